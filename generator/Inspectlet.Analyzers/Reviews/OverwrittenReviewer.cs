using System.Collections.Concurrent;
using Inspectlet.Analyzers.Flow;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Inspectlet.Analyzers.Reviews;

/// <summary>INSP002: a condition has no effect, because a later one overwrites it.</summary>
internal sealed class OverwrittenReviewer() : Reviewer(Rules.Overwritten)
{
    public override void Start(ReviewedCode code, SdkTypes sdk)
    {
        // What overwrites what depends on the methods, and on which values are null: searches of one shape are tried once.
        var byShape = new ConcurrentDictionary<string, IReadOnlyList<(int Step, int Later)>>();
        code.Search += (operation, search) => Review(operation, search.Steps, byShape);
    }

    private void Review(OperationAnalysisContext context, IReadOnlyList<SearchStep> steps, ConcurrentDictionary<string, IReadOnlyList<(int Step, int Later)>> byShape)
    {
        if (steps.Count < 2)
        {
            return;
        }

        foreach ((int index, int laterIndex) in byShape.GetOrAdd(string.Concat(steps.Select(static step => step.Shape)), _ => [.. FindOverwritten(steps)]))
        {
            (SearchStep step, SearchStep later) = (steps[index], steps[laterIndex]);
            if (step.Reach != Reach.Elsewhere && later.Reach == Reach.Here)
            {
                Edit? edit = step.Removal is { } removal ? new Edit($"Take out '{step.Name}'", (removal, "")) : null;
                context.ReportDiagnostic(Edit.Attach(edit, Rule, step.Where, step.Name, later.Name));
            }
        }
    }

    // The steps without effect, each with the one that overwrites it.
    private static IEnumerable<(int Step, int Later)> FindOverwritten(IReadOnlyList<SearchStep> steps)
    {
        var before = new SessionSearch();
        for (int i = 0; i < steps.Count; i++)
        {
            if (FindOverwriting(before, steps, i) is { } later)
            {
                yield return (i, later);
            }
            else
            {
                before = Apply(steps[i], before);
            }
        }
    }

    // The step after which the search is what it would be without this one; null if it makes a difference to the end.
    private static int? FindOverwriting(SessionSearch before, IReadOnlyList<SearchStep> steps, int index)
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
                return i;
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
