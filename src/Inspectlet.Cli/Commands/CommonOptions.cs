using System.CommandLine;
using Inspectlet.Cli.Input;
using Inspectlet.Testing;

namespace Inspectlet.Cli.Commands;

/// <summary>The options of every command.</summary>
internal sealed class CommonOptions
{
    public Option<bool> Demo { get; } = new("--demo")
    {
        Description =
            "Use the sandbox account, which needs no network and no credentials. " +
            $"It has the site {InspectletSandbox.WebsiteId} with the recording {InspectletSandbox.SessionId}.",
        Recursive = true,
    };

    public Option<bool> Json { get; } = new("--json")
    {
        Description =
            "Print JSON for programs, as the API has it, instead of a table. " +
            "For recordings it includes sessionlink, which is a secret: whoever has it can watch.",
        Recursive = true,
    };

    public Option<string?> BaseUrl { get; } = new("--base-url")
    {
        Description = "Send to another address, such as a stub: https://…, or http://… on this machine.",
        HelpName = "URL",
        Recursive = true,
    };

    public Option<int?> Timeout { get; } = WholeNumber.Option(
        "--timeout", 1, 3600, "SECONDS", "Give up after so many seconds, with everything that was tried again; 120 by default.");

    public void AddTo(RootCommand root)
    {
        Timeout.Recursive = true;
        root.Add(Demo);
        root.Add(Json);
        root.Add(BaseUrl);
        root.Add(Timeout);
    }
}
