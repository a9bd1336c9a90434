using System.Text.Json;
using ApiContract;

namespace Inspectlet.Http;

/// <summary>Finds the API's words in an answer. What the <c>error</c> member holds is not documented, so it is taken as it comes.</summary>
internal static class ErrorText
{
    private const int MaxLength = 1000;

    /// <summary>The member's text, or its JSON where it is no text; null where there is no such member, or nothing in it.</summary>
    public static string? Find(ReadOnlySpan<byte> body, string member)
    {
        try
        {
            Utf8JsonReader reader = JsonAnswer.Open(body);
            return reader.TokenType == JsonTokenType.StartObject ? Find(ref reader, member) : null;
        }
        catch (Exception exception) when (exception is JsonException or ApiFormatException)
        {
            return null;
        }
    }

    private static string? Find(ref Utf8JsonReader reader, string member)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            bool found = reader.ValueTextEquals(member);
            reader.Read();
            if (!found || JsonNone.TryRead(ref reader))
            {
                reader.Skip();
                continue;
            }

            return Cap(ReadText(ref reader));
        }

        return null;
    }

    private static string ReadText(ref Utf8JsonReader reader)
    {
        if (JsonScalar.TryReadString(ref reader, out string? text))
        {
            return text ?? "";
        }

        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        return document.RootElement.GetRawText();
    }

    private static string Cap(string text) => text.Length <= MaxLength ? text : string.Concat(text.AsSpan(0, MaxLength), "…");
}
