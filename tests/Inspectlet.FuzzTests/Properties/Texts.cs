using System.Text;
using CsCheck;

namespace Inspectlet.FuzzTests.Properties;

/// <summary>Strings as visitors and their browsers send them, and worse.</summary>
internal static class Texts
{
    private static readonly string[] Pieces =
    [
        "a", "Z", "7", " ", "é", "ß", "中", "\u0000", "\u0001", "\u001f", "\u007f", "\u0085", "\t", "\r\n", "\"", "\\", "/", "\\u0041", "<", ">", "&", "'", "+", "%", "%41", "=", "?",
        "#", "\u2028", "\u2029", "\ufeff", "\ufffd", "\uffff", "\U0001F600", "\U0010FFFF", "\ud800", "\udbff", "\udc00", "\udfff", "e\u0301", "\u202e", "{}", "[", "null",
    ];

    /// <summary>Any string, half surrogate pairs included.</summary>
    public static Gen<string> Any { get; } = Gen.Frequency(
        (4, Gen.String.AlphaNumeric),
        (4, Gen.OneOf(Pieces).Array[0, 8].Select(string.Concat)),
        (1, Gen.String),
        (2, Gen.OneOf("", "0", "1", "-0", "7.50", "1e5", "1e999", "99999999999999999999", "true", "false", "null", "[]", " 7 ")));

    /// <summary>Any string that is proper Unicode.</summary>
    public static Gen<string> Proper { get; } = Any.Select(AsProper);

    /// <summary>The string that is left of one in JSON: half a surrogate pair cannot travel, and becomes U+FFFD.</summary>
    public static string AsProper(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
