using System.CommandLine;
using Inspectlet.Cli.Input;
using Inspectlet.Cli.Output;

namespace Inspectlet.Cli.Commands;

/// <summary><c>inspectlet sessions get</c>.</summary>
internal static class GetCommand
{
    public static Command Create(CliHost host, CommonOptions common)
    {
        Argument<long> site = SessionsCommand.Site();
        Argument<long> session = WholeNumber.Id("SESSION", "The recording's id, from 'inspectlet sessions search'.");
        Option<bool> link = new("--link") { Description = "Print only the link to watch the recording. It is a secret: whoever has it can watch." };
        Option<int?> atPage = WholeNumber.Option(
            "--at-page", 1, int.MaxValue, "N", "Print only the link, as --link does, to watch from this page of the visit on; the first is 1.");
        var command = new DetailedCommand(
            "get",
            "Shows everything that is known of one recording, with its tags and pages.",
            """
            The link to watch the recording is not shown, as it is a secret; --link prints it.

            Examples:
              inspectlet sessions get 12345678 2606721012 --demo
              inspectlet sessions get 12345678 2606721012 --demo --at-page 3
            """)
        {
            site,
            session,
            link,
            atPage,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            int? page = parsed.GetValue(atPage);
            bool wantsLink = parsed.GetValue(link) || page is not null;
            bool json = parsed.GetValue(common.Json);
            if (wantsLink && json)
            {
                throw new UsageException($"{(page is null ? link.Name : atPage.Name)} and --json exclude each other; the JSON has the link as sessionlink.");
            }

            using InspectletClient inspectlet = ClientFactory.Create(parsed, host, common);
            Session found = await inspectlet
                .GetSessionAsync(parsed.GetValue(site), parsed.GetValue(session), cancellationToken).ConfigureAwait(false);
            if (wantsLink)
            {
                string? watch = page is { } number ? found.WatchLink(number) : found.SessionLink;
                await host.Output.WriteLineAsync(LinkOf(watch)).ConfigureAwait(false);
            }
            else if (json)
            {
                JsonOutput.Write(host.Output, found);
            }
            else
            {
                SessionDetails.Write(host, found);
            }

            return ExitCodes.Success;
        });
        return command;
    }

    private static string LinkOf(string? link) => string.IsNullOrEmpty(link)
        ? throw new InspectletException("The recording has no link to watch it.")
        : SafeText.Of(link);
}
