using Inspectlet.Cli.Hosting;

namespace Inspectlet.Cli.Output.Rows;

/// <summary>Chooses how rows are printed.</summary>
internal static class RowOutput
{
    /// <summary>How recordings are printed.</summary>
    /// <param name="host">Where to print.</param>
    /// <param name="format">How.</param>
    /// <param name="fields">What to print of each, in a table and in separated values.</param>
    /// <param name="times">How to show times there.</param>
    /// <param name="nothing">What a table says where there are none.</param>
    public static IRowOutput<Session> OfSessions(
        CliHost host, OutputFormat format, IReadOnlyList<Field<Session>> fields, TimeStyle times, string nothing = "No recordings match.") =>
        Create(host, format, fields, times, nothing, JsonOutput.TextOf);

    /// <summary>How sites are printed.</summary>
    public static IRowOutput<Website> OfSites(CliHost host, OutputFormat format) =>
        Create(host, format, SiteFields.All, TimeStyle.Utc, "The account has no sites.", JsonOutput.TextOf);

    /// <summary>How counts are printed.</summary>
    public static IRowOutput<CountRow> OfCounts(CliHost host, OutputFormat format) =>
        Create(host, format, CountFields.All, TimeStyle.Utc, "No recordings match.", JsonOutput.TextOf);

    private static IRowOutput<T> Create<T>(
        CliHost host, OutputFormat format, IReadOnlyList<Field<T>> fields, TimeStyle times, string nothing, Func<T, bool, string> jsonOf) => format switch
        {
            OutputFormat.Json => new JsonRows<T>(host.Output, row => jsonOf(row, true)),
            OutputFormat.JsonLines => new JsonLineRows<T>(host.Output, row => jsonOf(row, false)),
            OutputFormat.Csv => new SeparatedRows<T>(host, fields, times, ','),
            OutputFormat.Tsv => new SeparatedRows<T>(host, fields, times, '\t'),
            _ => new TableRows<T>(host, fields, times, nothing),
        };
}
