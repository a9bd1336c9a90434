using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Inspectlet.Export.Records;

/// <summary>What of recordings is written as JSON, by the converters that the models bring.</summary>
[JsonSerializable(typeof(Session))]
[JsonSerializable(typeof(IReadOnlyList<Tag>))]
[JsonSerializable(typeof(IReadOnlyList<PageView>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, JsonElement>))]
internal sealed partial class ExportJson : JsonSerializerContext
{
    /// <summary>Texts of other languages stay legible. Nothing of it goes into HTML.</summary>
    public static ExportJson Legible { get; } = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
}
