using System.Globalization;
using Inspectlet.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Inspectlet.Analyzers.Reviews;

/// <summary>INSP001: a number or a time is outside the document's bounds, has a fraction of a second, or lies on the wrong side of another.</summary>
internal sealed class BoundsReviewer() : Reviewer(Rules.Bounds)
{
    private static readonly (string Least, string Greatest)[] Ranges =
    [
        (nameof(SessionSearch.MinPageCount), nameof(SessionSearch.MaxPageCount)),
        (nameof(SessionSearch.MinDuration), nameof(SessionSearch.MaxDuration)),
        (nameof(CustomDateRange.Start), nameof(CustomDateRange.End)),
    ];

    public override void Start(ReviewedCode code, SdkTypes sdk)
    {
        code.Value += (operation, given) =>
        {
            if (IsCounted(given.Value.Type) && Constants.TryRead(sdk, given.Value, out object? value) && Judge(given, value) is { } wrong && !ExpectedFailure.Holds(given.Value))
            {
                Location where = given.Value.Syntax.GetLocation();
                Edit? edit = wrong.Instead is null ? null : new Edit($"Change to '{Show(wrong.Instead)}'", (where, Code(wrong.Instead, given.Value)));
                operation.ReportDiagnostic(Edit.Attach(edit, Rule, where, Show(value!), wrong.Words));
            }
        };
        code.Search += (operation, search) => ReviewRanges(operation, sdk, search);
    }

    private static bool IsCounted(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => IsCounted(nullable.TypeArguments[0]),
        { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 } => true,
        _ => SdkTypes.NameInSystem(type) is nameof(TimeSpan) or nameof(DateTimeOffset),
    };

    // What is wrong with a value, in words, and the nearest that is right; none for an id.
    private static (string Words, object? Instead)? Judge(GivenValue given, object? value) => value switch
    {
        int or long => BoundsOf(given) is not { } bounds ? null
            : Convert.ToDouble(value, CultureInfo.InvariantCulture) is var number && number < bounds.Minimum ? ($"is less than {Show(bounds.Minimum)}, the least that the API takes", Nearest(given, bounds.Minimum.Value))
            : number > bounds.Maximum ? ($"is more than {Show(bounds.Maximum)}, the most that the API takes", Nearest(given, bounds.Maximum.Value))
            : null,
        TimeSpan time when given.Owner == nameof(SessionSearch) =>
            time.TotalSeconds < BoundsOf(given)?.Minimum ? ("is less than no time", TimeSpan.Zero)
            : time.Ticks % TimeSpan.TicksPerSecond != 0 ? ("has a fraction of a second, and the API takes whole ones", WholeSeconds(time, up: given.Member == nameof(SessionSearch.MaxDuration)))
            : null,
        DateTimeOffset time when given.Member is nameof(CustomDateRange.Start) or nameof(CustomDateRange.End) && time < DateTimeOffset.UnixEpoch =>
            ("lies before 1970, the API's first second", DateTimeOffset.UnixEpoch),
        _ => null,
    };

    // The pages of an enumeration are those of searches.
    private static ApiBounds? BoundsOf(GivenValue given) => (given.Owner, given.Member) switch
    {
        ("SessionEnumerationOptions", "PageSize") => ApiFacts.BoundsOf(nameof(SearchSessionsForm), nameof(SearchSessionsForm.Limit)),
        ("SessionEnumerationOptions", "FirstPage") => ApiFacts.BoundsOf(nameof(SearchSessionsForm), nameof(SearchSessionsForm.Page)),
        _ => ApiFacts.BoundsOf(given.Owner, given.Member),
    };

    private static int? Nearest(GivenValue given, double bound) => given.Member.EndsWith("Id", StringComparison.Ordinal) ? null : (int)bound;

    // The fraction must not leave out what the search found.
    private static TimeSpan WholeSeconds(TimeSpan time, bool up) => TimeSpan.FromTicks((time.Ticks / TimeSpan.TicksPerSecond + (up ? 1 : 0)) * TimeSpan.TicksPerSecond);

    private void ReviewRanges(OperationAnalysisContext context, SdkTypes sdk, FollowedSearch search)
    {
        var given = new Dictionary<string, (IOperation Value, Reach Reach)>();
        foreach (SearchStep step in search.Steps)
        {
            foreach (KeyValuePair<string, IOperation> member in step.Members)
            {
                given[member.Key] = (member.Value, step.Reach);
            }

            foreach ((string leastName, string greatestName) in Ranges)
            {
                if (step.Reach == Reach.Here
                    && step.Members.Any(member => member.Key == leastName || member.Key == greatestName)
                    && given.TryGetValue(leastName, out (IOperation Value, Reach Reach) least) && Constants.TryRead(sdk, least.Value, out object? from)
                    && given.TryGetValue(greatestName, out (IOperation Value, Reach Reach) greatest) && Constants.TryRead(sdk, greatest.Value, out object? to)
                    && from is not null && to is not null && Comparer<object>.Default.Compare(from, to) > 0
                    && !ExpectedFailure.Holds(search.End))
                {
                    context.ReportDiagnostic(Edit.Attach(least.Reach == greatest.Reach ? Swap(least.Value, greatest.Value) : null, Rule, step.Where, Show(from), $"must not be more than '{Show(to)}'"));
                }
            }
        }
    }

    private static Edit Swap(IOperation least, IOperation greatest) => new("Swap the two",
        (least.Syntax.GetLocation(), greatest.Syntax.ToString()), (greatest.Syntax.GetLocation(), least.Syntax.ToString()));

    private static string Show(object value) => value switch
    {
        DateTimeOffset time => time.ToString("u", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Code(object value, IOperation place)
    {
        string type = place.SemanticModel!.Compilation.GetTypeByMetadataName(value.GetType().FullName!)!.ToMinimalDisplayString(place.SemanticModel, place.Syntax.SpanStart);
        return value switch
        {
            TimeSpan time when time == TimeSpan.Zero => $"{type}.Zero",
            TimeSpan time => FormattableString.Invariant($"{type}.FromSeconds({time.TotalSeconds})"),
            DateTimeOffset => $"{type}.UnixEpoch",
            _ => Show(value),
        };
    }
}
