using System.Diagnostics.CodeAnalysis;

namespace Inspectlet.Export.Files;

/// <summary>Bytes as small hexadecimal digits, as <c>sha256sum</c> prints them.</summary>
internal static class HexText
{
    [SuppressMessage("Globalization", "CA1308:Normalize strings to uppercase", Justification = "These are digits, not words.")]
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexString(bytes).ToLowerInvariant();
}
