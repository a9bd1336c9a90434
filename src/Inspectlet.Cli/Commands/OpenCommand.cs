using System.CommandLine;
using System.Globalization;
using Inspectlet.Cli.Hosting;
using Inspectlet.Cli.Input;

namespace Inspectlet.Cli.Commands;

/// <summary><c>inspectlet sessions open</c>.</summary>
internal sealed class OpenCommand : DetailedCommand
{
    private const string Help =
        """
        The link to watch it is a secret, and other users of a machine can see how its programs were started. So the browser is
        started with an address of this machine, which sends it on to the recording, once. The command ends when that is
        done, or after a minute.

        On Linux and macOS the variable BROWSER can name the browser. Where there is none, such as by SSH,
        'inspectlet sessions get SITE SESSION --link' prints the link.

        Examples:
          inspectlet sessions open 12345678 2606721012 --demo
          inspectlet sessions open 12345678 2606721012 --demo --at-page 1
        """;

    private readonly CliHost _host;
    private readonly CommonOptions _common;
    private readonly Argument<long> _site = SiteArgument.Create();
    private readonly Argument<long> _session = WholeNumber.Id("SESSION", "The recording's id, from 'inspectlet sessions search'.");
    private readonly Option<int?> _atPage = WholeNumber.Option(
        "--at-page", 1, int.MaxValue, "N", "Watch from this page of the visit on; the first, 1, by default.");

    public OpenCommand(CliHost host, CommonOptions common)
        : base("open", "Opens a recording in the browser.", Help)
    {
        _host = host;
        _common = common;
        Add(_site);
        Add(_session);
        Add(_atPage);
        common.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using InspectletClient inspectlet = ClientFactory.Create(parsed, _host, _common);
        Session session = await inspectlet
            .GetSessionAsync(parsed.GetValue(_site), parsed.GetValue(_session), cancellationToken).ConfigureAwait(false);
        int? page = parsed.GetValue(_atPage);
        string link = RecordingLink.Of(_host, session, page);
        string print = string.Create(
            CultureInfo.InvariantCulture,
            $"{InspectletCommand.Name} sessions get {parsed.GetValue(_site)} {session.Id} {(page is null ? "--link" : $"{_atPage.Name} {page}")}{_common.AccountText(parsed)}");
        await RecordingOpener.OpenAsync(_host, link, print, cancellationToken).ConfigureAwait(false);
        return ExitCodes.Success;
    }
}
