using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Inspectlet.Analyzers;

/// <summary>Lets reviewers see code that uses the SDK. It looks at each operation once for all of them, and does nothing where the SDK is not referred to.</summary>
public abstract class SdkAnalyzer : DiagnosticAnalyzer
{
    private readonly Reviewer[] _reviewers;

    private protected SdkAnalyzer(params Reviewer[] reviewers)
    {
        _reviewers = reviewers;
        SupportedDiagnostics = reviewers.Select(reviewer => reviewer.Rule).ToImmutableArray();
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (SdkTypes.In(start.Compilation) is not { } sdk)
            {
                return;
            }

            var code = new ReviewedCode(sdk);
            foreach (Reviewer reviewer in _reviewers)
            {
                reviewer.Start(code, sdk);
            }

            code.Register(start);
        });
    }
}
