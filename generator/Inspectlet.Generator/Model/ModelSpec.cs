namespace ApiContract.Generator.Model;

/// <summary>A type that is read from a JSON object and written as one.</summary>
/// <param name="Namespace">The namespace; empty for the global one.</param>
/// <param name="Name">The type's name.</param>
/// <param name="IsRecord">Whether callers build it.</param>
/// <param name="HasToString">Whether the hand-written part has its own <c>ToString</c>.</param>
/// <param name="ExtraProperty">The property that keeps unknown members, or null.</param>
/// <param name="Properties">The members in the document.</param>
internal sealed record ModelSpec(
    string Namespace,
    string Name,
    bool IsRecord,
    bool HasToString,
    string? ExtraProperty,
    EquatableArray<PropertySpec> Properties);

/// <summary>A member of an object.</summary>
/// <param name="Name">The property's name in C#.</param>
/// <param name="WireName">The member's name in JSON.</param>
/// <param name="Shape">What its value is.</param>
/// <param name="IsNullable">Whether the property can be null.</param>
/// <param name="IsRequired">Whether an object must have it.</param>
/// <param name="IsIdentifier">Whether it may be shown in logs.</param>
/// <param name="Default">The C# expression for the value of a missing member, or null.</param>
/// <param name="Bounds">What a caller may pass.</param>
internal sealed record PropertySpec(
    string Name,
    string WireName,
    ValueShape Shape,
    bool IsNullable,
    bool IsRequired,
    bool IsIdentifier,
    string? Default,
    BoundsSpec Bounds);
