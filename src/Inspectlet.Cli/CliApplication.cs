using System.CommandLine;
using System.CommandLine.Parsing;
using Inspectlet.Cli.Commands;
using Inspectlet.Cli.Output;

namespace Inspectlet.Cli;

/// <summary>Runs a command line: every way in which it can fail is one line on standard error and an exit code.</summary>
internal static class CliApplication
{
    public static async Task<int> RunAsync(string[] args, CliHost host, CancellationToken cancellationToken = default)
    {
        // Whoever gives nothing wants to know what there is.
        ParseResult parsed = CreateRoot(host).Parse(args.Length == 0 ? ["--help"] : args);
        string command = CommandOf(parsed);
        if (parsed.Errors.Count > 0)
        {
            return Refuse(host, command, parsed.UnmatchedTokens is [{ } unknown, ..] ? $"There is no '{unknown}' here." : parsed.Errors[0].Message);
        }

        try
        {
            var configuration = new InvocationConfiguration { Output = host.Output, Error = host.Error, EnableDefaultExceptionHandler = false };
            return await parsed.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
        }
        catch (UsageException exception)
        {
            return Refuse(host, command, exception.Message);
        }
        catch (InspectletException exception)
        {
            WriteLine(host, Describe(exception));
            return ExitCodes.Failure;
        }
        catch (OperationCanceledException)
        {
            WriteLine(host, "Cancelled.");
            return ExitCodes.Cancelled;
        }
    }

    private static RootCommand CreateRoot(CliHost host)
    {
        var common = new CommonOptions();
        var root = new RootCommand(
            """
            Lists the sites of an Inspectlet account, searches the recordings of their visitors' sessions, and shows one.

            Environment variables:
              INSPECTLET_EMAIL      the account's e-mail address
              INSPECTLET_API_TOKEN  its API token; the dashboard shows it under "API Credentials"
              NO_COLOR              if set, nothing is coloured

            There is no option for the token: the arguments of a command are visible to other users of a machine.
            To try it without an account, add --demo.
            """)
        {
            // The assembly cannot have the command's name: it differs from the SDK's by case alone.
            HelpName = "inspectlet",
        };
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction();
        common.AddTo(root);
        root.Add(SitesCommand.Create(host, common));
        root.Add(SessionsCommand.Create(host, common));
        return root;
    }

    private static string Describe(InspectletException exception) => exception switch
    {
        InspectletUnauthorizedException => $"{exception.Message} Check INSPECTLET_EMAIL and INSPECTLET_API_TOKEN, and that the account may see this site.",
        InspectletRateLimitException { RetryAfter: { } wait } => $"{exception.Message} Try again in {wait.TotalSeconds:0} seconds.",
        InspectletConnectionException { InnerException: { } cause } => $"{exception.Message} {cause.Message}",
        _ => exception.Message,
    };

    private static int Refuse(CliHost host, string command, string message)
    {
        WriteLine(host, message);
        host.Error.WriteLine($"Run '{command} --help' to see how.");
        return ExitCodes.Usage;
    }

    private static void WriteLine(CliHost host, string message) => host.Error.WriteLine($"inspectlet: {SafeText.Of(message)}");

    private static string CommandOf(ParseResult parsed)
    {
        var names = new List<string>();
        for (SymbolResult? result = parsed.CommandResult; result is CommandResult command; result = result.Parent)
        {
            names.Insert(0, command.Command is RootCommand ? "inspectlet" : command.Command.Name);
        }

        return string.Join(' ', names);
    }
}
