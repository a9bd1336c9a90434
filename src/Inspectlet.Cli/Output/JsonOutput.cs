using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Inspectlet.Cli.Output;

/// <summary>Writes models as the API's own JSON, with what is invisible escaped.</summary>
internal static partial class JsonOutput
{
    private static readonly Context Indented = new(new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    private static readonly Context OneLine = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>A site, indented or on one line.</summary>
    public static string TextOf(Website site, bool isIndented) => TextOf(site, (isIndented ? Indented : OneLine).Website);

    /// <summary>A recording, indented or on one line.</summary>
    public static string TextOf(Session session, bool isIndented) => TextOf(session, (isIndented ? Indented : OneLine).Session);

    public static void Write(TextWriter output, Session session) => Write(output, session, Indented.Session);

    /// <summary>A count, indented or on one line.</summary>
    public static string TextOf(CountRow row, bool isIndented) => TextOf(row, (isIndented ? Indented : OneLine).CountRow);

    public static void Write(TextWriter output, StatisticsJson statistics) => Write(output, statistics, Indented.StatisticsJson);

    public static void Write(TextWriter output, MatchJson match) => Write(output, match, Indented.MatchJson);

    public static void Write(TextWriter output, FindingJson finding) => Write(output, finding, Indented.FindingJson);

    private static void Write<T>(TextWriter output, T value, JsonTypeInfo<T> type) => output.WriteLine(TextOf(value, type));

    private static string TextOf<T>(T value, JsonTypeInfo<T> type) => JsonText.Of(JsonSerializer.Serialize(value, type));

    [JsonSerializable(typeof(Website))]
    [JsonSerializable(typeof(Session))]
    [JsonSerializable(typeof(MatchJson))]
    [JsonSerializable(typeof(StatisticsJson))]
    [JsonSerializable(typeof(CountRow))]
    [JsonSerializable(typeof(FindingJson))]
    private sealed partial class Context : JsonSerializerContext;
}
