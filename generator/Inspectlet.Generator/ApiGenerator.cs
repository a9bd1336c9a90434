using System;
using System.Text;
using System.Threading;
using ApiContract.Generator.Emit;
using ApiContract.Generator.Model;
using ApiContract.Generator.Parse;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ApiContract.Generator;

/// <summary>Turns declarations of an API into bodies: readers, writers, operations, open enumerations.</summary>
/// <remarks>
/// Each declared type goes its own way from symbol to spec to text, so that an edit of one touches no other. A spec
/// holds no symbol: one that equals its predecessor ends the way there.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class ApiGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        Register(context, DeclarationNames.ApiModel, StepNames.Models, ModelParser.Parse, ModelEmitter.Emit, static spec => (spec.Namespace, spec.Name));
        Register(context, DeclarationNames.ApiEnum, StepNames.Enums, EnumParser.Parse, EnumEmitter.Emit, static spec => (spec.Namespace, spec.Name));
        Register(context, DeclarationNames.ApiClient, StepNames.Clients, ClientParser.Parse, ClientEmitter.Emit, static spec => (spec.Namespace, spec.Name));
    }

    private static void Register<T>(
        IncrementalGeneratorInitializationContext context,
        string attribute,
        string step,
        Func<INamedTypeSymbol, CancellationToken, Parsed<T>> parse,
        Func<T, string> emit,
        Func<T, (string Namespace, string Name)> identify)
        where T : class
    {
        IncrementalValuesProvider<Parsed<T>> parsed = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                attribute,
                static (node, _) => node is TypeDeclarationSyntax,
                (declared, cancellation) => IsFirstPart(declared) ? parse((INamedTypeSymbol)declared.TargetSymbol, cancellation) : null)
            .Where(static result => result is not null)
            .Select(static (result, _) => result!)
            .WithTrackingName(step);

        context.RegisterSourceOutput(parsed, (output, result) =>
        {
            foreach (DiagnosticSpec diagnostic in result.Diagnostics)
            {
                output.ReportDiagnostic(diagnostic.ToDiagnostic());
            }

            if (result.Spec is { } spec)
            {
                (string @namespace, string name) = identify(spec);
                string hint = @namespace.Length == 0 ? $"{name}.g.cs" : $"{@namespace}.{name}.g.cs";
                output.AddSource(hint.Replace("@", ""), SourceText.From(emit(spec), Encoding.UTF8));
            }
        });
    }

    // Whoever puts the attribute on two parts of a type gets an error from the compiler; the type is one all the same.
    private static bool IsFirstPart(GeneratorAttributeSyntaxContext declared) =>
        declared.Attributes[0].ApplicationSyntaxReference is { } first
        && first.SyntaxTree == declared.TargetNode.SyntaxTree
        && declared.TargetNode.Span.Contains(first.Span);
}
