namespace Inspectlet.Cli.Accounts;

/// <summary>The credentials of an account, and what to check if they are refused.</summary>
/// <param name="Email">The e-mail address; empty if there is none.</param>
/// <param name="Token">The API token; empty if there is none.</param>
/// <param name="BaseUrl">The address of its API; null for that of Inspectlet.</param>
/// <param name="EmailSource">Where the e-mail address is from, for an error.</param>
/// <param name="TokenSource">Where the token is from, for an error.</param>
internal sealed record Account(string Email, string Token, string? BaseUrl, string EmailSource, string TokenSource)
{
    /// <summary>Without the token, whoever prints it.</summary>
    public override string ToString() => nameof(Account);
}
