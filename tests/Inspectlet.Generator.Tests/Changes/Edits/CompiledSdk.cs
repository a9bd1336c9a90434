using System.Collections.Immutable;
using Inspectlet.Document.Changes;
using Inspectlet.Document.Declarations;
using Inspectlet.Document.Documents;
using Inspectlet.Document.Findings;
using Inspectlet.Document.Preparation;
using Inspectlet.Document.Rules;
using Inspectlet.Document.Structure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Inspectlet.Generator.Tests.Changes.Edits;

/// <summary>The SDK of a document, compiled: what the compiler says of it, and what the report of changes reads.</summary>
internal sealed class CompiledSdk
{
    private static readonly SymbolDisplayFormat Signature = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeAccessibility | SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeRef,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeParamsRefOut,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor);

    private static readonly SymbolDisplayFormat Source = Signature
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier)
        .WithParameterOptions(
            Signature.ParameterOptions | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeOptionalBrackets);

    private readonly CSharpCompilation _compilation;

    private CompiledSdk(Sdk sdk, CSharpCompilation compilation, string code)
    {
        Sdk = sdk;
        _compilation = compilation;
        Code = code;
        INamedTypeSymbol[] types = [.. PublicTypes(compilation.Assembly.GlobalNamespace)];
        Types = types;
        Surface = SurfaceOf(types, Source);
        BinarySurface = SurfaceOf(types, Signature);
    }

    /// <summary>What the report of changes compares.</summary>
    public Sdk Sdk { get; }

    public IReadOnlyList<INamedTypeSymbol> Types { get; }

    /// <summary>What a program can be compiled with.</summary>
    public ImmutableHashSet<string> Surface { get; }

    /// <summary>What a compiled program needs.</summary>
    public ImmutableHashSet<string> BinarySurface { get; }

    /// <summary>All code but its comments: what the SDK does.</summary>
    public string Code { get; }

    /// <summary>Makes an SDK of a document; null, and the reason, where it does not become one.</summary>
    public static CompiledSdk? TryMake(string path, out string reason)
    {
        var findings = new FindingList(CheckMode.None);
        ApiDocument? document = DocumentRules.Read(path, new DiskFiles(), findings);
        if (document is null || findings.HasErrors)
        {
            reason = string.Join('\n', findings.Sorted());
            return null;
        }

        SdkDeclarations declarations = Declarer.Declare(document);
        string code = NSwag.In(NSwag.InstalledFolder).Print(
            PreparedDocument.Write(document.File.Root, declarations), new NSwagSettings(NSwagSettings.InstalledTemplates, Sdk.Namespace, Sdk.ClientName));
        CSharpCompilation declared = Generation.Declare(code, HandWritten(document));
        Sdk sdk;
        try
        {
            sdk = SdkReader.Read(declared, document, declarations);
        }
        catch (NotSupportedException exception)
        {
            reason = exception.Message;
            return null;
        }

        SyntaxTree[] emitted = [.. Generation.Driver().RunGenerators(declared).GetRunResult().GeneratedTrees];
        CSharpCompilation compilation = declared.AddSyntaxTrees(emitted);
        SyntaxTree tree = declared.SyntaxTrees.Single(tree => tree.FilePath == Generation.FileName);
        reason = string.Join('\n', compilation.GetSemanticModel(tree).GetDeclarationDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(3));
        if (reason.Length > 0)
        {
            return null;
        }

        IEnumerable<SyntaxTree> written = emitted.OrderBy(file => file.FilePath, StringComparer.Ordinal).Prepend(tree);
        return new CompiledSdk(sdk, compilation, string.Join('\n', written.Select(Statements)));
    }

    /// <summary>What keeps a program from being compiled with this SDK.</summary>
    public IReadOnlyList<string> ErrorsOf(string program)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Program",
            [Generation.Parse(program, "Program.cs")],
            [.. _compilation.References, _compilation.ToMetadataReference()],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        return [.. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString())];
    }

    /// <summary>A type, and what it is a kind of.</summary>
    public static IEnumerable<INamedTypeSymbol> ModelsOf(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? next = type; next is not null && next.ContainingNamespace.Name == Sdk.Namespace; next = next.BaseType)
        {
            yield return next;
        }
    }

    // The attributes of declarations are the generator's: what it makes of them is code.
    private static string Statements(SyntaxTree tree) => string.Join(
        ' ', tree.GetRoot().DescendantNodesAndTokens(node => node is not AttributeListSyntax).Where(item => item.IsToken).Select(item => item.AsToken().Text));

    private static IEnumerable<INamedTypeSymbol> PublicTypes(INamespaceSymbol space) =>
        space.GetTypeMembers().Where(type => type.DeclaredAccessibility == Accessibility.Public).Concat(space.GetNamespaceMembers().SelectMany(PublicTypes));

    private static ImmutableHashSet<string> SurfaceOf(IEnumerable<INamedTypeSymbol> types, SymbolDisplayFormat format)
    {
        bool isSource = format == Source;
        return
        [
            .. types.Select(type => $"{type.TypeKind} {(type.IsRecord ? "record " : "")}{type.ToDisplayString(format)}"),
            .. types.SelectMany(type => ModelsOf(type).Skip(1), (type, known) => $"{type.Name} is a {known.Name}"),
            .. types.SelectMany(type => ModelsOf(type).DefaultIfEmpty(type), (type, known) => (type, known))
                .SelectMany(pair => pair.known.GetMembers(), (pair, member) => (pair.type, pair.known, member))
                .Where(entry => entry.member.DeclaredAccessibility == Accessibility.Public && entry.member is not IMethodSymbol { AssociatedSymbol: not null })
                .Where(entry => SymbolEqualityComparer.Default.Equals(entry.type, entry.known) || entry.member is IPropertySymbol)
                .Select(entry => entry.member.ToDisplayString(format).Replace($"{entry.known.ToDisplayString(Signature)}.", $"{entry.type.ToDisplayString(Signature)}.", StringComparison.Ordinal))
                .Select(text => isSource ? text : text.Replace("required ", "", StringComparison.Ordinal)),
        ];
    }

    // The half that a person writes: something that sends, and the types that the document names.
    private static string HandWritten(ApiDocument document)
    {
        IEnumerable<string> exceptions = document.Responses.Select(response => response.Text("x-dotnet-exception")).OfType<string>().Distinct()
            .Select(name => $"public sealed class {name} : System.Exception {{ internal {name}(ApiFailure failure) : base(failure.Message) {{ }} }}");
        IEnumerable<string> types = document.Schemas.Select(schema => schema.Node.Text("x-dotnet-type")).OfType<string>().Distinct()
            .Select(name => $$"""
                public readonly struct {{name}}
                {
                    internal static bool TryReadJson(ref System.Text.Json.Utf8JsonReader reader, JsonStrings? strings, out {{name}}? value) { value = null; return true; }
                    internal void WriteJson(System.Text.Json.Utf8JsonWriter writer) => writer.WriteNullValue();
                }
                """);
        return $$"""
            namespace {{Sdk.Namespace}};
            public sealed partial class {{Sdk.ClientName}}
            {
                private static System.Threading.Tasks.Task<T> SendAsync<T>(ApiRequest request, ApiBodyReader<T> read, System.Threading.CancellationToken cancellationToken) => null!;
            }
            {{string.Join('\n', exceptions.Concat(types))}}
            """;
    }
}
