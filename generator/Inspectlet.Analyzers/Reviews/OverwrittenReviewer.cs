using Inspectlet.Analyzers.Flow;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Inspectlet.Analyzers.Reviews;

/// <summary>INSP002: a condition has no effect, because a later one overwrites it.</summary>
internal sealed class OverwrittenReviewer() : Reviewer(Rules.Overwritten)
{
    public override void Start(ReviewedCode code, SdkTypes sdk) =>
        code.Search += (operation, search) => Review(operation, search.Steps);

    private void Review(OperationAnalysisContext context, IReadOnlyList<SearchStep> steps)
    {
        if (steps.Count < 2)
        {
            return;
        }

        var before = new SessionSearch();
        for (int i = 0; i < steps.Count; i++)
        {
            SearchStep step = steps[i];
            if (FindOverwriting(before, steps, i) is not { } later)
            {
                before = Apply(step, before);
            }
            else if (step.Reach != Reach.Elsewhere && later.Reach == Reach.Here)
            {
                Edit? edit = step.Removal is { } removal ? new Edit($"Take out '{step.Name}'", (removal, "")) : null;
                context.ReportDiagnostic(Edit.Attach(edit, Rule, step.Where, step.Name, later.Name));
            }
        }
    }

    // The step after which the search is what it would be without this one; null if it makes a difference to the end.
    private static SearchStep? FindOverwriting(SessionSearch before, IReadOnlyList<SearchStep> steps, int index)
    {
        SessionSearch without = before;
        SessionSearch with = Apply(steps[index], before);
        if (with == without)
        {
            return null;
        }

        for (int i = index + 1; i < steps.Count; i++)
        {
            with = Apply(steps[i], with);
            without = Apply(steps[i], without);
            if (with == without)
            {
                return steps[i];
            }
        }

        return null;
    }

    // What the SDK refuses changes nothing: it throws.
    private static SessionSearch Apply(SearchStep step, SessionSearch search)
    {
        try
        {
            return step.ApplySamples(search);
        }
        catch (ArgumentException)
        {
            return search;
        }
    }
}
