using Inspectlet.Cli.Hosting;

namespace Inspectlet.Cli.Output;

/// <summary>Writes condition by condition why a search finds a recording, or why it does not.</summary>
internal static class MatchDetails
{
    private static readonly Column[] Columns =
        [Column.Whole("Met"), Column.Wrapped("Condition"), Column.Wrapped("Asked for"), Column.Wrapped("Recorded")];

    /// <summary>Writes it.</summary>
    /// <param name="host">Where to write.</param>
    /// <param name="match">What to write.</param>
    /// <param name="recording">The recording's id.</param>
    /// <param name="nameOf">How the user named a condition.</param>
    /// <param name="format">A table or JSON.</param>
    public static void Write(CliHost host, SearchMatch match, long recording, Func<string, string> nameOf, OutputFormat format)
    {
        var result = new MatchJson(
            recording,
            match.IsMatch,
            [.. match.Conditions.Select(c => new MatchJson.Condition(c.Name, nameOf(c.Name), c.Holds, c.Expected, c.Actual))]);
        if (format == OutputFormat.Json)
        {
            JsonOutput.Write(host.Output, result);
            return;
        }

        Paragraph.Write(host, SummaryOf(result));
        if (result.Conditions.Count > 0)
        {
            Tables.WriteBelow(host, Columns, result.Conditions.Select(c => new[] { ValueText.Of(c.Holds), c.Options, c.Expected, c.Actual }));
        }
    }

    private static string SummaryOf(MatchJson match)
    {
        string recording = $"Recording {ValueText.Of(match.SessionId)}";
        return match.Conditions.Count == 0 ? $"{recording} matches: the search has no conditions."
            : match.Matches ? $"{recording} matches: it meets every condition."
            : $"{recording} does not match, because of {string.Join(" and ", match.Conditions.Where(c => !c.Holds).Select(c => c.Options))}.";
    }
}
