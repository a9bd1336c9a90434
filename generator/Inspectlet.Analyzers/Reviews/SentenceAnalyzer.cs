using Inspectlet.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Inspectlet.Analyzers.Reviews;

/// <summary>INSP010: what a search finds, in words, wherever one is built of what is known at compile time.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SentenceAnalyzer() : SdkAnalyzer(Rules.Sentence)
{
    private protected override void Start(CompilationStartAnalysisContext context, SdkTypes sdk) => FollowedSearch.ForEach(context, sdk, (operation, followed) =>
    {
        if (followed.Evaluate() is { } search)
        {
            operation.ReportDiagnostic(Diagnostic.Create(Rule, operation.Operation.Syntax.GetLocation(), search.Explain()));
        }
    });
}
