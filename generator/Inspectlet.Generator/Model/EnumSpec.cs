namespace ApiContract.Generator.Model;

/// <summary>An open enumeration.</summary>
/// <param name="Namespace">The namespace; empty for the global one.</param>
/// <param name="Name">The type's name.</param>
/// <param name="IsString">Whether its values are strings; if not, they are integers.</param>
/// <param name="Members">The known values.</param>
internal sealed record EnumSpec(string Namespace, string Name, bool IsString, EquatableArray<EnumMemberSpec> Members);

/// <summary>A known value.</summary>
/// <param name="Name">The property's name in C#.</param>
/// <param name="Literal">The value, as a C# literal.</param>
internal sealed record EnumMemberSpec(string Name, string Literal);
