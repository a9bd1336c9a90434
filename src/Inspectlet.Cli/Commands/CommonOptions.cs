using System.CommandLine;
using Inspectlet.Cli.Input;

namespace Inspectlet.Cli.Commands;

/// <summary>The options of every command.</summary>
internal sealed class CommonOptions
{
    public Option<bool> Demo { get; } = new("--demo")
    {
        Description = "Use the sandbox account, which needs no network and no credentials. Its site is 12345678, its recording 2606721012.",
        Recursive = true,
    };

    public Option<bool> Json { get; } = new("--json")
    {
        Description = "Print JSON for programs, as the API has it, instead of a table. It includes sessionlink, which lets whoever has it watch.",
        Recursive = true,
    };

    public Option<string?> BaseUrl { get; } = new("--base-url")
    {
        Description = "Send to another address, such as a stub: https://…, or http://… on this machine.",
        HelpName = "URL",
        Recursive = true,
    };

    public Option<int?> Timeout { get; } = WholeNumber.Option("--timeout", 1, 3600, "SECONDS", "How long an attempt may take, in seconds; 30 by default.");

    public void AddTo(RootCommand root)
    {
        Timeout.Recursive = true;
        root.Add(Demo);
        root.Add(Json);
        root.Add(BaseUrl);
        root.Add(Timeout);
    }
}
