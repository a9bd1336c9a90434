using System.Text.Json;

namespace Inspectlet.Benchmarks.Peers;

/// <summary>A bare loop over the tokens of <see cref="Utf8JsonReader"/>.</summary>
internal static class Floors
{
    /// <summary>Reads all tokens.</summary>
    public static int ReadTokens(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        int count = 0;
        while (reader.Read())
        {
            count++;
        }

        return count;
    }

    /// <summary>Reads all tokens, and makes every string anew, as <see cref="Utf8JsonReader.GetString"/> does.</summary>
    public static int ReadTokensAndMakeStrings(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        int length = 0;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                length += reader.GetString()!.Length;
            }
        }

        return length;
    }
}
