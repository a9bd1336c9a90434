using Inspectlet.Search;

namespace Inspectlet;

/// <content>The search in words.</content>
public sealed partial record SessionSearch
{
    /// <summary>Says in one sentence what the search finds. Unlike <see cref="ToString"/>, it names the values.</summary>
    /// <returns>An English sentence, such as <c>Sessions from the last week, from the country US, tagged "converted" = true.</c></returns>
    /// <example>
    /// <code>
    /// Console.WriteLine(SessionSearch.All.FromCountry("US").LastWeek().Explain());
    /// // Sessions from the last week, from the country US.
    /// </code>
    /// </example>
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
        yield return Visitors is { } visitors ? $"of {SearchWords.Visitors(visitors)}" : null;
        yield return ExplainDates();
        yield return DisplayName is { } name ? $"by the visitor {SearchWords.Quote(name)}" : null;
        yield return Country is { } country ? $"from the country {SearchWords.OneLine(country)}" : null;
        yield return IpAddress is { } address ? $"from the IP address {SearchWords.OneLine(address)}" : null;
        yield return TrafficSource is { } source ? $"coming from {SearchWords.Quote(source)}" : null;
        yield return Browser is { } browser ? $"with the browser {SearchWords.OneLine(browser.Value)}" : null;
        yield return ExplainDevice();
        yield return Tags is { Conditions.Count: > 0 } tags ? $"tagged {SearchWords.Tags(tags)}" : null;
        yield return SearchWords.PageBounds(MinPageCount, MaxPageCount) is { } pages ? $"of {pages}" : null;
        yield return SearchWords.DurationBounds(MinDuration, MaxDuration) is { } length ? $"lasting {length}" : null;
        yield return StartPage is { } first ? $"starting at a page whose URL {SearchWords.Relation(first)}" : null;
        yield return VisitedPage is { } visited ? $"visiting a page whose URL {SearchWords.Relation(visited)}" : null;
        yield return ExitPage is { } last ? $"ending at a page whose URL {SearchWords.Relation(last)}" : null;
    }

    private string? ExplainDates() => DateRange is not { } range ? null
        : range == Inspectlet.DateRange.LastWeek ? "from the last week"
        : range == Inspectlet.DateRange.Last30Days ? "from the last 30 days"
        : range == Inspectlet.DateRange.Custom ? SearchWords.Times(CustomDateRange?.Start, CustomDateRange?.End)
        : $"from the time span {SearchWords.OneLine(range.Value)}";

    private string? ExplainDevice() => Device is not { } device ? null
        : device == DeviceType.All ? "on any device"
        : $"on a {SearchWords.OneLine(device.Value)}";
}
