namespace ApiContract.Generator.Model;

/// <summary>A type that is read from a JSON object and written as one; callers build the records.</summary>
/// <remarks>
/// <paramref name="HasToString"/> says that the hand-written part has its own; <paramref name="ExtraProperty"/> keeps unknown members.
/// <paramref name="HasReadOnly"/> says that a request has less than the whole: the object, or one in it, has members that are not sent.
/// <paramref name="Base"/> is the model that it is a kind of, and <paramref name="Kinds"/> are those of it, which its reader makes
/// where the discriminator says so. That of a new object says <paramref name="Kind"/>.
/// </remarks>
internal sealed record ModelSpec(
    string Namespace,
    string Name,
    bool IsRecord,
    bool HasToString,
    string? ExtraProperty,
    bool HasReadOnly,
    string? Base,
    bool IsSealed,
    string? Kind,
    EquatableArray<KindSpec> Kinds,
    EquatableArray<PropertySpec> Properties)
    : TypeSpec(Namespace, Name)
{
    /// <summary>The member that says what an object is.</summary>
    public PropertySpec? FindDiscriminator() => Properties.FirstOrDefault(property => property.IsDiscriminator);
}

/// <summary>A kind of a model: what the discriminator says of it, and its C# type, fully qualified.</summary>
internal sealed record KindSpec(string Value, string Type);

/// <summary>A member of an object, and the property that holds it.</summary>
/// <remarks>
/// <paramref name="IsNullable"/> is about the property, <paramref name="IsRequired"/> about the member. One that
/// <paramref name="IsIdentifier"/> may be shown in logs. <paramref name="Default"/> is the C# expression for a missing member's value.
/// One that <paramref name="IsReadOnly"/> is not sent. If it <paramref name="IsNullWritten"/>, null says something else than nothing.
/// One that <paramref name="IsRemembered"/> is partial: null that was set is written, and null that was not is left out.
/// One that <paramref name="MustBeSet"/> may be null in an object that is read, but not in one that a caller sends.
/// One that <paramref name="IsInherited"/> is declared by a base.
/// </remarks>
internal sealed record PropertySpec(
    string Name,
    string WireName,
    ValueShape Shape,
    bool IsNullable,
    bool IsRequired,
    bool IsIdentifier,
    bool IsReadOnly,
    bool IsNullWritten,
    bool IsRemembered,
    bool MustBeSet,
    bool IsDiscriminator,
    bool IsInherited,
    string? Default,
    BoundsSpec Bounds);

/// <summary>What a caller may pass: C# literals for the minimum and the maximum, and a minimum length.</summary>
internal readonly record struct BoundsSpec(string? Minimum, string? Maximum, int MinimumLength);
