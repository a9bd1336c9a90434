using System.Text;
using System.Text.Json;
using ApiContract;

namespace Inspectlet.Http;

/// <summary>Finds the API's message in the body of a response. What the <c>error</c> member holds is not documented, so any value is accepted.</summary>
internal static class ErrorMessage
{
    /// <summary>The member's string, or its JSON if it is not a string; null if there is no such member, or it is empty.</summary>
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
