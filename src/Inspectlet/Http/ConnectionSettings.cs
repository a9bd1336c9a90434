using System.Net.Http.Headers;
using System.Text;

namespace Inspectlet.Http;

/// <summary>The options of a client, checked and in the form in which requests need them.</summary>
internal sealed class ConnectionSettings
{
    private ConnectionSettings(Uri baseAddress, AuthenticationHeaderValue authorization, TimeSpan timeout, TimeProvider timeProvider)
    {
        BaseAddress = baseAddress;
        Authorization = authorization;
        Timeout = timeout;
        TimeProvider = timeProvider;
    }

    public Uri BaseAddress { get; }

    public AuthenticationHeaderValue Authorization { get; }

    public TimeSpan Timeout { get; }

    public TimeProvider TimeProvider { get; }

    /// <exception cref="ArgumentException">An option cannot be right; the message names it.</exception>
    public static ConnectionSettings From(InspectletClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        CheckCredential(options.Email, nameof(options.Email));
        CheckCredential(options.ApiToken, nameof(options.ApiToken));
        if (options.Email.Contains(':', StringComparison.Ordinal))
        {
            throw Invalid(nameof(options.Email), "must not hold a colon: HTTP Basic authentication could not tell where it ends");
        }

        CheckBaseAddress(options.BaseAddress);
        if (options.Timeout <= TimeSpan.Zero && options.Timeout != System.Threading.Timeout.InfiniteTimeSpan)
        {
            throw Invalid(nameof(options.Timeout), "must be more than zero, or Timeout.InfiniteTimeSpan");
        }

        if (options.TimeProvider is null)
        {
            throw Invalid(nameof(options.TimeProvider), "must not be null");
        }

        string credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.Email}:{options.ApiToken}"));
        return new ConnectionSettings(
            WithTrailingSlash(options.BaseAddress), new AuthenticationHeaderValue("Basic", credentials), options.Timeout, options.TimeProvider);
    }

    private static void CheckCredential(string? value, string name)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw Invalid(name, "must be set");
        }

        if (value.Any(char.IsControl))
        {
            throw Invalid(name, "must not hold control characters, such as a line break at its end");
        }
    }

    private static void CheckBaseAddress(Uri? address)
    {
        const string Name = nameof(InspectletClientOptions.BaseAddress);
        if (address is not { IsAbsoluteUri: true } || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            throw Invalid(Name, "must be an absolute address that begins with https://");
        }

        if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback)
        {
            throw Invalid(Name, "must begin with https://, or the API token would travel in the clear; http:// is for this machine alone");
        }

        if (address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0)
        {
            throw Invalid(Name, "must have no query, no fragment and no credentials in it");
        }
    }

    // Without the slash, the last segment of the address would give way to the operation's path.
    private static Uri WithTrailingSlash(Uri address) =>
        address.AbsolutePath.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");

    private static ArgumentException Invalid(string option, string reason) =>
        new($"{nameof(InspectletClientOptions)}.{option} {reason}.", option);
}
