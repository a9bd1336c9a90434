using ApiContract.Generator.Emit;
using ApiContract.Generator.Parse;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiContract.Generator;

/// <summary>Turns declarations of an API into bodies: readers, writers, operations, open enumerations.</summary>
/// <remarks>
/// Each declared type goes from symbol to spec to text on its own, so that editing one does not affect another. A spec
/// holds no symbol: if it equals its predecessor, nothing after it runs.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class ApiGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<string> places = context.AdditionalTextsProvider
            .Where(static file => file.Path.EndsWith(DocumentPlaces.FileSuffix, StringComparison.Ordinal))
            .Select(static (file, cancellation) => file.GetText(cancellation)?.ToString() ?? "")
            .Collect()
            .Select(static (texts, _) => string.Join("\n", texts))
            .WithTrackingName(StepNames.Places);

        Register(context, places, DeclarationNames.ApiModel, StepNames.Models, ModelParser.Parse, ModelEmitter.Emit);
        Register(context, places, DeclarationNames.ApiEnum, StepNames.Enums, EnumParser.Parse, EnumEmitter.Emit);
        Register(context, places, DeclarationNames.ApiClient, StepNames.Clients, ClientParser.Parse, ClientEmitter.Emit);
    }

    private static void Register<T>(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<string> places,
        string attribute,
        string step,
        Func<INamedTypeSymbol, CancellationToken, Parsed<T>> parse,
        Func<T, string> emit)
        where T : TypeSpec
    {
        IncrementalValuesProvider<Parsed<T>> parsed = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                attribute,
                static (node, _) => node is TypeDeclarationSyntax,
                (declared, cancellation) => IsFirstPart(declared) ? parse((INamedTypeSymbol)declared.TargetSymbol, cancellation) : null)
            .Where(static result => result is not null)
            .Select(static (result, _) => result!)
            .WithTrackingName(step);

        context.RegisterSourceOutput(parsed, (output, result) => Emission.Write(result, emit, output.AddSource, output.ReportDiagnostic));

        // Lines of the document move at every edit of it. Only diagnostics depend on them, never the code.
        IncrementalValuesProvider<EquatableArray<DiagnosticSpec>> diagnostics = parsed
            .Select(static (result, _) => result.Diagnostics)
            .Where(static diagnostics => diagnostics.Count > 0);
        context.RegisterSourceOutput(diagnostics.Collect().Combine(places), static (output, input) => Report(output, input.Left, input.Right));
    }

    private static void Report(SourceProductionContext output, ImmutableArray<EquatableArray<DiagnosticSpec>> diagnostics, string places)
    {
        if (diagnostics.IsEmpty)
        {
            return;
        }

        var documentPlaces = new DocumentPlaces(places);
        foreach (DiagnosticSpec diagnostic in diagnostics.SelectMany(static specs => specs))
        {
            output.ReportDiagnostic(diagnostic.ToDiagnostic(documentPlaces));
        }
    }

    // On several parts of one type the attribute is a compiler error, but code is made once.
    private static bool IsFirstPart(GeneratorAttributeSyntaxContext declared) =>
        declared.Attributes[0].ApplicationSyntaxReference is { } first
        && first.SyntaxTree == declared.TargetNode.SyntaxTree
        && declared.TargetNode.Span.Contains(first.Span);
}
