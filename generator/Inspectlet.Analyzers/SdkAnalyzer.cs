using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Inspectlet.Analyzers;

/// <summary>An analyzer of one rule, which does nothing where the SDK is not referred to.</summary>
public abstract class SdkAnalyzer : DiagnosticAnalyzer
{
    private protected SdkAnalyzer(DiagnosticDescriptor rule)
    {
        Rule = rule;
        SupportedDiagnostics = ImmutableArray.Create(rule);
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    private protected DiagnosticDescriptor Rule { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (SdkTypes.In(start.Compilation) is { } sdk)
            {
                Start(start, sdk);
            }
        });
    }

    private protected abstract void Start(CompilationStartAnalysisContext context, SdkTypes sdk);
}
