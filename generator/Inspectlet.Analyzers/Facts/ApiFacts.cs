namespace Inspectlet;

/// <summary>What the document says of the SDK. The other part is made of the document in each build.</summary>
internal static partial class ApiFacts
{
    /// <summary>The bounds of a property of a record, or of a parameter of a method; null for none.</summary>
    public static ApiBounds? BoundsOf(string owner, string member) => Bounds.FirstOrDefault(bounds => bounds.Owner == owner && bounds.Member == member);

    /// <summary>The known value that a member of an open enumeration stands for; null for any other member.</summary>
    public static ApiKnownValue? KnownValueOf(string type, string member) => KnownValues.FirstOrDefault(known => known.Type == type && known.Member == member);
}

/// <summary>The least and the greatest number that a caller may pass, both inclusive. A length of time counts in seconds.</summary>
/// <param name="owner">The record or the method.</param>
/// <param name="member">The property or the parameter.</param>
internal sealed class ApiBounds(string owner, string member)
{
    public string Owner => owner;

    public string Member => member;

    public double? Minimum { get; init; }

    public double? Maximum { get; init; }
}

/// <summary>A known value of an open enumeration.</summary>
/// <param name="type">The enumeration.</param>
/// <param name="member">The member that stands for the value.</param>
/// <param name="value">The value, as it stands on the wire.</param>
internal sealed class ApiKnownValue(string type, string member, string value)
{
    public string Type => type;

    public string Member => member;

    public string Value => value;
}
