namespace Inspectlet.Cli.Hosting;

/// <summary>The environment variables that hold the account's credentials.</summary>
internal static class EnvironmentVariables
{
    public const string Email = "INSPECTLET_EMAIL";
    public const string ApiToken = "INSPECTLET_API_TOKEN";
}
