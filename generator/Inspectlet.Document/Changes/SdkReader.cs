using System.Reflection;
using ApiContract.Generator.Diagnostics;
using ApiContract.Generator.Parse;
using Inspectlet.Document.Preparation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Inspectlet.Document.Changes;

/// <summary>Reads the declarations of an SDK as the source generator does, with its parser.</summary>
internal static class SdkReader
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp13);

    // What every SDK is compiled with: the framework, and the vocabulary of the declarations.
    private static readonly Lazy<CSharpCompilation> Vocabulary = new(() => CSharpCompilation.Create(
        "Sdk",
        [
            Parse("global using System; global using System.Collections.Generic; global using System.Linq; global using System.Net.Http;"),
            .. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith("runtime/", StringComparison.Ordinal)).Select(name => Parse(Resource(name))),
        ],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)));

    /// <summary>The SDK of a document.</summary>
    /// <exception cref="NotSupportedException">The source generator cannot complete what is declared.</exception>
    /// <exception cref="NSwagException">NSwag failed.</exception>
    public static Sdk Read(ApiDocument document)
    {
        SdkDeclarations declarations = Declarer.Declare(document, Sdk.ClientName);
        string code = NSwag.In(NSwag.InstalledFolder).Print(
            PreparedDocument.Write(document.File.Root, declarations), new NSwagSettings(NSwagSettings.InstalledTemplates, Sdk.Namespace, Sdk.ClientName));
        return Read(Vocabulary.Value.AddSyntaxTrees(Parse(code), Parse(HandWritten(document))), document, declarations);
    }

    /// <summary>The SDK of a document whose declarations have been compiled.</summary>
    /// <exception cref="NotSupportedException">The source generator cannot complete what is declared.</exception>
    public static Sdk Read(Compilation compilation, ApiDocument document, SdkDeclarations declarations)
    {
        var places = new DocumentPlaces(Places.Write(declarations, Sdk.ClientName));
        INamespaceSymbol? space = compilation.Assembly.GlobalNamespace.GetNamespaceMembers().FirstOrDefault(space => space.Name == Sdk.Namespace);
        INamedTypeSymbol[] types = [.. space?.GetTypeMembers() ?? []];
        INamedTypeSymbol? client = Array.Find(types, type => type.Has("ApiClient"));
        return new Sdk(
            client is null ? [] : [.. SpecOf(ClientParser.Parse(client, CancellationToken.None), places).Operations],
            types.Where(type => type.Has("ApiModel")).Select(type => SpecOf(ModelParser.Parse(type, CancellationToken.None), places)).ToDictionary(model => model.Name, StringComparer.Ordinal),
            types.Where(type => type.Has("ApiEnum")).Select(type => SpecOf(EnumParser.Parse(type, CancellationToken.None), places)).ToDictionary(model => model.Name, StringComparer.Ordinal),
            NamesOf(types, IsObsolete),
            NamesOf(types, member => member is IPropertySymbol { IsRequired: true }),
            DocumentFacts.Of(document, declarations));
    }

    private static SyntaxTree Parse(string code) => CSharpSyntaxTree.ParseText(code, Options);

    private static string Resource(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static T SpecOf<T>(Parsed<T> parsed, DocumentPlaces places)
        where T : class =>
        parsed.Spec ?? throw new NotSupportedException(string.Join(Environment.NewLine, parsed.Diagnostics.Select(diagnostic => diagnostic.ToDiagnostic(places))));

    private static HashSet<string> NamesOf(IEnumerable<INamedTypeSymbol> types, Func<ISymbol, bool> isWanted) =>
        types.SelectMany(type => type.GetMembers()).Where(isWanted).Select(member => $"{member.ContainingType.Name}.{member.Name}").ToHashSet(StringComparer.Ordinal);

    private static bool IsObsolete(ISymbol member) => member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == nameof(ObsoleteAttribute));

    // What the declarations expect of hand-written code: something that sends, and the types that the document names.
    private static string HandWritten(ApiDocument document)
    {
        IEnumerable<string> types = document.Schemas.Select(schema => schema.Node).Concat(document.Parameters)
            .Select(node => node.Text(Extension.Type)).OfType<string>().Distinct()
            .Select(Declare);
        return $$"""
            namespace {{Sdk.Namespace}} { public sealed partial class {{Sdk.ClientName}} { private System.Threading.Tasks.Task<T> SendAsync<T>() => null!; } }
            {{string.Concat(types)}}
            """;
    }

    private static string Declare(string qualifiedName)
    {
        int point = qualifiedName.LastIndexOf('.');
        string space = point < 0 ? Sdk.Namespace : qualifiedName[..point];
        return $"namespace {space} {{ public struct {qualifiedName[(point + 1)..]} {{ public static bool TryReadJson() => false; public void WriteJson() {{ }} }} }}\n";
    }
}
