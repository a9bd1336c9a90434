using System.Net.Http.Headers;
using System.Text;
using Inspectlet.Masking;

namespace Inspectlet.Http;

/// <summary>Credentials in the form that requests need, and what masks them in texts.</summary>
internal sealed class Account
{
    private readonly InspectletCredentials _credentials;

    public Account(InspectletCredentials credentials)
    {
        _credentials = credentials;
        string parameter = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{credentials.Email}:{credentials.ApiToken}"));
        Authorization = new AuthenticationHeaderValue("Basic", parameter);
        Secrets = new Secrets(credentials.Email, credentials.ApiToken);
    }

    public AuthenticationHeaderValue Authorization { get; }

    public Secrets Secrets { get; }

    /// <summary>Whether this is the account of the credentials.</summary>
    public bool IsOf(InspectletCredentials credentials) =>
        ReferenceEquals(_credentials, credentials)
        || (_credentials.Email == credentials.Email && _credentials.ApiToken == credentials.ApiToken);
}
