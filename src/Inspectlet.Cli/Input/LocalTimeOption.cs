using System.CommandLine;
using Inspectlet.Cli.Hosting;
using Inspectlet.Cli.Output;

namespace Inspectlet.Cli.Input;

/// <summary>Whether times are those of the machine's own zone.</summary>
internal sealed class LocalTimeOption
{
    private readonly Option<bool> _localTime = new("--local-time")
    {
        Description = "Print times in the time zone of this machine, with their offset; by default they are UTC.",
    };

    public void AddTo(Command command) => command.Add(_localTime);

    /// <summary>The option, if it was given; null if not.</summary>
    public string? GivenIn(ParseResult parsed) => parsed.GetResult(_localTime) is { Implicit: false } ? _localTime.Name : null;

    public TimeStyle Of(ParseResult parsed, CliHost host) => TimeStyle.Of(host, parsed.GetValue(_localTime));

    /// <summary>How recordings are printed.</summary>
    /// <exception cref="UsageException">The format has times as the API has them.</exception>
    public TimeStyle Of(ParseResult parsed, CliHost host, OutputFormat format) =>
        parsed.GetValue(_localTime) && format is OutputFormat.Json or OutputFormat.JsonLines
            ? throw new UsageException($"{_localTime.Name} and JSON exclude each other; JSON has times as the API has them.")
            : Of(parsed, host);
}
