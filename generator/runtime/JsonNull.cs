using System.Text.Json;

namespace ApiContract;

/// <summary>What a PHP back end writes for null where an object or a list could be.</summary>
internal static class JsonNull
{
    /// <summary>True, at the value's last token, for null, false, <c>""</c> and <c>[]</c>; false, without having moved, for anything else.</summary>
    public static bool TryRead(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null or JsonTokenType.False:
                return true;
            case JsonTokenType.String:
                return reader.ValueTextEquals(""u8);
            case JsonTokenType.StartArray:
                Utf8JsonReader ahead = reader;
                ahead.Read();
                if (ahead.TokenType != JsonTokenType.EndArray)
                {
                    return false;
                }

                reader = ahead;
                return true;
            default:
                return false;
        }
    }
}
