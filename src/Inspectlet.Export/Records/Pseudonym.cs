using System.Security.Cryptography;
using System.Text;
using Inspectlet.Export.Files;

namespace Inspectlet.Export.Records;

/// <summary>What stands for a value that tells who a visitor is: the same for the same value and key, and nobody finds the value without the key.</summary>
internal static class Pseudonym
{
    private const string Start = "p-";
    private const int Bytes = 8;

    /// <summary>Makes the pseudonym of a value.</summary>
    /// <param name="key">The secret.</param>
    /// <param name="name">What the value is, as the API names it; part of it, so that it cannot be seen that somebody's name is the same as an address.</param>
    /// <param name="value">The value.</param>
    public static string Of(byte[] key, string name, string value) =>
        Start + HexText.Of(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{name}\0{value}")).AsSpan(0, Bytes));

    /// <summary>Whether a text can be a pseudonym.</summary>
    public static bool IsOne(string text) =>
        text.Length == Start.Length + (2 * Bytes) && text.StartsWith(Start, StringComparison.Ordinal) && text.Skip(Start.Length).All(char.IsAsciiHexDigitLower);
}
