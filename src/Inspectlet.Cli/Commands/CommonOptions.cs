using System.CommandLine;
using Inspectlet.Cli.Hosting;
using Inspectlet.Cli.Input;
using Inspectlet.Testing;

namespace Inspectlet.Cli.Commands;

/// <summary>The options of every command that asks an account.</summary>
internal sealed class CommonOptions
{
    // That of the SDK, for a single call.
    private const int DefaultTimeout = 120;

    public Option<bool> Demo { get; } = new("--demo")
    {
        Description =
            "Use a sandbox account, which needs no network and no credentials. Its recordings are made up, in the 90 days before now; " +
            $"its site {InspectletSandbox.WebsiteId} also has that of the API reference, {InspectletSandbox.SessionId}.",
    };

    public Option<string?> Account { get; } = new("--account")
    {
        Description = $"Use an account by its name in the file that {EnvironmentVariables.Accounts} names, or else in inspectlet/accounts.json "
            + "in the user's folder for configurations.",
        HelpName = "NAME",
    };

    public Option<bool> Json { get; } = new("--json")
    {
        Description =
            "Print JSON for programs instead of a table; recordings and sites as the API has them. " +
            "For recordings it includes sessionlink, which is a secret: whoever has it can watch.",
    };

    /// <summary>That of commands which print no recordings.</summary>
    public Option<bool> JsonOfFigures { get; } = new("--json") { Description = "Print JSON for programs instead of text." };

    public Option<string?> BaseUrl { get; } = new("--base-url")
    {
        Description = "Send to another address, such as a stub: https://…, or http://… on this machine.",
        HelpName = "URL",
    };

    public Option<int?> Timeout { get; } = WholeNumber.Option(
        "--timeout", 1, 3600, "SECONDS", $"Give up after so many seconds, with everything that was tried again; {DefaultTimeout} by default.");

    public Option<bool> Verbose { get; } = new("--verbose")
    {
        Description = "Also say on standard error what is sent, what the answer is, and how long it takes: no credentials, no values.",
    };

    /// <summary>How long the user waits for the whole command.</summary>
    public TimeSpan TimeLimitOf(ParseResult parsed) => TimeSpan.FromSeconds(parsed.GetValue(Timeout) ?? DefaultTimeout);

    /// <summary>The options that say which account, as a command that is suggested must have them too. An address can hold credentials, so it is not repeated.</summary>
    public string AccountText(ParseResult parsed) =>
        parsed.GetValue(Demo) ? $" {Demo.Name}"
        : parsed.GetValue(Account) is { } name ? $" {Account.Name} {name}"
        : parsed.GetValue(BaseUrl) is not null ? $" {BaseUrl.Name} {BaseUrl.HelpName}"
        : "";

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(Demo);
        command.Add(Account);
        command.Add(BaseUrl);
        command.Add(Timeout);
        command.Add(Verbose);
    }
}
