using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Inspectlet.Document.Preparation;

/// <summary>Declarations as the source generator meets them: compiled with what every SDK is compiled with, and with stand-ins for what is written by hand.</summary>
internal static class SdkCompilation
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

    public static CSharpCompilation Of(SdkCode code, NSwagSettings settings) => Vocabulary.Value.AddSyntaxTrees(Parse(code.Text), Parse(HandWritten(code.Document, settings)));

    /// <summary>The types in the namespace of the SDK.</summary>
    public static INamedTypeSymbol[] TypesIn(Compilation compilation, string space)
    {
        INamespaceSymbol? found = compilation.Assembly.GlobalNamespace;
        foreach (string name in space.Split('.'))
        {
            found = found?.GetNamespaceMembers().FirstOrDefault(member => member.Name == name);
        }

        return [.. found?.GetTypeMembers() ?? []];
    }

    private static SyntaxTree Parse(string code) => CSharpSyntaxTree.ParseText(code, Options);

    private static string Resource(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    // What the declarations expect of hand-written code: something that sends, and the types that the document names.
    private static string HandWritten(ApiDocument document, NSwagSettings settings)
    {
        IEnumerable<string> types = HandWrittenTypes.In(document).Select(name => Declare(name, settings.Namespace));
        return $$"""
            namespace {{settings.Namespace}} { public sealed partial class {{settings.ClientName}} { private System.Threading.Tasks.Task<T> SendAsync<T>() => null!; } }
            {{string.Concat(types)}}
            """;
    }

    private static string Declare(string qualifiedName, string space)
    {
        int point = qualifiedName.LastIndexOf('.');
        return $"namespace {(point < 0 ? space : qualifiedName[..point])} {{ public struct {qualifiedName[(point + 1)..]} {{ public static bool TryReadJson() => false; public void WriteJson() {{ }} }} }}\n";
    }
}
