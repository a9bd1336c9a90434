using System.Globalization;

namespace Inspectlet;

/// <content>The search in words.</content>
public sealed partial record SessionSearch
{
    /// <summary>Says in one sentence what the search finds. Unlike <see cref="ToString"/>, it names the values.</summary>
    /// <returns>An English sentence, such as <c>Sessions from the last week, from the country US, tagged "converted" = true.</c></returns>
    public string Explain()
    {
        string subject = ShowStarredOnly is true ? "Starred sessions" : "Sessions";
        string[] clauses = [.. Clauses().OfType<string>()];
        return clauses.Length > 0 ? $"{subject} {string.Join(", ", clauses)}."
            : ShowStarredOnly is true ? "All starred sessions."
            : "All sessions.";
    }

    private IEnumerable<string?> Clauses()
    {
        yield return ExplainVisitors();
        yield return ExplainDates();
        yield return DisplayName is { } name ? $"by the visitor {Quote(name)}" : null;
        yield return Country is { } country ? $"from the country {country}" : null;
        yield return IpAddress is { } address ? $"from the IP address {address}" : null;
        yield return TrafficSource is { } source ? $"coming from {Quote(source)}" : null;
        yield return Browser is { } browser ? $"with the browser {browser}" : null;
        yield return ExplainDevice();
        yield return ExplainTags();
        yield return ExplainBounds(MinPageCount, MaxPageCount, "of {0} to {1} pages", "of {0} pages or more", "of {0} pages or fewer");
        yield return ExplainBounds(
            MinDuration?.TotalSeconds, MaxDuration?.TotalSeconds, "lasting {0} to {1} seconds", "lasting {0} seconds or longer", "lasting {0} seconds or less");
        yield return ExplainPage("starting at", StartPage);
        yield return ExplainPage("visiting", VisitedPage);
        yield return ExplainPage("ending at", ExitPage);
    }

    private string? ExplainVisitors() => Visitors switch
    {
        null => null,
        { New: false, Returning: false } => "of neither new nor returning visitors",
        { New: false } => "of returning visitors",
        { Returning: false } => "of new visitors",
        _ => "of new and returning visitors",
    };

    private string? ExplainDates()
    {
        if (DateRange is not { } range)
        {
            return null;
        }

        if (range != Inspectlet.DateRange.Custom)
        {
            return range == Inspectlet.DateRange.LastWeek ? "from the last week"
                : range == Inspectlet.DateRange.Last30Days ? "from the last 30 days"
                : $"from the time span {range}";
        }

        return (CustomDateRange?.Start, CustomDateRange?.End) switch
        {
            ({ } start, { } end) => $"from {Time(start)} to {Time(end)}",
            ({ } start, null) => $"since {Time(start)}",
            (null, { } end) => $"until {Time(end)}",
            _ => null,
        };
    }

    private string? ExplainDevice() => Device is not { } device ? null
        : device == DeviceType.All ? "on any device"
        : $"on a {device}";

    private string? ExplainTags()
    {
        if (Tags is not { Conditions.Count: > 0 } tags)
        {
            return null;
        }

        IEnumerable<string> conditions = tags.Conditions.Select(c => c.Value is { } value ? $"{Quote(c.Name)} = {value.Explain()}" : Quote(c.Name));
        return "tagged " + string.Join(tags.Operator == TagOperator.Or ? " or " : " and ", conditions);
    }

    private static string? ExplainBounds<T>(T? min, T? max, string both, string least, string greatest)
        where T : struct => (min, max) switch
        {
            ({ } from, { } to) => string.Format(CultureInfo.InvariantCulture, both, from, to),
            ({ } from, null) => string.Format(CultureInfo.InvariantCulture, least, from),
            (null, { } to) => string.Format(CultureInfo.InvariantCulture, greatest, to),
            _ => null,
        };

    private static string? ExplainPage(string verb, PageUrl? page)
    {
        if (page is null)
        {
            return null;
        }

        PageUrlOperator comparison = page.Operator ?? PageUrlOperator.Is;
        string relation = comparison == PageUrlOperator.Is ? "is"
            : comparison == PageUrlOperator.BeginsWith ? "begins with"
            : comparison == PageUrlOperator.Contains ? "contains"
            : comparison == PageUrlOperator.MatchesPattern ? "matches the pattern"
            : comparison == PageUrlOperator.IsNot ? "is not"
            : comparison == PageUrlOperator.DoesNotBeginWith ? "does not begin with"
            : comparison == PageUrlOperator.DoesNotContain ? "does not contain"
            : comparison.Value;
        return $"{verb} a page whose URL {relation} {Quote(page.Url)}";
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    private static string Quote(string text) => $"\"{text}\"";
}
