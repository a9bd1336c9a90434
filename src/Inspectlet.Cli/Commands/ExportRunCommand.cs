using System.CommandLine;
using System.Globalization;
using Inspectlet.Cli.Hosting;
using Inspectlet.Cli.Input;
using Inspectlet.Export;

namespace Inspectlet.Cli.Commands;

/// <summary><c>inspectlet export run</c>.</summary>
internal sealed class ExportRunCommand : DetailedCommand
{
    private const string Help =
        $"""
        All N shares together are the whole export. They can write to one folder at the same time, or to folders of their own that
        are copied into one later. Without --window, {EnvironmentVariables.JobCompletionIndex} says which share it is, from 0, as
        in a Kubernetes Job of the mode Indexed.

        Example:
          inspectlet export run 12345678 --since 2026-01-01 --until 2026-01-31 --to recordings --window 2 --of 4
        """;

    private readonly CliHost _host;
    private readonly CommonOptions _common;
    private readonly ExportArguments _arguments = new();
    private readonly Option<int?> _window = WholeNumber.Option("--window", 1, int.MaxValue, "K", "Which share to do, from 1.");
    private readonly Option<int?> _of = WholeNumber.Option("--of", 1, int.MaxValue, "N", "How many shares there are.");

    public ExportRunCommand(CliHost host, CommonOptions common)
        : base("run", "Does one of several shares of an export, for many machines at once.", Help)
    {
        _host = host;
        _common = common;
        _of.Required = true;
        _arguments.AddTo(this);
        Add(_window);
        Add(_of);
        Add(common.JsonOfFigures);
        common.AddTo(this);
        SetAction(RunAsync);
    }

    private Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken) =>
        ExportRunner.RunAsync(parsed, _host, _common, _arguments, ShareOf(parsed), cancellationToken);

    private ExportShare ShareOf(ParseResult parsed)
    {
        int count = parsed.GetValue(_of) ?? 0;
        int number = parsed.GetValue(_window) ?? NumberOfJob()
            ?? throw new UsageException($"Say which share to do, by {_window.Name} or {EnvironmentVariables.JobCompletionIndex}.");
        return number <= count ? new ExportShare(number, count) : throw new UsageException($"There are {count} shares, so {number} is none of them.");
    }

    private int? NumberOfJob()
    {
        if (_host.Variable(EnvironmentVariables.JobCompletionIndex) is not { Length: > 0 } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < int.MaxValue
            ? index + 1
            : throw new UsageException($"{EnvironmentVariables.JobCompletionIndex} must be a whole number of 0 or more.", isInHelp: false);
    }
}
