namespace Inspectlet.Testing.Generation.Tables;

/// <summary>A country that visitors come from, and what they are called there.</summary>
internal sealed record Country(string Code, Person[] People)
{
    /// <summary>The countries, by their shares of visitors in a thousand.</summary>
    public static Country[] Shares { get; } = Weighted.Of<Country>(
        (268, new("US", Names.English)),
        (92, new("GB", Names.English)),
        (84, new("DE", Names.German)),
        (58, new("IN", Names.Devanagari)),
        (52, new("FR", Names.French)),
        (46, new("CA", Names.English)),
        (36, new("AU", Names.English)),
        (34, new("NL", Names.Dutch)),
        (34, new("BR", Names.Portuguese)),
        (32, new("JP", Names.Kana)),
        (28, new("ES", Names.Spanish)),
        (24, new("IT", Names.Italian)),
        (20, new("SE", Names.Nordic)),
        (18, new("PL", Names.Polish)),
        (17, new("MX", Names.Spanish)),
        (16, new("KR", Names.Hangul)),
        (14, new("CH", Names.German)),
        (12, new("UA", Names.Cyrillic)),
        (11, new("TR", Names.Turkish)),
        (10, new("IE", Names.English)),
        (10, new("AT", Names.German)),
        (9, new("BE", Names.French)),
        (9, new("SG", Names.Han)),
        (8, new("NO", Names.Nordic)),
        (8, new("DK", Names.Nordic)),
        (7, new("PT", Names.Portuguese)),
        (7, new("FI", Names.Nordic)),
        (6, new("TW", Names.Han)),
        (6, new("GR", Names.Greek)),
        (6, new("IL", Names.Hebrew)),
        (5, new("AE", Names.Arabic)),
        (5, new("VN", Names.Vietnamese)),
        (4, new("EG", Names.Arabic)),
        (3, new("BG", Names.Cyrillic)),
        (3, new("AR", Names.Spanish)),
        (2, new("RS", Names.Cyrillic)));
}
