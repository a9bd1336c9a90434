using System.CommandLine;
using System.Net;
using Inspectlet.Cli.Accounts;
using Inspectlet.Cli.Following;
using Inspectlet.Cli.Hosting;
using Inspectlet.Cli.Input;
using Inspectlet.Cli.Output;
using Inspectlet.Cli.Output.Rows;

namespace Inspectlet.Cli.Commands;

/// <summary><c>inspectlet tail</c>.</summary>
internal sealed class TailCommand : DetailedCommand
{
    private const string Help =
        """
        It searches again and again, and prints each recording once, when it finds it for the first time; those that are found together, in
        the order in which they began. It also finds recordings that are listed up to an hour after they began. It goes on when the
        service or the network fails for a while, and ends after ten failures in a row. Ctrl+C ends it, with exit code 0.
        JSON comes a recording a line, with --json too.

        Examples:
          inspectlet tail 12345678 --demo
          inspectlet tail 12345678 --demo --since 1h --country US --columns start,id,landing-page
          inspectlet tail 12345678 --demo --every 10s --json-lines
        """;

    private const int MostFailures = 10;

    // After a failure the pause is doubled, three times at most.
    private const int MostDoublings = 3;
    private const double Jitter = 0.1;

    private static readonly TimeSpan DefaultPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan DefaultSince = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private readonly CliHost _host;
    private readonly CommonOptions _common;
    private readonly SearchOptions _conditions = new();
    private readonly FormatOptions _format;
    private readonly ColumnsOption _columns = new();
    private readonly Argument<long> _site = SiteArgument.Create();
    private readonly LocalTimeOption _localTime = new();
    private readonly Option<string?> _every = new("--every") { Description = "How long to wait between two searches, a tenth more or less; 30s by default.", HelpName = "SPAN" };
    private readonly Option<string?> _since = new("--since")
    {
        Description = "Begin with the recordings that began so long ago or later; 5m by default, 0 for none.",
        HelpName = "SPAN",
    };

    public TailCommand(CliHost host, CommonOptions common)
        : base("tail", "Prints new recordings of a site as they arrive, until Ctrl+C.", Help)
    {
        _host = host;
        _common = common;
        _format = new FormatOptions(common.Json);
        Add(_site);
        Add(_every);
        Add(_since);
        _format.AddTo(this);
        _columns.AddTo(this);
        _localTime.AddTo(this);
        _conditions.AddTo(this, withDates: false);
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

        TimeSpan pause = SpanOf(parsed, _every, ShortestPause) ?? DefaultPause;
        TimeSpan since = SpanOf(parsed, _since, TimeSpan.Zero) ?? DefaultSince;
        IRowOutput<Session> output = OutputOf(parsed);
        SessionSearch search = _conditions.Build(parsed);
        using InspectletClient inspectlet = ClientFactory.Create(parsed, _host, _common, demoArrivals: 1);
        var recordings = new NewRecordings(inspectlet, parsed.GetValue(_site), search, since, _host.Clock);
        try
        {
            await FollowAsync(parsed, recordings, output, pause, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // This is how it ends.
        }

        return ExitCodes.Success;
    }

    private async Task FollowAsync(
        ParseResult parsed, NewRecordings recordings, IRowOutput<Session> output, TimeSpan pause, CancellationToken cancellationToken)
    {
        // What fails at once is rather a mistake than a bad moment.
        output.Write(await recordings.LookAsync(cancellationToken).ConfigureAwait(false));
        int failures = 0;
        while (true)
        {
            NoteMissed(recordings);
            TimeSpan next = Jittered(pause * Math.Pow(2, Math.Min(failures, MostDoublings)));
            await Task.Delay(next, _host.Clock, cancellationToken).ConfigureAwait(false);
            try
            {
                output.Write(await recordings.LookAsync(cancellationToken).ConfigureAwait(false));
                failures = 0;
            }
            catch (InspectletException exception) when (IsTransient(exception) && ++failures < MostFailures)
            {
                string credentials = AccountChoice.Describe(parsed.GetValue(_common.Account), _host);
                string failure = FailureText.Of(exception, parsed.GetValue(_common.Demo), credentials);
                await _host.Error.WriteLineAsync($"Note: {SafeText.Of(failure)} It goes on.").ConfigureAwait(false);
            }
        }
    }

    private void NoteMissed(NewRecordings recordings)
    {
        if (recordings.HasMissed)
        {
            _host.Error.WriteLine($"Note: More than {NewRecordings.MaxRemembered} recordings came at once: older ones may be left out.");
        }
    }

    private IRowOutput<Session> OutputOf(ParseResult parsed)
    {
        OutputFormat format = _format.Of(parsed);
        IReadOnlyList<Field<Session>> fields = _columns.Of(parsed, format, SessionFields.OfLine);
        TimeStyle times = _localTime.Of(parsed, _host, format);
        return format switch
        {
            OutputFormat.Table => new LineRows<Session>(_host, fields, times),

            // An array that never ends is of no use to anybody.
            OutputFormat.Json => RowOutput.OfSessions(_host, OutputFormat.JsonLines, fields, times),
            _ => RowOutput.OfSessions(_host, format, fields, times),
        };
    }

    private static TimeSpan Jittered(TimeSpan pause) => pause * (1 + (Jitter * ((2 * Random.Shared.NextDouble()) - 1)));

    private static bool IsTransient(InspectletException exception) => exception is not InspectletApiException { StatusCode: var status }
        || status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError;

    private static TimeSpan? SpanOf(ParseResult parsed, Option<string?> option, TimeSpan least) => TimeArgument.ParseSpan(option.Name, parsed.GetValue(option)) is not { } span ? null
        : span >= least && span <= Longest ? span
        : throw new UsageException($"{option.Name} must be from {(least == TimeSpan.Zero ? "0" : ValueText.Of(least))} to 24h.");
}
