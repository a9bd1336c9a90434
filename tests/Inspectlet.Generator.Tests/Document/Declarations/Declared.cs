using Inspectlet.Document.Declarations;
using Inspectlet.Document.Findings;
using Inspectlet.Document.Rules;

namespace Inspectlet.Generator.Tests.Document.Declarations;

/// <summary>What is declared for small documents, in one line of C# where the namespaces of the framework are left out.</summary>
internal static class Declared
{
    private static readonly string[] Namespaces =
        ["global::System.Collections.ObjectModel.", "System.Collections.Generic.", "System.Text.Json.", "System."];

    /// <summary>What is declared for a document, taken as it is: no rule counts.</summary>
    /// <param name="text">The document.</param>
    /// <param name="others">The files beside it, by their names.</param>
    public static SdkDeclarations Document(string text, params (string Name, string Text)[] others) => Document(text, clientName: null, others);

    /// <summary>The same beside a client of a name.</summary>
    public static SdkDeclarations Document(string text, string? clientName, params (string Name, string Text)[] others)
    {
        var files = new MemoryFiles([("api.yaml", text), .. others]);
        var findings = new FindingList(CheckMode.None);
        var document = DocumentRules.Read("api.yaml", files, findings);
        findings.Sorted().Should().BeEmpty();
        return Declarer.Declare(document!, clientName);
    }

    /// <summary>What is declared for schemas, each in a line.</summary>
    public static SdkDeclarations Schemas(params string[] schemas) =>
        Document("openapi: 3.0.3\npaths: {}\ncomponents:\n  schemas:\n" + string.Concat(schemas.Select(schema => $"    {schema}\n")));

    /// <summary>The one method of an operation.</summary>
    /// <param name="operation">The operation, in a line.</param>
    /// <param name="schemas">The schemas that it refers to.</param>
    public static MethodDeclaration Method(string operation, params string[] schemas) =>
        Document($"openapi: 3.0.3\npaths:\n  /notes:\n    {operation}\ncomponents:\n  schemas:\n    Any: {{}}\n" + string.Concat(schemas.Select(schema => $"    {schema}\n")))
            .Operations.Single().Methods.Single();

    public static ModelDeclaration Model(this SdkDeclarations declarations, string name) => (ModelDeclaration)declarations.Types.Single(type => type.Name == name);

    public static MemberDeclaration Member(this ModelDeclaration model, string wireName) => model.Members.Single(member => member.WireName == wireName);

    /// <summary>Its attributes but the name, its type, and what it begins with.</summary>
    public static string Show(this MemberDeclaration member) =>
        Shorten(Attributes(member.Attributes.Skip(1)) + member.TypeName + (member.Initial is { } initial ? " = " + initial : ""));

    /// <summary>Its attributes, its type and its name.</summary>
    public static string Show(this ParameterDeclaration parameter) => Shorten($"{Attributes(parameter.Attributes)}{parameter.TypeName} {parameter.Name}");

    /// <summary>Its values with their names.</summary>
    public static string Show(this TypeDeclaration declaration) => declaration is EnumDeclaration values
        ? $"{values.Name}: {string.Join(", ", values.Values.Select(value => $"{value.Name} = {value.Literal}"))}"
        : declaration.Name;

    public static string Shorten(this string name) => Namespaces.Aggregate(name, (text, space) => text.Replace(space, "", StringComparison.Ordinal));

    private static string Attributes(IEnumerable<string> attributes) => attributes.Any() ? $"[{string.Join(", ", attributes)}] " : "";
}
