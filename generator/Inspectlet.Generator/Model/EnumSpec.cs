namespace ApiContract.Generator.Model;

/// <summary>An open enumeration, whose values are strings or integers.</summary>
internal sealed record EnumSpec(string Namespace, string Name, bool IsString, EquatableArray<EnumMemberSpec> Members)
    : TypeSpec(Namespace, Name)
{
    /// <summary>Whether the empty text is a known value; otherwise it is none.</summary>
    public bool HasEmpty => IsString && Members.Any(member => member.Literal == "\"\"");

    /// <summary>Whether known values differ by the case of ASCII letters alone, so that case counts.</summary>
    public bool IsCaseSensitive =>
        IsString && Members.Select(member => member.Literal).Distinct().GroupBy(Fold).Any(values => values.Count() > 1);

    private static string Fold(string text) => string.Concat(text.Select(c => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c));
}

/// <summary>A known value: the property that has it, and a C# literal.</summary>
internal sealed record EnumMemberSpec(string Name, string Literal);
