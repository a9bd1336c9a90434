using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Inspectlet.Cli.Output;

/// <summary>Writes models as the API's own JSON, with what is invisible escaped.</summary>
internal static partial class JsonOutput
{
    private static readonly Context Indented = new(new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static void Write(TextWriter output, IReadOnlyList<Website> sites) => Write(output, sites, Indented.IReadOnlyListWebsite);

    public static void Write(TextWriter output, IReadOnlyList<Session> sessions) => Write(output, sessions, Indented.IReadOnlyListSession);

    public static void Write(TextWriter output, Session session) => Write(output, session, Indented.Session);

    public static void Write(TextWriter output, FindingJson finding) => Write(output, finding, Indented.FindingJson);

    private static void Write<T>(TextWriter output, T value, JsonTypeInfo<T> type) => output.WriteLine(JsonText.Of(JsonSerializer.Serialize(value, type)));

    [JsonSerializable(typeof(IReadOnlyList<Website>))]
    [JsonSerializable(typeof(IReadOnlyList<Session>))]
    [JsonSerializable(typeof(Session))]
    [JsonSerializable(typeof(FindingJson))]
    private sealed partial class Context : JsonSerializerContext;
}
