namespace Inspectlet.Masking;

/// <summary>Kinds of bytes in UTF-8. Letters are those of ASCII.</summary>
internal static class Bytes
{
    public static bool IsLetterOrDigit(byte value) => char.IsAsciiLetterOrDigit((char)value);

    public static bool IsDigit(byte value) => char.IsAsciiDigit((char)value);

    /// <summary>Whether it continues a character that began with an earlier byte.</summary>
    public static bool IsContinuation(byte value) => (value & 0xC0) == 0x80;

    /// <summary>The same for letters that differ in case alone.</summary>
    public static byte FoldCase(byte value) => char.IsAsciiLetterUpper((char)value) ? (byte)(value | 0x20) : value;

    /// <summary>The same for a space and the plus of a form, and for the two alphabets of Base64.</summary>
    public static byte FoldSymbol(byte value) => value switch
    {
        (byte)'+' or (byte)'-' => (byte)' ',
        (byte)'_' => (byte)'/',
        _ => value,
    };
}
