using System.CommandLine;
using Inspectlet.Cli.Hosting;
using Inspectlet.Cli.Input;
using Inspectlet.Cli.Output;

namespace Inspectlet.Cli.Commands;

/// <summary><c>inspectlet sessions get</c>.</summary>
internal sealed class GetCommand : DetailedCommand
{
    private const string Help =
        """
        The link to watch the recording is not shown, as it is a secret; --link prints it.

        Examples:
          inspectlet sessions get 12345678 2606721012 --demo
          inspectlet sessions get 12345678 2606721012 --demo --at-page 1
        """;

    private readonly CliHost _host;
    private readonly CommonOptions _common;
    private readonly Argument<long> _site = SiteArgument.Create();
    private readonly Argument<long> _session = WholeNumber.Id("SESSION", "The recording's id, from 'inspectlet sessions search'.");
    private readonly Option<bool> _link = new("--link")
    {
        Description = "Print only the link to watch the recording. It is a secret: whoever has it can watch.",
    };

    private readonly Option<int?> _atPage = WholeNumber.Option(
        "--at-page", 1, int.MaxValue, "N", "Print only the link, as --link does, to watch from this page of the visit on; the first is 1.");

    public GetCommand(CliHost host, CommonOptions common)
        : base("get", "Shows everything that is known of one recording, with its tags and pages.", Help)
    {
        _host = host;
        _common = common;
        Add(_site);
        Add(_session);
        Add(_link);
        Add(_atPage);
        Add(common.Json);
        common.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        int? page = parsed.GetValue(_atPage);
        bool wantsLink = parsed.GetValue(_link) || page is not null;
        bool json = parsed.GetValue(_common.Json);
        if (wantsLink && json)
        {
            throw new UsageException($"{(page is null ? _link.Name : _atPage.Name)} and --json exclude each other; the JSON has the link as sessionlink.");
        }

        using InspectletClient inspectlet = ClientFactory.Create(parsed, _host, _common);
        Session session = await inspectlet
            .GetSessionAsync(parsed.GetValue(_site), parsed.GetValue(_session), cancellationToken).ConfigureAwait(false);
        if (wantsLink)
        {
            await _host.Output.WriteLineAsync(SafeText.Of(RecordingLink.Of(_host, session, page))).ConfigureAwait(false);
        }
        else if (json)
        {
            JsonOutput.Write(_host.Output, session);
        }
        else
        {
            SessionDetails.Write(_host, session);
        }

        return ExitCodes.Success;
    }
}
