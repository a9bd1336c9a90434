using System.Text;
using System.Text.Json;
using ApiContract;

namespace Inspectlet.Http;

/// <summary>Finds the API's words in an answer. What the <c>error</c> member holds is not documented, so it is taken as it comes.</summary>
internal static class ErrorText
{
    /// <summary>The member's text, or its JSON where it is no text; null where there is no such member, or nothing in it.</summary>
    public static string? Find(ReadOnlySpan<byte> body, string member)
    {
        try
        {
            Utf8JsonReader reader = JsonResponse.Open(body);
            return reader.TokenType == JsonTokenType.StartObject ? Find(ref reader, Encoding.UTF8.GetBytes(member)) : null;
        }
        catch (Exception exception) when (exception is JsonException or ApiFormatException)
        {
            return null;
        }
    }

    private static string? Find(ref Utf8JsonReader reader, ReadOnlySpan<byte> member)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            bool found = JsonString.NameOf(ref reader).SequenceEqual(member);
            reader.Read();
            if (!found || JsonNull.TryRead(ref reader))
            {
                reader.Skip();
                continue;
            }

            return JsonScalar.TryReadString(ref reader, strings: null, out string? text) ? text : JsonAny.Read(ref reader).GetRawText();
        }

        return null;
    }
}
