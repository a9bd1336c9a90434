namespace ApiContract.Generator.Model;

/// <summary>An open enumeration, whose values are strings or integers.</summary>
internal sealed record EnumSpec(string Namespace, string Name, bool IsString, EquatableArray<EnumMemberSpec> Members)
    : TypeSpec(Namespace, Name);

/// <summary>A known value: the property that has it, and a C# literal.</summary>
internal sealed record EnumMemberSpec(string Name, string Literal);
