using System.CommandLine;
using Inspectlet.Cli.Input;
using Inspectlet.Cli.Output;

namespace Inspectlet.Cli.Commands;

/// <summary><c>inspectlet sessions search</c>.</summary>
internal static class SearchCommand
{
    public static Command Create(CliHost host, CommonOptions common)
    {
        Argument<long> site = SessionsCommand.Site();
        var conditions = new SearchOptions();
        Option<int?> limit = WholeNumber.Option("--limit", 1, 100, "N", "How many recordings to print at most, from 1 to 100; 10 by default.");
        Option<int?> page = WholeNumber.Option("--page", 1, int.MaxValue, "N", "Which page of the results to print; the first, 1, by default.");
        var explain = new Option<bool>("--explain") { Description = "Also say the search in one sentence; with --json on standard error." };
        var command = new DetailedCommand(
            "search",
            "Searches the recordings of a site.",
            """
            A recording must meet every condition. Without any, the most recent are printed.

            A PAGE is a URL without http://, for an exact match, or OPERATOR:URL with one of these operators:
              is, begins-with, contains, matches (* stands for anything), is-not, does-not-begin-with, does-not-contain

            A TIME is a date such as 2026-01-31, or a date with a time, such as 2026-01-31T12:00Z or 2026-01-31T12:00+01:00; UTC
            where it does not say. A SPAN is a number of seconds, or one with a unit: 30s, 5m, 1h.

            Examples:
              inspectlet sessions search 12345678 --demo
              inspectlet sessions search 12345678 --country US --tag converted=true --last week --explain
              inspectlet sessions search 12345678 --visited-page begins-with:www.example.com/profile/ --min-pages 2
              inspectlet sessions search 12345678 --from 2026-01-01 --to 2026-01-31T12:00Z --json
            """)
        {
            site,
            limit,
            page,
            explain,
        };
        conditions.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            SessionSearch search = conditions.Build(parsed);
            bool json = parsed.GetValue(common.Json);
            using InspectletClient inspectlet = ClientFactory.Create(parsed, host, common);
            if (parsed.GetValue(explain))
            {
                await (json ? host.Error : host.Output).WriteLineAsync(SafeText.Of(search.Explain())).ConfigureAwait(false);
            }

            if (parsed.GetValue(common.Demo) && search != SessionSearch.All)
            {
                await host.Error.WriteLineAsync("Note: the sandbox finds its one recording whatever the conditions are.").ConfigureAwait(false);
            }

            IReadOnlyList<Session> sessions = await inspectlet
                .SearchSessionsAsync(parsed.GetValue(site), search, parsed.GetValue(limit), parsed.GetValue(page), cancellationToken)
                .ConfigureAwait(false);
            if (json)
            {
                JsonOutput.Write(host.Output, sessions);
            }
            else if (sessions.Count == 0)
            {
                await host.Output.WriteLineAsync("No recordings match.").ConfigureAwait(false);
            }
            else
            {
                SessionTable.Write(host, sessions);
            }

            return ExitCodes.Success;
        });
        return command;
    }
}
