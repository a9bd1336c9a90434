using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Inspectlet.Tests.Documentation;

/// <summary>
/// What an editor shows has no gap. The compiler sees to it for what is written by hand, but not for what comes from the document.
/// </summary>
public class DocumentationTests
{
    public static TheoryData<string> Libraries => ["Inspectlet", "Inspectlet.Extensions.DependencyInjection", "Inspectlet.Testing", "Inspectlet.Export"];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Every_public_member_is_described(string library)
    {
        Dictionary<string, XElement> comments = XElement.Load(Path.Combine(AppContext.BaseDirectory, library + ".xml"))
            .Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);

        PublicSymbols(library).SelectMany(symbol => Gaps(symbol, comments.GetValueOrDefault(symbol.GetDocumentationCommentId()!) ?? new XElement("member")))
            .Should().BeEmpty("a comment in the code describes it, or a summary or description in openapi/inspectlet.yaml");
    }

    private static IEnumerable<string> Gaps(ISymbol symbol, XElement comment)
    {
        string name = symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
        if (comment.Element("inheritdoc") is not null)
        {
            yield break;
        }

        if (string.IsNullOrWhiteSpace(comment.Element("summary")?.Value))
        {
            yield return $"{name} has no summary";
        }

        if (symbol is not IMethodSymbol method)
        {
            yield break;
        }

        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (!comment.Elements("param").Any(e => e.Attribute("name")?.Value == parameter.Name && !string.IsNullOrWhiteSpace(e.Value)))
            {
                yield return $"{name} does not describe its parameter {parameter.Name}";
            }
        }

        if (!method.ReturnsVoid && method.MethodKind == MethodKind.Ordinary && string.IsNullOrWhiteSpace(comment.Element("returns")?.Value))
        {
            yield return $"{name} does not say what it returns";
        }
    }

    private static IEnumerable<ISymbol> PublicSymbols(string library)
    {
        string path = Path.Combine(AppContext.BaseDirectory, library + ".dll");
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(other => other != path).Select(other => MetadataReference.CreateFromFile(other));
        PortableExecutableReference reference = MetadataReference.CreateFromFile(path);
        CSharpCompilation compilation = CSharpCompilation.Create("Documentation", [], [.. references, reference]);
        var assembly = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!;
        return Types(assembly.GlobalNamespace).SelectMany(type => type.GetMembers().Where(IsDescribed).Prepend(type));
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) =>
        container.GetMembers().OfType<INamespaceOrTypeSymbol>()
            .SelectMany(member => Types(member).Concat(member is INamedTypeSymbol type && IsVisible(type) ? [type] : []));

    // What every type has by nature needs no words: accessors stand with their property, the compiler's own members with their type.
    private static bool IsDescribed(ISymbol member) =>
        IsVisible(member) && !member.IsOverride && member is not INamedTypeSymbol && !member.IsImplicitlyDeclared
        && member is not IMethodSymbol { AssociatedSymbol: not null }
        && member is not IMethodSymbol { Name: "Equals" or "op_Equality" or "op_Inequality" }
        && member is not IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.Length: 0 }
        && !member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute");

    private static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        && (symbol.ContainingType is null || IsVisible(symbol.ContainingType));
}
