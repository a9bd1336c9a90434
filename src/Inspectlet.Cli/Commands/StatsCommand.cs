using System.CommandLine;
using Inspectlet.Cli.Hosting;
using Inspectlet.Cli.Input;
using Inspectlet.Cli.Output;
using Inspectlet.Cli.Output.Charts;
using Inspectlet.Cli.Output.Rows;
using Inspectlet.Cli.Statistics;

namespace Inspectlet.Cli.Commands;

/// <summary><c>inspectlet stats</c>.</summary>
internal sealed class StatsCommand : DetailedCommand
{
    private const string Help =
        """
        All recordings that match are fetched, 100 with a request, and counted as they come; memory does not grow with their number.
        Up to 10,000 different values are counted of each dimension. Landing pages are counted without their query.

        Examples:
          inspectlet stats 12345678 --demo
          inspectlet stats 12345678 --demo --last 30days --country US --by day,source
          inspectlet stats 12345678 --demo --by landing-page,tag --top 3
          inspectlet stats 12345678 --demo --by day --csv
        """;

    private const int DefaultTop = 10;

    // A page takes the service longer than us.
    private const int PagesAhead = 3;

    private readonly CliHost _host;
    private readonly CommonOptions _common;
    private readonly SearchOptions _conditions = new();
    private readonly FormatOptions _format;
    private readonly Argument<long> _site = SiteArgument.Create();
    private readonly DimensionsOption _by = new();
    private readonly LocalTimeOption _localTime = new();
    private readonly Option<int?> _top = WholeNumber.Option(
        "--top", 1, SessionCounter.MaxKeys, "N", $"How many values of each dimension to print, those with the most recordings; {DefaultTop} by default, for programs all.");

    public StatsCommand(CliHost host, CommonOptions common)
        : base("stats", "Counts the recordings of a site, by day, country, browser and so on.", Help)
    {
        _host = host;
        _common = common;
        _format = new FormatOptions(common.JsonOfFigures);
        Add(_site);
        _by.AddTo(this);
        Add(_top);
        _localTime.AddTo(this);
        _format.AddTo(this);
        _conditions.AddTo(this);
        common.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        OutputFormat format = _format.Of(parsed);
        IReadOnlyList<Dimension> dimensions = _by.Of(parsed);
        SessionSearch search = _conditions.Build(parsed);
        TimeStyle times = _localTime.Of(parsed, _host);
        using InspectletClient inspectlet = ClientFactory.Create(parsed, _host, _common);
        var counter = new SessionCounter(dimensions, times.Zone);
        var progress = new CountProgress(_host);
        var options = new SessionEnumerationOptions { PagesAhead = PagesAhead };
        await foreach (Session session in inspectlet.EnumerateSessionsAsync(parsed.GetValue(_site), search, options, cancellationToken).ConfigureAwait(false))
        {
            counter.Add(session);
            progress.Report(counter.Recordings);
        }

        _host.Status?.Erase();
        int? top = parsed.GetValue(_top);
        Write(counter.ToStatistics(top ?? (format == OutputFormat.Table ? DefaultTop : int.MaxValue)), format, times, top ?? DefaultTop);
        return ExitCodes.Success;
    }

    private void Write(SessionStatistics statistics, OutputFormat format, TimeStyle times, int top)
    {
        switch (format)
        {
            case OutputFormat.Table:
                new StatisticsCharts(_host, times, top).Write(statistics);
                break;
            case OutputFormat.Json:
                JsonOutput.Write(_host.Output, StatisticsJson.Of(statistics, times));
                break;
            default:
                IRowOutput<CountRow> output = RowOutput.OfCounts(_host, format);
                output.Write(CountRow.Of(statistics));
                output.Complete();
                break;
        }

        foreach (CountedGroup group in statistics.Groups.Where(group => !group.HasAllKeys))
        {
            _host.Error.WriteLine(
                $"Note: By {group.Dimension.Name} there are too many different values: the first {SessionCounter.MaxKeys} that came are counted by themselves, the rest together.");
        }
    }
}
