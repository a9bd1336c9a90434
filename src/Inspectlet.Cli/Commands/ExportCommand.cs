using System.CommandLine;
using System.CommandLine.Parsing;
using Inspectlet.Cli.Hosting;
using Inspectlet.Cli.Input;

namespace Inspectlet.Cli.Commands;

/// <summary><c>inspectlet export</c>.</summary>
internal sealed class ExportCommand : DetailedCommand
{
    private const string Help =
        $"""
        Every recording of the span is written once, to files of a day or of a part of one:
          DIR/date=2026-01-31/part-000000-240000.jsonl.gz
        DuckDB reads the folder as it is, and makes Parquet of it by COPY; Spark, BigQuery and Athena know its layout too. Stop it
        whenever you like: the same command goes on from there. What is less than a day old (see --settle) may still change, and
        is fetched again by the next run. Progress is on standard error: how many recordings, how many a second, how long it
        will take, and for how long the API has asked it to wait.

        Links to watch, IP addresses and visitors' names are left out. If {EnvironmentVariables.PseudonymKey} holds a secret of 16
        bytes or more, addresses and names are replaced by pseudonyms, the same for the same visitor.

        A TIME is a date such as 2026-01-31, or a date with a time, such as 2026-01-31T12:00Z.

        Examples:
          inspectlet export 12345678 --since 2026-01-01 --to recordings
          inspectlet export 12345678 --since 2026-01-01 --until 2026-01-31 --country US --format csv --no-gzip --to january
          inspectlet export verify recordings
          inspectlet export plan 12345678 --since 2026-01-01 --until 2026-01-31 --json
          inspectlet export run 12345678 --since 2026-01-01 --until 2026-01-31 --to recordings --window 2 --of 4
        """;

    public ExportCommand(CliHost host, CommonOptions common)
        : base("export", "Exports the recordings of a site to a folder, each exactly once; can be stopped and run again.", Help)
    {
        var arguments = new ExportArguments();
        common.AddTo(this);
        Add(common.JsonOfFigures);
        arguments.AddTo(this);
        AddBelow(new ExportVerifyCommand(host, common));
        AddBelow(new ExportPlanCommand(host, common));
        AddBelow(new ExportRunCommand(host, common));
        SetAction((parsed, cancellationToken) => ExportRunner.RunAsync(parsed, host, common, arguments, share: null, cancellationToken));
    }

    // The parser takes what is meant for this command in front of the other's name too, where nothing reads it.
    private void AddBelow(Command command)
    {
        command.Validators.Add(result =>
        {
            if (((CommandResult)result.Parent!).Children.SelectMany(TokensOf).FirstOrDefault() is { } given)
            {
                result.AddError($"'{given}' must not stand in front of '{command.Name}'.");
            }
        });
        Add(command);
    }

    private static IEnumerable<string> TokensOf(SymbolResult given) => given switch
    {
        OptionResult { Implicit: false, IdentifierToken: { } name } => [name.Value],
        ArgumentResult argument => argument.Tokens.Select(token => token.Value),
        _ => [],
    };
}
