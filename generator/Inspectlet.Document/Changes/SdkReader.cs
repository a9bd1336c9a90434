using ApiContract.Generator.Diagnostics;
using ApiContract.Generator.Parse;
using Inspectlet.Document.Preparation;
using Microsoft.CodeAnalysis;

namespace Inspectlet.Document.Changes;

/// <summary>Reads the declarations of an SDK as the source generator does, with its parser.</summary>
internal static class SdkReader
{
    /// <summary>The SDK of a document.</summary>
    /// <exception cref="NotSupportedException">The source generator cannot complete what is declared.</exception>
    /// <exception cref="NSwagException">NSwag failed.</exception>
    public static Sdk Read(ApiDocument document)
    {
        var code = SdkCode.Print(document, Sdk.Settings, NSwag.In(NSwag.InstalledFolder));
        return Read(SdkCompilation.Of(code, Sdk.Settings), document, code.Declarations);
    }

    /// <summary>The SDK of a document whose declarations have been compiled.</summary>
    /// <exception cref="NotSupportedException">The source generator cannot complete what is declared.</exception>
    public static Sdk Read(Compilation compilation, ApiDocument document, SdkDeclarations declarations)
    {
        var places = new DocumentPlaces(Places.Write(declarations, Sdk.ClientName));
        INamedTypeSymbol[] types = SdkCompilation.TypesIn(compilation, Sdk.Namespace);
        INamedTypeSymbol? client = Array.Find(types, type => type.Has("ApiClient"));
        return new Sdk(
            client is null ? [] : [.. SpecOf(ClientParser.Parse(client, CancellationToken.None), places).Operations],
            types.Where(type => type.Has("ApiModel")).Select(type => SpecOf(ModelParser.Parse(type, CancellationToken.None), places)).ToDictionary(model => model.Name, StringComparer.Ordinal),
            types.Where(type => type.Has("ApiEnum")).Select(type => SpecOf(EnumParser.Parse(type, CancellationToken.None), places)).ToDictionary(model => model.Name, StringComparer.Ordinal),
            NamesOf(types, IsObsolete),
            NamesOf(types, member => member is IPropertySymbol { IsRequired: true }),
            DocumentFacts.Of(document, declarations));
    }

    private static T SpecOf<T>(Parsed<T> parsed, DocumentPlaces places)
        where T : class =>
        parsed is { Spec: { } spec, Diagnostics.Count: 0 }
            ? spec
            : throw new NotSupportedException(string.Join(Environment.NewLine, parsed.Diagnostics.Select(diagnostic => diagnostic.ToDiagnostic(places))));

    private static HashSet<string> NamesOf(IEnumerable<INamedTypeSymbol> types, Func<ISymbol, bool> isWanted) =>
        types.SelectMany(type => type.GetMembers()).Where(isWanted).Select(member => $"{member.ContainingType.Name}.{member.Name}").ToHashSet(StringComparer.Ordinal);

    private static bool IsObsolete(ISymbol member) => member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == nameof(ObsoleteAttribute));
}
