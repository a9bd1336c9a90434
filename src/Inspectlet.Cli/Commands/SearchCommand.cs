using System.CommandLine;
using Inspectlet.Cli.Hosting;
using Inspectlet.Cli.Input;
using Inspectlet.Cli.Output;
using Inspectlet.Cli.Output.Rows;

namespace Inspectlet.Cli.Commands;

/// <summary><c>inspectlet sessions search</c>.</summary>
internal sealed class SearchCommand : DetailedCommand
{
    private const string Help =
        """
        A recording must meet every condition. Without any, the most recent are printed: 10 of them, or see --limit, --all
        and --max. Where nothing is found, each condition is left out in turn, with a request, to say which of them to relax;
        but of more than eight conditions, and where programs read the output, only with --suggest.

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
          inspectlet sessions search 12345678 --demo --country US --all --json-lines
          inspectlet sessions search 12345678 --demo --max 1000 --csv --columns id,start,duration,source
          inspectlet sessions search 12345678 --country DE --device phone --why 2606721012
        """;

    private readonly CliHost _host;
    private readonly CommonOptions _common;
    private readonly SearchOptions _conditions = new();
    private readonly Extent _extent = new();
    private readonly FormatOptions _format;
    private readonly ColumnsOption _columns = new();
    private readonly Argument<long> _site = SiteArgument.Create();
    private readonly LocalTimeOption _localTime = new();
    private readonly Option<bool> _explain = new("--explain")
    {
        Description = "Also say the search in one sentence; on standard error, unless a table is printed.",
    };

    private readonly Option<bool> _suggest = new("--suggest")
    {
        Description = "Where nothing is found, say on standard error which single condition to relax, however many there are.",
    };

    private readonly Option<long?> _why = WholeNumber.OptionalId(
        "--why", "SESSION", "Search nothing: say of one recording, condition by condition, why it matches or why not.");

    public SearchCommand(CliHost host, CommonOptions common)
        : base("search", "Searches the recordings of a site.", Help)
    {
        _host = host;
        _common = common;
        _format = new FormatOptions(common.Json);
        Add(_site);
        _extent.AddTo(this);
        _format.AddTo(this);
        _columns.AddTo(this);
        _localTime.AddTo(this);
        Add(_explain);
        Add(_suggest);
        Add(_why);
        _conditions.AddTo(this);
        common.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (_columns.AsksForList(parsed))
        {
            SessionFields.WriteList(_host);
            return ExitCodes.Success;
        }

        long began = _host.Clock.GetTimestamp();
        OutputFormat format = _format.Of(parsed);
        SessionSearch search = _conditions.Build(parsed);
        if (parsed.GetValue(_why) is { } recording)
        {
            CheckAlone(parsed, format);
            using InspectletClient asked = ClientFactory.Create(parsed, _host, _common);
            Session session = await asked.GetSessionAsync(parsed.GetValue(_site), recording, cancellationToken).ConfigureAwait(false);
            MatchDetails.Write(_host, search.ExplainMatch(session, _host.Clock.GetUtcNow()), session.Id, name => _conditions.NameOf(name, parsed), format);
            return ExitCodes.Success;
        }

        _extent.Check(parsed);
        IReadOnlyList<Field<Session>> fields = _columns.Of(parsed, format, SessionFields.OfTable);
        TimeStyle times = _localTime.Of(parsed, _host, format);
        using InspectletClient inspectlet = ClientFactory.Create(parsed, _host, _common);
        if (parsed.GetValue(_explain))
        {
            Explain(search, format);
        }

        IRowOutput<Session> output = RowOutput.OfSessions(_host, format, fields, times, _extent.NothingOf(parsed));
        long count = await WriteAsync(parsed, inspectlet, search, output, cancellationToken).ConfigureAwait(false);
        output.Complete();
        string? note = count > 0 ? _extent.NoteOf(parsed, count)
            : _extent.IsBehindFirst(parsed) ? format == OutputFormat.Table ? null : _extent.NothingOf(parsed)
            : await SuggestionOfAsync(parsed, inspectlet, search, format, began, cancellationToken).ConfigureAwait(false);
        if (note is not null)
        {
            await _host.Error.WriteLineAsync($"Note: {SafeText.Of(note)}").ConfigureAwait(false);
        }

        return ExitCodes.Success;
    }

    private void Explain(SessionSearch search, OutputFormat format)
    {
        if (format == OutputFormat.Table)
        {
            Paragraph.Write(_host, search.Explain());
        }
        else
        {
            _host.Error.WriteLine(SafeText.Of(search.Explain()));
        }
    }

    // What says how to print what was found, and nothing is searched.
    private string? OfSearches(ParseResult parsed) =>
        _columns.GivenIn(parsed)
        ?? _localTime.GivenIn(parsed)
        ?? new Option[] { _explain, _suggest }.FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false })?.Name;

    private void CheckAlone(ParseResult parsed, OutputFormat format)
    {
        if ((_extent.GivenIn(parsed) ?? OfSearches(parsed)) is { } other)
        {
            throw new UsageException($"{_why.Name} and {other} exclude each other.");
        }

        if (format is not (OutputFormat.Table or OutputFormat.Json))
        {
            throw new UsageException($"{_why.Name} prints a table, or JSON with {_common.Json.Name}.");
        }
    }

    private async Task<long> WriteAsync(
        ParseResult parsed, InspectletClient inspectlet, SessionSearch search, IRowOutput<Session> output, CancellationToken cancellationToken)
    {
        long site = parsed.GetValue(_site);
        if (_extent.EnumerationOf(parsed) is not { } enumeration)
        {
            IReadOnlyList<Session> page = await inspectlet
                .SearchSessionsAsync(site, search, _extent.LimitOf(parsed), _extent.PageOf(parsed), cancellationToken).ConfigureAwait(false);
            output.Write(page);
            return page.Count;
        }

        long count = 0;
        await foreach (SessionPage page in inspectlet.EnumerateSessionPagesAsync(site, search, enumeration, cancellationToken).ConfigureAwait(false))
        {
            output.Write(page.Sessions);
            count += page.Sessions.Count;
        }

        return count;
    }

    private async Task<string?> SuggestionOfAsync(
        ParseResult parsed, InspectletClient inspectlet, SessionSearch search, OutputFormat format, long began, CancellationToken cancellationToken)
    {
        bool isAsked = parsed.GetValue(_suggest);
        if (format != OutputFormat.Table && !isAsked)
        {
            return null;
        }

        TimeSpan timeLeft = _common.TimeLimitOf(parsed) - _host.Clock.GetElapsedTime(began);
        Blame? blame = await Blame
            .FindAsync(inspectlet, parsed.GetValue(_site), search, timeLeft, isAsked, _host.Clock, cancellationToken).ConfigureAwait(false);
        return blame?.ToText(name => _conditions.NameOf(name, parsed))
            ?? (isAsked ? "The service did not say what would be found without each condition." : null);
    }
}
