using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Inspectlet.Tests.Architecture;

/// <summary>Finds which types of a project its files use, by name or through a member. Comments may refer to anything.</summary>
/// <remarks>
/// Generated code is missing here, so references to it are not found, and errors of the compiler are ignored.
/// </remarks>
internal static class TypeReferences
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.None);

    private static readonly SyntaxTree ImplicitUsings = CSharpSyntaxTree.ParseText(
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """,
        ParseOptions);

    private static readonly ILookup<string, MetadataReference> Libraries = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .ToLookup(path => Path.GetFileNameWithoutExtension(path), MetadataReference (path) => MetadataReference.CreateFromFile(path));

    /// <summary>Finds the references between files.</summary>
    /// <param name="sources">The text of each file, by its path within the project.</param>
    /// <param name="assembly">What the project makes: it would declare the types of the sources a second time.</param>
    public static IReadOnlyList<TypeReference> Find(IReadOnlyDictionary<string, string> sources, string assembly = "")
    {
        SyntaxTree[] trees = [.. sources.Select(source => CSharpSyntaxTree.ParseText(source.Value, ParseOptions, source.Key))];
        var compilation = CSharpCompilation.Create("Sources", [ImplicitUsings, .. trees], Libraries.Where(library => library.Key != assembly).SelectMany(library => library));
        return [.. trees.SelectMany(tree => Find(compilation.GetSemanticModel(tree)))];
    }

    private static IEnumerable<TypeReference> Find(SemanticModel model)
    {
        string file = model.SyntaxTree.FilePath;
        var seen = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (SimpleNameSyntax name in model.SyntaxTree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            if (TypeOf(model.GetSymbolInfo(name)) is { } type && seen.Add(type) && FilesOf(type) is { Length: > 0 } files && !files.Contains(file))
            {
                yield return new TypeReference(file, name.GetLocation().GetLineSpan().StartLinePosition.Line + 1, type.Name, HomeOf(type, files));
            }
        }
    }

    private static INamedTypeSymbol? TypeOf(SymbolInfo info)
    {
        ISymbol? symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        INamedTypeSymbol? type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
        while (type?.ContainingType is { } outer)
        {
            type = outer;
        }

        return type?.OriginalDefinition;
    }

    private static string[] FilesOf(INamedTypeSymbol type) =>
        [.. type.DeclaringSyntaxReferences.Select(declaration => declaration.SyntaxTree.FilePath)];

    // A partial type belongs where the file with its name is; its other files extend it.
    private static string HomeOf(INamedTypeSymbol type, string[] files) =>
        files.FirstOrDefault(file => Path.GetFileNameWithoutExtension(file) == type.Name) ?? files[0];
}
