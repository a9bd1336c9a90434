namespace ApiContract.Generator.Model;

/// <summary>A type that is read from a JSON object and written as one; callers build the records.</summary>
/// <remarks>
/// <paramref name="HasToString"/> says that the hand-written part has its own; <paramref name="ExtraProperty"/> keeps unknown members.
/// </remarks>
internal sealed record ModelSpec(
    string Namespace,
    string Name,
    bool IsRecord,
    bool HasToString,
    string? ExtraProperty,
    EquatableArray<PropertySpec> Properties)
    : TypeSpec(Namespace, Name);

/// <summary>A member of an object, and the property that holds it.</summary>
/// <remarks>
/// <paramref name="IsNullable"/> is about the property, <paramref name="IsRequired"/> about the member. One that
/// <paramref name="IsIdentifier"/> may be shown in logs. <paramref name="Default"/> is the C# expression for a missing member's value.
/// </remarks>
internal sealed record PropertySpec(
    string Name,
    string WireName,
    ValueShape Shape,
    bool IsNullable,
    bool IsRequired,
    bool IsIdentifier,
    string? Default,
    BoundsSpec Bounds);

/// <summary>What a caller may pass: C# literals for the minimum and the maximum, and a minimum length.</summary>
internal readonly record struct BoundsSpec(string? Minimum, string? Maximum, int MinimumLength);
