using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace Inspectlet.Cli.Mcp.Protocol;

/// <summary>Ids of requests.</summary>
internal static class RequestIds
{
    /// <summary>The id that a value is; null if it is none.</summary>
    public static RequestId? Of(JsonNode? value) => value is not JsonValue scalar ? null
        : scalar.TryGetValue(out string? text) ? new RequestId(text)
        : scalar.TryGetValue(out long number) ? new RequestId(number)
        : null;

    /// <summary>
    /// Finds the id in what is no message, or only the beginning of one, so that the client need not wait for an answer; null where there is none.
    /// </summary>
    public static RequestId? Find(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = int.MaxValue }));
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                bool isId = reader.ValueTextEquals("id"u8);
                if (!reader.Read())
                {
                    return null;
                }

                if (isId)
                {
                    return reader.TokenType == JsonTokenType.String ? new RequestId(reader.GetString()!)
                        : reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out long number) ? new RequestId(number)
                        : null;
                }

                if (!reader.TrySkip())
                {
                    return null;
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // What comes before the id is no JSON, or the id is no proper Unicode.
        }

        return null;
    }
}
