namespace Inspectlet.Cli.Hosting;

/// <summary>The environment variables that hold the account's credentials, and what else must not be an argument.</summary>
internal static class EnvironmentVariables
{
    public const string Email = "INSPECTLET_EMAIL";
    public const string ApiToken = "INSPECTLET_API_TOKEN";

    /// <summary>The path of the file that names accounts.</summary>
    public const string Accounts = "INSPECTLET_ACCOUNTS";

    /// <summary>The secret that an export makes pseudonyms with.</summary>
    public const string PseudonymKey = "INSPECTLET_PSEUDONYM_KEY";

    /// <summary>If it is set, nothing is coloured.</summary>
    public const string NoColor = "NO_COLOR";

    /// <summary>How wide the terminal is, where it does not say so itself, or is not to be believed.</summary>
    public const string Columns = "COLUMNS";

    /// <summary>Which share of a job a Kubernetes pod does, from 0.</summary>
    public const string JobCompletionIndex = "JOB_COMPLETION_INDEX";

    /// <summary>The browsers that the user likes, separated by colons.</summary>
    public const string Browser = "BROWSER";
}
