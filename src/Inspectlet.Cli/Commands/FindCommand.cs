using System.CommandLine;
using Inspectlet.Cli.Hosting;
using Inspectlet.Cli.Input;
using Inspectlet.Cli.Output;

namespace Inspectlet.Cli.Commands;

/// <summary><c>inspectlet find</c>.</summary>
internal sealed class FindCommand : DetailedCommand
{
    private const string Help =
        """
        It looks for the recording of the visitor that was open at that time, and for the page that was open in it; clocks may differ
        by two minutes. Where none was open, it says which were nearest, and whether to ask for another time or another name.

        A TIME is a date with a time, such as 2026-01-31T12:00:30Z or 2026-01-31T12:00+01:00; UTC where it does not say.

        The link to watch the recording is not shown, as it is a secret; --link prints it, and fails where no
        recording was open; with --json it is watch_link. --open opens it in the browser.

        Examples:
          inspectlet find 12345678 --visitor "Johnny Appleseed" --at 2015-11-06T01:15Z --demo
          inspectlet find 12345678 --visitor bob@example.com --at "2026-01-31 12:00:30.123+01:00" --json
          inspectlet find 12345678 --visitor "Johnny Appleseed" --at 2015-11-06T01:15Z --open --demo
        """;

    private readonly CliHost _host;
    private readonly CommonOptions _common;
    private readonly Argument<long> _site = SiteArgument.Create();
    private readonly Option<string> _visitor = new("--visitor")
    {
        Description = "The visitor's name, as the site passed it to Inspectlet.",
        HelpName = "NAME",
        Required = true,
    };

    private readonly Option<string> _at = new("--at")
    {
        Description = "When it happened.",
        HelpName = "TIME",
        Required = true,
    };

    private readonly Option<bool> _link = new("--link")
    {
        Description = "Print only the link to watch the recording from that page on. It is a secret: whoever has it can watch.",
    };

    private readonly Option<bool> _open = new("--open") { Description = "Also open the recording in the browser, at that page; see 'sessions open'." };

    public FindCommand(CliHost host, CommonOptions common)
        : base("find", "Finds the recording, and the page in it, that was open when something happened to a visitor, such as an error.", Help)
    {
        _host = host;
        _common = common;
        Add(_site);
        Add(_visitor);
        Add(_at);
        Add(_link);
        Add(_open);
        common.AddTo(this);
        Add(common.Json);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        string visitor = parsed.GetRequiredValue(_visitor);
        if (string.IsNullOrWhiteSpace(visitor))
        {
            throw new UsageException($"{_visitor.Name} must not be empty.");
        }

        DateTimeOffset moment = TimeArgument.ParseMoment(_at.Name, parsed.GetRequiredValue(_at));
        bool wantsLink = parsed.GetValue(_link);
        bool json = parsed.GetValue(_common.Json);
        if (wantsLink && json)
        {
            throw new UsageException($"{_link.Name} and {_common.Json.Name} exclude each other; the JSON has the link as watch_link.");
        }

        bool wantsBrowser = parsed.GetValue(_open);
        if (wantsBrowser && (wantsLink || json))
        {
            throw new UsageException($"{_open.Name} and {(wantsLink ? _link.Name : _common.Json.Name)} exclude each other.");
        }

        using InspectletClient inspectlet = ClientFactory.Create(parsed, _host, _common);
        RecordingFinding finding = await inspectlet
            .FindRecordingAsync(parsed.GetValue(_site), visitor, moment, cancellationToken).ConfigureAwait(false);
        if (wantsLink)
        {
            await _host.Output.WriteLineAsync(LinkOf(finding)).ConfigureAwait(false);
        }
        else if (json)
        {
            JsonOutput.Write(_host.Output, FindingJson.Of(finding));
        }
        else
        {
            FindingDetails.Write(_host, finding);
        }

        if (wantsBrowser)
        {
            string link = finding.Recording is null ? throw new InspectletException("There is no recording to open.") : RecordingLink.Check(finding.WatchLink);
            await _host.Output.WriteLineAsync().ConfigureAwait(false);
            await RecordingOpener.OpenAsync(_host, link, $"{InspectletCommand.Name} find … {_link.Name}{_common.AccountText(parsed)}", cancellationToken).ConfigureAwait(false);
        }

        return ExitCodes.Success;
    }

    // A script that asks for the link must not take anything else for it.
    private static string LinkOf(RecordingFinding finding) =>
        finding.Recording is null ? throw new InspectletException(finding.Reason)
        : SafeText.Of(RecordingLink.Check(finding.WatchLink));
}
