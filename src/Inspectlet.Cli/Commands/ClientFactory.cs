using System.CommandLine;
using Inspectlet.Cli.Accounts;
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
    /// <param name="demoArrivals">How many recordings arrive in the sandbox after every search.</param>
    /// <exception cref="UsageException">Credentials are missing, or an option is invalid.</exception>
    public static InspectletClient Create(ParseResult parsed, CliHost host, CommonOptions common, InspectletObserver? observer = null, int demoArrivals = 0)
    {
        string? baseUrl = parsed.GetValue(common.BaseUrl);
        string? name = parsed.GetValue(common.Account);
        if (parsed.GetValue(common.Demo))
        {
            return name is not null ? throw new UsageException("--demo and --account exclude each other.")
                : baseUrl is null
                ? DemoOf(host, demoArrivals).CreateClient(demo => demo.Observer = Watch(parsed, host, common, demo.MaxRetries, observer))
                : throw new UsageException("--demo and --base-url exclude each other.");
        }

        Account account = AccountChoice.Find(name, host);
        var options = new InspectletClientOptions
        {
            Email = account.Email,
            ApiToken = account.Token,
            BaseAddress = baseUrl is null ? BaseAddressOf(account.BaseUrl, "baseUrl") : BaseAddressOf(baseUrl, common.BaseUrl.Name),
            TimeProvider = host.Clock,
        };
        options.Observer = Watch(parsed, host, common, options.MaxRetries, observer);
        if (parsed.GetValue(common.Timeout) is { } seconds)
        {
            // The user waits for the whole call, so a single attempt may take all of it.
            options.Deadline = TimeSpan.FromSeconds(seconds);
            options.Timeout = Timeout.InfiniteTimeSpan;
        }

        CheckCredentials(account, name is not null);
        foreach ((string option, string problem) in options.FindProblems())
        {
            throw option switch
            {
                nameof(options.Email) => new UsageException($"{account.EmailSource} {problem}.", isInHelp: false),
                nameof(options.ApiToken) => new UsageException($"{account.TokenSource} {problem}.", isInHelp: false),
                _ => new UsageException($"{(baseUrl is null ? "baseUrl" : common.BaseUrl.Name)} {problem}."),
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

    private static InspectletSandbox DemoOf(CliHost host, int arrivals)
    {
        InspectletSandbox sandbox = InspectletSandbox.Demo(new InspectletSandboxOptions { TimeProvider = host.Clock });
        sandbox.ArriveBetweenRequests(arrivals);
        return sandbox;
    }

    private static void CheckCredentials(Account account, bool isNamed)
    {
        string?[] sources =
        [
            string.IsNullOrWhiteSpace(account.Email) ? account.EmailSource : null,
            string.IsNullOrWhiteSpace(account.Token) ? account.TokenSource : null,
        ];
        string[] missing = [.. sources.OfType<string>()];
        if (missing.Length > 0)
        {
            string noun = missing.Length > 1 ? "variables" : "variable";
            string otherwise = isNamed ? "" : ", or add --demo to use the sandbox account";
            throw new UsageException($"Set the environment {noun} {string.Join(" and ", missing)}{otherwise}.", isInHelp: false);
        }
    }

    private static Uri BaseAddressOf(string? text, string source)
    {
        if (text is null)
        {
            return InspectletClientOptions.DefaultBaseAddress;
        }

        // The text can hold credentials, so it is not repeated.
        return Uri.TryCreate(text, UriKind.Absolute, out Uri? address)
            ? address
            : throw new UsageException($"{source} must be an absolute URL, such as {InspectletClientOptions.DefaultBaseAddress}.");
    }
}
