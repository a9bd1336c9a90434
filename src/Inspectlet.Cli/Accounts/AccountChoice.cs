using Inspectlet.Cli.Hosting;

namespace Inspectlet.Cli.Accounts;

/// <summary>Which account a command is for.</summary>
internal static class AccountChoice
{
    /// <summary>
    /// The account that is asked for; without one, that of the environment variables; where both are missing, the default of the file of accounts.
    /// </summary>
    /// <param name="name">The account that is asked for; null for none.</param>
    /// <param name="host">The environment.</param>
    /// <exception cref="UsageException">There is no such account, or the file is wrong.</exception>
    public static Account Find(string? name, CliHost host)
    {
        string? path = AccountsFile.PathOf(host);
        if (name is not null)
        {
            return path is null
                ? throw new UsageException($"Set {EnvironmentVariables.Accounts} to the path of a file of accounts.", isInHelp: false)
                : AccountsFile.Read(path, host.Clock).Find(name, host.Variable);
        }

        if (!HasVariables(host) && path is not null && File.Exists(path))
        {
            AccountsFile file = AccountsFile.Read(path, host.Clock);
            if (file.Default is { } standard)
            {
                return file.Find(standard, host.Variable);
            }
        }

        return new Account(
            host.Variable(EnvironmentVariables.Email) ?? "",
            host.Variable(EnvironmentVariables.ApiToken) ?? "",
            BaseUrl: null,
            EnvironmentVariables.Email,
            EnvironmentVariables.ApiToken);
    }

    /// <summary>Where the credentials are from, for somebody who has to check them.</summary>
    public static string Describe(string? name, CliHost host) =>
        name is not null ? $"the e-mail address and the token of the account '{name}'"
        : HasVariables(host) ? $"{EnvironmentVariables.Email} and {EnvironmentVariables.ApiToken}"
        : "the e-mail address and the token of the default account";

    private static bool HasVariables(CliHost host) =>
        !string.IsNullOrWhiteSpace(host.Variable(EnvironmentVariables.Email)) || !string.IsNullOrWhiteSpace(host.Variable(EnvironmentVariables.ApiToken));
}
