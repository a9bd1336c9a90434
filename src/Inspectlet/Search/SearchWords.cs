using System.Globalization;

namespace Inspectlet.Search;

/// <summary>What conditions ask for, and what recordings have, in words for people.</summary>
/// <remarks>The analyzers of searches compile this file too, for netstandard2.0.</remarks>
internal static class SearchWords
{
    private static readonly char[] LineBreaking = ['\n', '\v', '\f', '\r', '\u0085', '\u2028', '\u2029'];

    public static string Quote(string text) => $"\"{OneLine(text)}\"";

    /// <summary>The text with blanks for what would break a line: what visitors typed must not look like a sentence of ours.</summary>
    public static string OneLine(string text) => string.Join(" ", text.Split(LineBreaking));

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    public static string Visitors(VisitorFilter visitors) => visitors switch
    {
        { New: false, Returning: false } => "neither new nor returning visitors",
        { New: false } => "returning visitors",
        { Returning: false } => "new visitors",
        _ => "new and returning visitors",
    };

    /// <summary>A span of time, or null for one without bounds.</summary>
    public static string? Times(DateTimeOffset? start, DateTimeOffset? end) => (start, end) switch
    {
        ({ } from, { } to) => $"from {Time(from)} to {Time(to)}",
        ({ } from, null) => $"since {Time(from)}",
        (null, { } to) => $"until {Time(to)}",
        _ => null,
    };

    public static string Pages(int count) => Amount(count, "page");

    public static string? PageBounds(int? min, int? max) => Bounds(min, max, "page", "or more", "or fewer");

    public static string Seconds(TimeSpan duration) => Amount(duration.TotalSeconds, "second");

    public static string? DurationBounds(TimeSpan? min, TimeSpan? max) => Bounds(min?.TotalSeconds, max?.TotalSeconds, "second", "or longer", "or less");

    public static string Tags(TagFilter filter) => string.Join(
        filter.Operator == TagOperator.Or ? " or " : " and ",
        filter.Conditions.Select(condition => Tag(condition.Name, condition.Value?.Explain())));

    public static string Tag(string name, string? value) => value is null ? Quote(name) : $"{Quote(name)} = {value}";

    /// <summary>How a URL is compared, and with what: <c>begins with "www.example.com/"</c>.</summary>
    public static string Relation(PageUrl page)
    {
        PageUrlOperator comparison = page.Operator ?? PageUrlOperator.Is;
        string relation = comparison == PageUrlOperator.Is ? "is"
            : comparison == PageUrlOperator.BeginsWith ? "begins with"
            : comparison == PageUrlOperator.Contains ? "contains"
            : comparison == PageUrlOperator.MatchesPattern ? "matches the pattern"
            : comparison == PageUrlOperator.IsNot ? "is not"
            : comparison == PageUrlOperator.DoesNotBeginWith ? "does not begin with"
            : comparison == PageUrlOperator.DoesNotContain ? "does not contain"
            : OneLine(comparison.Value);
        return $"{relation} {Quote(page.Url)}";
    }

    private static string Amount(double number, string unit) => FormattableString.Invariant($"{number} {unit}{(number == 1 ? "" : "s")}");

    private static string? Bounds(double? min, double? max, string unit, string orMore, string orLess) => (min, max) switch
    {
        ({ } from, { } to) when from == to => $"exactly {Amount(to, unit)}",
        ({ } from, { } to) => FormattableString.Invariant($"{from} to {Amount(to, unit)}"),
        ({ } from, null) => $"{Amount(from, unit)} {orMore}",
        (null, { } to) => $"{Amount(to, unit)} {orLess}",
        _ => null,
    };
}
