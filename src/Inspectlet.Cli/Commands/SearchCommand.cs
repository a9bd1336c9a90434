using System.CommandLine;
using Inspectlet.Cli.Hosting;
using Inspectlet.Cli.Input;
using Inspectlet.Cli.Output;

namespace Inspectlet.Cli.Commands;

/// <summary><c>inspectlet sessions search</c>.</summary>
internal sealed class SearchCommand : DetailedCommand
{
    private const string Help =
        """
        A recording must meet every condition. Without any, the most recent are printed. Where nothing is found, each
        condition is left out in turn, with a request, to say which of them is to blame; not of more than eight conditions,
        and not with --json.

        A PAGE is a URL without http://, for an exact match, or OPERATOR:URL with one of these operators:
          is, begins-with, contains, matches (* stands for anything), is-not, does-not-begin-with, does-not-contain

        A TIME is a date such as 2026-01-31, or a date with a time, such as 2026-01-31T12:00Z or 2026-01-31T12:00+01:00; UTC
        where it does not say. A SPAN is a number of seconds, or one with a unit: 30s, 5m, 1h.

        Examples:
          inspectlet sessions search 12345678 --demo
          inspectlet sessions search 12345678 --demo --traffic-source google --device phone --max-pages 1
          inspectlet sessions search 12345678 --country US --tag converted=true --last week --explain
          inspectlet sessions search 12345678 --visited-page begins-with:www.example.com/profile/ --min-pages 2
          inspectlet sessions search 12345678 --from 2026-01-01 --to 2026-01-31T12:00Z --json
        """;

    private const int MaxLimit = SessionEnumerationOptions.MaxPageSize;

    private readonly CliHost _host;
    private readonly CommonOptions _common;
    private readonly SearchOptions _conditions = new();
    private readonly Argument<long> _site = SiteArgument.Create();
    private readonly Option<int?> _limit = WholeNumber.Option(
        "--limit", 1, MaxLimit, "N", $"How many recordings to print at most, from 1 to {MaxLimit}; 10 by default.");

    private readonly Option<int?> _page = WholeNumber.Option(
        "--page", 1, int.MaxValue, "N", "Which page of the results to print; the first, 1, by default.");

    private readonly Option<bool> _explain = new("--explain")
    {
        Description = "Also say the search in one sentence; with --json on standard error.",
    };

    public SearchCommand(CliHost host, CommonOptions common)
        : base("search", "Searches the recordings of a site.", Help)
    {
        _host = host;
        _common = common;
        Add(_site);
        Add(_limit);
        Add(_page);
        Add(_explain);
        _conditions.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        long began = _host.Clock.GetTimestamp();
        SessionSearch search = _conditions.Build(parsed);
        using InspectletClient inspectlet = ClientFactory.Create(parsed, _host, _common);
        if (parsed.GetValue(_explain))
        {
            TextWriter destination = parsed.GetValue(_common.Json) ? _host.Error : _host.Output;
            await destination.WriteLineAsync(SafeText.Of(search.Explain())).ConfigureAwait(false);
        }

        IReadOnlyList<Session> sessions = await inspectlet
            .SearchSessionsAsync(parsed.GetValue(_site), search, parsed.GetValue(_limit), parsed.GetValue(_page), cancellationToken)
            .ConfigureAwait(false);
        if (parsed.GetValue(_common.Json))
        {
            JsonOutput.Write(_host.Output, sessions);
        }
        else if (sessions.Count == 0)
        {
            await _host.Output.WriteLineAsync("No recordings match.").ConfigureAwait(false);
            await WriteNoteAsync(parsed, inspectlet, search, began, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            SessionTable.Write(_host, sessions);
        }

        return ExitCodes.Success;
    }

    private async Task WriteNoteAsync(
        ParseResult parsed, InspectletClient inspectlet, SessionSearch search, long began, CancellationToken cancellationToken)
    {
        TimeSpan timeLeft = _common.TimeLimitOf(parsed) - _host.Clock.GetElapsedTime(began);

        // Past the last page, no condition is to blame.
        if (parsed.GetValue(_page) is null or 1
            && await Blame.FindAsync(inspectlet, parsed.GetValue(_site), search, timeLeft, _host.Clock, cancellationToken).ConfigureAwait(false) is { } blame)
        {
            string note = blame.ToText(name => _conditions.NameOf(name, parsed));
            await _host.Error.WriteLineAsync($"Note: {SafeText.Of(note)}").ConfigureAwait(false);
        }
    }
}
