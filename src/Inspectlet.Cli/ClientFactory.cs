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
        if (parsed.GetValue(common.Demo))
        {
            return InspectletSandbox.CreateClient();
        }

        var options = new InspectletClientOptions
        {
            Email = host.Variable(EmailVariable) ?? "",
            ApiToken = host.Variable(TokenVariable) ?? "",
            Timeout = parsed.GetValue(common.Timeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : new InspectletClientOptions().Timeout,
            BaseAddress = BaseAddressOf(parsed.GetValue(common.BaseUrl)),
        };
        CheckCredentials(options);
        foreach ((string option, string problem) in options.FindProblems())
        {
            throw new UsageException($"{NameOf(option)} {problem}.");
        }

        return new InspectletClient(options, host.HttpClient);
    }

    private static void CheckCredentials(InspectletClientOptions options)
    {
        string[] missing =
        [
            .. string.IsNullOrWhiteSpace(options.Email) ? [EmailVariable] : Array.Empty<string>(),
            .. string.IsNullOrWhiteSpace(options.ApiToken) ? [TokenVariable] : Array.Empty<string>(),
        ];
        if (missing.Length > 0)
        {
            throw new UsageException(
                $"Set the environment variable{(missing.Length > 1 ? "s" : "")} {string.Join(" and ", missing)}, or add --demo to use the sandbox account.");
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

    private static string NameOf(string option) => option switch
    {
        nameof(InspectletClientOptions.Email) => EmailVariable,
        nameof(InspectletClientOptions.ApiToken) => TokenVariable,
        nameof(InspectletClientOptions.BaseAddress) => "--base-url",
        _ => "--timeout",
    };
}
