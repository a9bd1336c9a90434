using System.Text.Json;
using ApiContract;

namespace Inspectlet;

/// <content>How it travels.</content>
public readonly partial struct TagValue
{
    internal static bool TryReadJson(ref Utf8JsonReader reader, JsonStrings? strings, out TagValue? value)
    {
        if (reader.TokenType is JsonTokenType.True or JsonTokenType.False)
        {
            value = new TagValue(reader.GetBoolean());
            return true;
        }

        bool isText = JsonScalar.TryReadString(ref reader, strings, out string? text);
        value = text is null ? default(TagValue?) : new TagValue(text);
        return isText;
    }

    internal void WriteJson(Utf8JsonWriter writer)
    {
        if (_flag is { } flag)
        {
            writer.WriteBooleanValue(flag);
            return;
        }

        writer.WriteStringValue(_text ?? "");
    }
}
