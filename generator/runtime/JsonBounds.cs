using System.Globalization;
using System.Text.Json;

namespace ApiContract;

/// <summary>Bounds what a response may become: as objects, the smallest values take up to a hundred times their length.</summary>
internal static class JsonBounds
{
    /// <summary>How many values a response may have: objects, members of objects and elements of lists, at all depths.</summary>
    public const int MaxValues = 250_000;

    /// <exception cref="ApiFormatException">The response has more values than it may have.</exception>
    public static void Check(ReadOnlySpan<byte> body)
    {
        // Each value has a byte, and another one before it. Few responses are so long that they have to be counted.
        if (body.Length >= 2 * MaxValues && HasTooManyValues(body))
        {
            throw new ApiFormatException(string.Create(CultureInfo.InvariantCulture, $"The body has more than {MaxValues:N0} values."));
        }
    }

    private static bool HasTooManyValues(ReadOnlySpan<byte> body)
    {
        // What comes after an error is never read, so it does not count. That it is not complete is no error here.
        var reader = new Utf8JsonReader(body, isFinalBlock: false, state: default);
        int values = 0;
        try
        {
            while (values <= MaxValues && reader.Read())
            {
                values += reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.EndObject or JsonTokenType.EndArray ? 0 : 1;
            }
        }
        catch (JsonException)
        {
            return false;
        }

        return values > MaxValues;
    }
}
