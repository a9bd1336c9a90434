using System.Buffers;
using System.Text.Json;

namespace ApiContract;

/// <summary>Reads values of any kind, as elements that are valid Unicode throughout.</summary>
/// <remarks>
/// An element that is not throws when it is read or written, long after the response has been read. So what cannot be
/// decoded becomes U+FFFD here too, as in <see cref="JsonString"/>.
/// </remarks>
internal static class JsonAny
{
    /// <summary>Starts at the value's first token and ends at its last.</summary>
    public static JsonElement Read(ref Utf8JsonReader reader)
    {
        if (IsValid(reader))
        {
            return JsonElement.ParseValue(ref reader);
        }

        var text = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(text, JsonText.WriterOptions))
        {
            Copy(ref reader, writer);
        }

        var valid = new Utf8JsonReader(text.WrittenSpan);
        return JsonElement.ParseValue(ref valid);
    }

    private static bool IsValid(Utf8JsonReader ahead)
    {
        int depth = ahead.CurrentDepth;
        bool isValid = IsValidToken(ref ahead);
        bool isContainer = ahead.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
        while (isValid && isContainer && ahead.Read() && ahead.CurrentDepth > depth)
        {
            isValid = IsValidToken(ref ahead);
        }

        return isValid;
    }

    private static bool IsValidToken(ref Utf8JsonReader reader) =>
        reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName) || JsonString.IsValid(ref reader);

    private static void Copy(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        int depth = reader.CurrentDepth;
        CopyToken(ref reader, writer);
        bool isContainer = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
        while (isContainer && reader.Read())
        {
            CopyToken(ref reader, writer);
            isContainer = reader.CurrentDepth > depth;
        }
    }

    private static void CopyToken(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                writer.WriteStartObject();
                break;
            case JsonTokenType.EndObject:
                writer.WriteEndObject();
                break;
            case JsonTokenType.StartArray:
                writer.WriteStartArray();
                break;
            case JsonTokenType.EndArray:
                writer.WriteEndArray();
                break;
            case JsonTokenType.PropertyName:
                writer.WritePropertyName(JsonString.Read(ref reader));
                break;
            case JsonTokenType.String:
                writer.WriteStringValue(JsonString.Read(ref reader));
                break;
            default:
                writer.WriteRawValue(JsonString.ReadRaw(ref reader));
                break;
        }
    }
}
