using System.Text;
using Inspectlet.Document.Changes;
using Microsoft.CodeAnalysis;

namespace Inspectlet.Generator.Tests.Changes.Edits;

/// <summary>Writes a program that uses all of an SDK as its users do: reads and sets every member, calls every method by position and by name.</summary>
internal static class CallerProgram
{
    private static readonly SymbolDisplayFormat FullName =
        SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static string Of(CompiledSdk sdk)
    {
        var code = new StringBuilder($"#nullable enable\nusing {Sdk.Namespace};\nstatic class Program\n{{\n");
        foreach (INamedTypeSymbol type in sdk.Types.Where(type => type.TypeKind is TypeKind.Class or TypeKind.Struct && !type.Name.EndsWith("JsonConverter", StringComparison.Ordinal)))
        {
            if (type.Name == Sdk.ClientName || type.IsStatic)
            {
                WriteCalls(code, type);
            }
            else if (type.TypeKind == TypeKind.Struct)
            {
                WriteValues(code, type);
            }
            else if (type.BaseType?.Name != nameof(Exception))
            {
                WriteModel(code, type);
            }
        }

        return code.Append($"}}\nsealed class Fake : global::{Sdk.Namespace}.I{Sdk.ClientName};\n").ToString();
    }

    // The methods of the client, or those that extend it.
    private static void WriteCalls(StringBuilder code, INamedTypeSymbol type)
    {
        foreach (IMethodSymbol method in type.GetMembers().OfType<IMethodSymbol>().Where(method => method.IsPartialDefinition || method.PartialDefinitionPart is not null).DistinctBy(method => method.ToDisplayString()))
        {
            IParameterSymbol[] parameters = [.. method.Parameters.Skip(method.IsExtensionMethod ? 1 : 0).SkipLast(1)];
            string result = method.ReturnType.ToDisplayString(FullName);
            foreach (IEnumerable<string> arguments in new[]
            {
                parameters.Select(Value),
                parameters.Select(parameter => $"@{parameter.Name}: {Value(parameter)}"),
                parameters.Where(parameter => !parameter.IsOptional).Select(parameter => $"@{parameter.Name}: {Value(parameter)}"),
            })
            {
                string list = string.Join(", ", arguments.Append("cancellationToken: default"));
                code.Append($"    static {result} Call{code.Length}({Sdk.ClientName} client) => client.{method.Name}({list});\n");
            }
        }
    }

    private static void WriteValues(StringBuilder code, INamedTypeSymbol type)
    {
        foreach (IPropertySymbol value in type.GetMembers().OfType<IPropertySymbol>().Where(property => property is { IsStatic: true, DeclaredAccessibility: Accessibility.Public }).DistinctBy(property => property.Name))
        {
            code.Append($"    static {value.Type.ToDisplayString(FullName)} Value{code.Length}() => {FullNameOf(type)}.@{value.Name};\n");
        }
    }

    private static void WriteModel(StringBuilder code, INamedTypeSymbol model)
    {
        IPropertySymbol[] members =
        [
            .. CompiledSdk.ModelsOf(model).SelectMany(type => type.GetMembers().OfType<IPropertySymbol>())
                .Where(property => property is { DeclaredAccessibility: Accessibility.Public, SetMethod: not null }),
        ];
        string name = FullNameOf(model);
        foreach (INamedTypeSymbol known in CompiledSdk.ModelsOf(model).Skip(1))
        {
            code.Append($"    static {FullNameOf(known)} Take{code.Length}({name} model) => model;\n");
        }

        foreach (IPropertySymbol member in members)
        {
            code.Append($"    static {member.Type.ToDisplayString(FullName)} Read{code.Length}({name} model) => model.@{member.Name};\n");
        }

        WriteBuild(code, name, members);
        WriteBuild(code, name, [.. members.Where(member => member.IsRequired)]);
        if (model.IsRecord && members.Length > 0)
        {
            code.Append($"    static {name} With{code.Length}({name} model) => model with {{ {string.Join(", ", members.Select(Set))} }};\n");
        }
    }

    private static void WriteBuild(StringBuilder code, string name, IPropertySymbol[] members) =>
        code.Append($"    static {name} Build{code.Length}() => new {name} {{ {string.Join(", ", members.Select(Set))} }};\n");

    private static string Set(IPropertySymbol member) => $"@{member.Name} = {Value(member.Type)}";

    private static string Value(IParameterSymbol parameter) => Value(parameter.Type);

    private static string Value(ITypeSymbol type) => $"default({type.ToDisplayString(FullName)})!";

    private static string FullNameOf(INamedTypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}
