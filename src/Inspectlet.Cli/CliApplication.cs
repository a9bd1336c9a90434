using System.CommandLine;
using System.CommandLine.Parsing;
using Inspectlet.Cli.Accounts;
using Inspectlet.Cli.Commands;
using Inspectlet.Cli.Hosting;
using Inspectlet.Cli.Input;
using Inspectlet.Cli.Output;

namespace Inspectlet.Cli;

/// <summary>Runs a command line: every failure is one line on standard error and an exit code.</summary>
internal static class CliApplication
{
    // A name can begin with an at sign, which would otherwise mean a file of arguments.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    public static async Task<int> RunAsync(string[] args, CliHost host, CancellationToken cancellationToken = default)
    {
        host = host.WithStatus();
        host = host.ErrorTerminal is { } terminal ? host with { Error = new WrappingWriter(host.Error, terminal) } : host;
        var common = new CommonOptions();

        // Without arguments, show what there is.
        ParseResult parsed = InspectletCommand.Create(host, common).Parse(args.Length == 0 ? ["--help"] : args, Parsing);
        if (parsed.Errors.Count > 0)
        {
            return Fail(host, WithHint(UsageText.Of(parsed, InspectletCommand.Name), parsed), ExitCodes.Usage);
        }

        try
        {
            var configuration = new InvocationConfiguration { Output = host.Output, Error = host.Error, EnableDefaultExceptionHandler = false };
            return await parsed.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
        }
        catch (UsageException exception)
        {
            return Fail(host, exception.IsInHelp ? WithHint(exception.Message, parsed) : exception.Message, ExitCodes.Usage);
        }
        catch (InspectletException exception)
        {
            return Fail(host, FailureText.Of(exception, parsed.GetValue(common.Demo), AccountChoice.Describe(parsed.GetValue(common.Account), host)), ExitCodes.Failure);
        }
        catch (OperationCanceledException)
        {
            return Fail(host, "Cancelled.", ExitCodes.Cancelled);
        }
        catch (Exception exception) when (StandardStreams.IsReaderGone(exception))
        {
            // As by '| head': whoever reads has enough.
            return ExitCodes.Success;
        }
        catch (Exception exception)
        {
            // A full disk, for example. A stack trace would not help a user of the command line.
            return Fail(host, exception.Message, ExitCodes.Failure);
        }
    }

    private static int Fail(CliHost host, string message, int exitCode)
    {
        host.Error.WriteLine($"inspectlet: {SafeText.Of(message)}");
        return exitCode;
    }

    private static string WithHint(string message, ParseResult parsed)
    {
        var names = new List<string>();
        for (SymbolResult? result = parsed.CommandResult; result is CommandResult { Command: var command }; result = result.Parent)
        {
            names.Insert(0, command is RootCommand ? InspectletCommand.Name : command.Name);
        }

        return $"{message} Run '{string.Join(' ', names)} --help' to see how.";
    }
}
