using Inspectlet.Document.Declarations;
using Inspectlet.Generator.Tests.Document.Declarations;

namespace Inspectlet.Generator.Tests.Document.Features;

/// <summary>Declarations as lines of C# without bodies, where the namespaces of the framework are left out.</summary>
internal static class DeclarationText
{
    public static string Of(SdkDeclarations declarations)
    {
        IEnumerable<string> lines = declarations.Operations.SelectMany(operation => operation.Methods).SelectMany(LinesOf).Concat(declarations.Types.SelectMany(LinesOf));
        return string.Join('\n', lines).Shorten();
    }

    private static IEnumerable<string> LinesOf(MethodDeclaration method) =>
    [
        .. Comment("summary", method.Summary),
        .. Comment("remarks", method.Remarks),
        .. method.Parameters.SelectMany(parameter => Comment($"param {parameter.Name}", [parameter.Comment])),
        .. Comment("returns", method.Returns is { } returns ? [returns] : []),
        .. method.Exceptions.SelectMany(exception => Comment($"exception {exception.TypeName}", [exception.Comment])),
        .. Obsolete(method.Obsolete),
        .. method.Attributes.Select(attribute => $"[{attribute}]"),
        $"Task{(method.Result is { } result ? $"<{result}>" : "")} {method.Name}({string.Join(", ", method.Parameters.Select(parameter => $"[{string.Join(", ", parameter.Attributes)}] {parameter.TypeName} {parameter.Name}"))})",
    ];

    private static IEnumerable<string> LinesOf(TypeDeclaration type) => type switch
    {
        ModelDeclaration model =>
        [
            .. Comment("summary", model.Comment),
            .. model.Attributes.Select(attribute => $"[{attribute}]"),
            $"{(model.IsSealed ? "sealed " : "")}{(model.IsRecord ? "record" : "class")} {model.Name}{(model.BaseName is { } parent ? $" : {parent}" : "")}",
            .. model.Members.SelectMany(LinesOf),
            model.IsOpen ? "IReadOnlyDictionary<string, JsonElement> AdditionalProperties" : "// no further members",
        ],
        EnumDeclaration values =>
        [
            .. Comment("summary", values.Comment),
            $"struct {values.Name} {{ {string.Join(", ", values.Values.Select(value => $"[EnumValue({value.Literal})] {value.Name}"))} }}",
            .. values.Values.SelectMany(value => Comment(value.Name, [value.Comment])),
        ],
        _ => [$"class {type.Name}"],
    };

    private static IEnumerable<string> LinesOf(MemberDeclaration member) =>
    [
        .. Comment("summary", member.Comment),
        .. Obsolete(member.Obsolete),
        $"[{string.Join(", ", member.Attributes.Skip(1))}] ".Replace("[] ", "", StringComparison.Ordinal)
            + $"{(member.IsRequired ? "required " : "")}{(member.IsPartial ? "partial " : "")}{member.TypeName} {member.Name}{(member.Initial is { } initial ? $" = {initial}" : "")}",
    ];

    private static IEnumerable<string> Comment(string tag, IReadOnlyList<string> lines) => lines.Where(line => line.Length > 0).Select(line => $"/// {tag}: {line}");

    private static IEnumerable<string> Obsolete(string? message) => message is null ? [] : [$"[Obsolete({message})]"];
}
