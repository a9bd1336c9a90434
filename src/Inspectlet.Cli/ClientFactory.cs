using System.CommandLine;
using Inspectlet.Cli.Commands;
using Inspectlet.Testing;

namespace Inspectlet.Cli;

/// <summary>Makes the client that a command line asks for: of the sandbox, or of the account that the environment names.</summary>
internal static class ClientFactory
{
    public const string EmailVariable = "INSPECTLET_EMAIL";
    public const string TokenVariable = "INSPECTLET_API_TOKEN";

    /// <exception cref="UsageException">Credentials are missing, or an option cannot be right.</exception>
    public static InspectletClient Create(ParseResult parsed, CliHost host, CommonOptions common)
    {
        string? baseUrl = parsed.GetValue(common.BaseUrl);
        if (parsed.GetValue(common.Demo))
        {
            return baseUrl is null ? InspectletSandbox.CreateClient() : throw new UsageException("--demo and --base-url exclude each other.");
        }

        var options = new InspectletClientOptions
        {
            Email = host.Variable(EmailVariable) ?? "",
            ApiToken = host.Variable(TokenVariable) ?? "",
            BaseAddress = BaseAddressOf(baseUrl),
            TimeProvider = host.Clock,
        };
        if (parsed.GetValue(common.Timeout) is { } seconds)
        {
            // Who waits means the whole call; a single attempt may take all of it.
            options.Deadline = TimeSpan.FromSeconds(seconds);
            options.Timeout = Timeout.InfiniteTimeSpan;
        }

        CheckCredentials(options);
        foreach ((string option, string problem) in options.FindProblems())
        {
            throw option switch
            {
                nameof(options.Email) => new UsageException($"{EmailVariable} {problem}.", isInHelp: false),
                nameof(options.ApiToken) => new UsageException($"{TokenVariable} {problem}.", isInHelp: false),
                _ => new UsageException($"{common.BaseUrl.Name} {problem}."),
            };
        }

        return new InspectletClient(options, host.HttpClient);
    }

    private static void CheckCredentials(InspectletClientOptions options)
    {
        string?[] variables =
        [
            string.IsNullOrWhiteSpace(options.Email) ? EmailVariable : null,
            string.IsNullOrWhiteSpace(options.ApiToken) ? TokenVariable : null,
        ];
        string[] missing = [.. variables.OfType<string>()];
        if (missing.Length > 0)
        {
            string noun = missing.Length > 1 ? "variables" : "variable";
            throw new UsageException(
                $"Set the environment {noun} {string.Join(" and ", missing)}, or add --demo to use the sandbox account.", isInHelp: false);
        }
    }

    private static Uri BaseAddressOf(string? text)
    {
        if (text is null)
        {
            return InspectletClientOptions.DefaultBaseAddress;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out Uri? address) ? address : throw new UsageException($"--base-url must be an absolute URL, not '{text}'.");
    }
}
