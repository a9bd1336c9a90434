using System.Runtime.Serialization;
using System.Text.Json.Serialization;
using Inspectlet.Settings;

namespace Inspectlet;

/// <summary>The credentials of an account. <c>ToString()</c> and <c>JsonSerializer</c> never show the token.</summary>
public sealed class InspectletCredentials
{
    /// <summary>Creates the credentials of an account.</summary>
    /// <param name="email">The account's e-mail address.</param>
    /// <param name="apiToken">The account's API token, a secret.</param>
    /// <exception cref="ArgumentException">One of them is empty or invalid.</exception>
    public InspectletCredentials(string email, string apiToken)
    {
        Email = OptionChecks.Email(email) is { } emailProblem ? throw new ArgumentException($"The e-mail address {emailProblem}.", nameof(email)) : email;
        ApiToken = OptionChecks.ApiToken(apiToken) is { } tokenProblem ? throw new ArgumentException($"The API token {tokenProblem}.", nameof(apiToken)) : apiToken;
    }

    /// <summary>The account's e-mail address.</summary>
    public string Email { get; }

    /// <summary>The account's API token, a secret. <c>JsonSerializer</c> leaves it out.</summary>
    [JsonIgnore]
    [IgnoreDataMember]
    public string ApiToken { get; }
}
