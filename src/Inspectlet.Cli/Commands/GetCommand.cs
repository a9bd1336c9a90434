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
        Option<int?> atPage = WholeNumber.Option("--at-page", 1, int.MaxValue, "N", "With --link: open the recording at this page of the visit, from 1.");
        var command = new Command("get", "Shows everything that is known of one recording, with its tags and pages.") { site, session, link, atPage };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            bool wantsLink = parsed.GetValue(link);
            if (parsed.GetValue(atPage) is not null && !wantsLink)
            {
                throw new UsageException("--at-page goes with --link.");
            }

            if (wantsLink && parsed.GetValue(common.Json))
            {
                throw new UsageException("--link and --json exclude each other; the JSON has the link as sessionlink.");
            }

            using InspectletClient inspectlet = ClientFactory.Create(parsed, host, common);
            Session found = await inspectlet
                .GetSessionAsync(parsed.GetValue(site), parsed.GetValue(session), cancellationToken).ConfigureAwait(false);
            if (wantsLink)
            {
                string watch = parsed.GetValue(atPage) is { } page ? found.WatchLink(page) ?? "" : found.SessionLink ?? "";
                await host.Output.WriteLineAsync(SafeText.Of(watch)).ConfigureAwait(false);
            }
            else if (parsed.GetValue(common.Json))
            {
                JsonOutput.Write(host.Output, found);
            }
            else
            {
                SessionDetails.Write(host.Terminal, found);
            }

            return ExitCodes.Success;
        });
        return command;
    }
}
