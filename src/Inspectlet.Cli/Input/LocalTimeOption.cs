using System.CommandLine;

namespace Inspectlet.Cli.Input;

/// <summary>Times of the machine's own zone.</summary>
internal static class LocalTimeOption
{
    public static Option<bool> Create() => new("--local-time")
    {
        Description = "Print times in the time zone of this machine, with their offset; by default they are UTC.",
    };
}
