using System.CommandLine;
using Inspectlet.Cli.Hosting;
using Inspectlet.Cli.Output;
using Inspectlet.Testing;

namespace Inspectlet.Cli.Commands;

/// <summary>Creates the client that a command line asks for: of the sandbox, or of the account in the environment variables.</summary>
internal static class ClientFactory
{
    /// <summary>Creates the client.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="host">The environment.</param>
    /// <param name="common">The options that say which account.</param>
    /// <param name="observer">Is told what happens to calls, and shows it; null for a status line where a call takes long.</param>
    /// <exception cref="UsageException">Credentials are missing, or an option is invalid.</exception>
    public static InspectletClient Create(ParseResult parsed, CliHost host, CommonOptions common, InspectletObserver? observer = null)
    {
        string? baseUrl = parsed.GetValue(common.BaseUrl);
        if (parsed.GetValue(common.Demo))
        {
            return baseUrl is null
                ? InspectletSandbox.Demo(new InspectletSandboxOptions { TimeProvider = host.Clock })
                    .CreateClient(demo => demo.Observer = Watch(parsed, host, common, demo.MaxRetries, observer))
                : throw new UsageException("--demo and --base-url exclude each other.");
        }

        var options = new InspectletClientOptions
        {
            Email = host.Variable(EnvironmentVariables.Email) ?? "",
            ApiToken = host.Variable(EnvironmentVariables.ApiToken) ?? "",
            BaseAddress = BaseAddressOf(baseUrl),
            TimeProvider = host.Clock,
        };
        options.Observer = Watch(parsed, host, common, options.MaxRetries, observer);
        if (parsed.GetValue(common.Timeout) is { } seconds)
        {
            // The user waits for the whole call, so a single attempt may take all of it.
            options.Deadline = TimeSpan.FromSeconds(seconds);
            options.Timeout = Timeout.InfiniteTimeSpan;
        }

        CheckCredentials(options);
        foreach ((string option, string problem) in options.FindProblems())
        {
            throw option switch
            {
                nameof(options.Email) => new UsageException($"{EnvironmentVariables.Email} {problem}.", isInHelp: false),
                nameof(options.ApiToken) => new UsageException($"{EnvironmentVariables.ApiToken} {problem}.", isInHelp: false),
                _ => new UsageException($"{common.BaseUrl.Name} {problem}."),
            };
        }

        return new InspectletClient(options, host.HttpClient);
    }

    private static Observers Watch(ParseResult parsed, CliHost host, CommonOptions common, int maxRetries, InspectletObserver? observer)
    {
        var all = new List<InspectletObserver>();
        if (observer is not null)
        {
            all.Add(observer);
        }
        else if (host.Status is { } status)
        {
            all.Add(new CallStatus(status, maxRetries + 1, host.Clock));
        }

        if (parsed.GetValue(common.Verbose))
        {
            all.Add(new RequestLog(host));
        }

        return new Observers(all);
    }

    private static void CheckCredentials(InspectletClientOptions options)
    {
        string?[] variables =
        [
            string.IsNullOrWhiteSpace(options.Email) ? EnvironmentVariables.Email : null,
            string.IsNullOrWhiteSpace(options.ApiToken) ? EnvironmentVariables.ApiToken : null,
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

        // The text can hold credentials, so it is not repeated.
        return Uri.TryCreate(text, UriKind.Absolute, out Uri? address)
            ? address
            : throw new UsageException($"--base-url must be an absolute URL, such as {InspectletClientOptions.DefaultBaseAddress}.");
    }
}
