using System.Text;

namespace Inspectlet.FuzzTests.Fuzz;

/// <summary>Bodies in other encodings than UTF-8.</summary>
internal static class CharsetNoise
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // One name, but several ways in which servers write what it stands for.
    private static readonly (string Name, Encoding Encoding, bool HasMark)[] Charsets =
    [
        ("iso-8859-1", Encoding.Latin1, false),
        ("ISO-8859-1", Encoding.Latin1, false),
        ("\"iso-8859-1\"", Encoding.Latin1, false),
        ("windows-1252", Of("windows-1252"), false),
        ("iso-8859-15", Of("iso-8859-15"), false),
        ("shift_jis", Of("shift_jis"), false),
        ("gb18030", Of("gb18030"), false),
        ("utf-16", Encoding.Unicode, false),
        ("utf-16", Encoding.Unicode, true),
        ("utf-16", Encoding.BigEndianUnicode, true),
        ("utf-16", Encoding.BigEndianUnicode, false),
        ("utf-16le", Encoding.Unicode, false),
        ("utf-16be", Encoding.BigEndianUnicode, false),
        ("utf-32", Encoding.UTF32, true),
        ("utf-32", Encoding.UTF32, false),
        ("utf-8", Encoding.UTF8, false),
        ("us-ascii", Encoding.UTF8, false),
        ("nonsense", Encoding.UTF8, false),
    ];

    /// <summary>
    /// The answer in a charset that it names; one in eight lies. If it can be had in UTF-8 as the same, that is kept beside it.
    /// </summary>
    public static FuzzInput Dress(FuzzInput input, FuzzRandom random)
    {
        (string name, Encoding encoding, bool hasMark) = random.Of(Charsets);
        FuzzInput named = input with { ContentType = $"application/json; charset={name}" };
        if (random.OneIn(8) || TextOf(input.Body) is not { } text)
        {
            return named;
        }

        byte[] body = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];

        // What begins with no ASCII character, as JSON does, is not told from UTF-8 without a mark.
        bool isSame = encoding.GetString(encoding.GetBytes(text)) == text && text is [> '\0' and < '\u0080', > '\0' and < '\u0080', ..];
        return named with { Body = body, Plain = isSame ? input with { ContentType = "application/json" } : null };
    }

    /// <summary>The readings of a body as UTF-8, by any charset that it could be meant to be in.</summary>
    public static IEnumerable<byte[]> Readings(byte[] body) =>
        Charsets.Select(charset => charset.Encoding).Distinct().Select(encoding => Encoding.UTF8.GetBytes(encoding.GetString(body).TrimStart('\uFEFF'))).Prepend(body);

    private static string? TextOf(byte[] body)
    {
        try
        {
            return Strict.GetString(body);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding Of(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name)!;
}
