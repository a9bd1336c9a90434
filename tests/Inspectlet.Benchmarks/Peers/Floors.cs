using System.Text.Json;

namespace Inspectlet.Benchmarks.Peers;

/// <summary>What nobody who reads JSON with <see cref="Utf8JsonReader"/> can do without.</summary>
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

    /// <summary>Reads all tokens, and makes a string of every value that is one.</summary>
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
