using Microsoft.CodeAnalysis;

namespace Inspectlet.Analyzers.Reviews;

/// <summary>INSP010: what a search finds, in words, wherever one is built of what is known at compile time.</summary>
internal sealed class SentenceReviewer() : Reviewer(Rules.Sentence)
{
    public override void Start(ReviewedCode code, SdkTypes sdk) => code.Search += (operation, followed) =>
    {
        if (followed.Evaluate() is { } search)
        {
            operation.ReportDiagnostic(Diagnostic.Create(Rule, operation.Operation.Syntax.GetLocation(), search.Explain()));
        }
    };
}
