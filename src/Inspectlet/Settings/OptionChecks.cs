using System.Net;

namespace Inspectlet.Settings;

/// <summary>What can be wrong with a value of an option. Each check returns words that continue from the option's name, or null.</summary>
internal static class OptionChecks
{
    public static string? Email(string? value) => ApiToken(value)
        ?? (value!.Contains(':', StringComparison.Ordinal)
            ? "must not hold a colon: HTTP Basic authentication could not tell where it ends"
            : null);

    public static string? ApiToken(string? value) => value switch
    {
        _ when string.IsNullOrWhiteSpace(value) => "must be set",
        _ when value.Any(char.IsControl) => "must not hold control characters, such as a line break at its end",
        _ when value.Any(char.IsWhiteSpace) => "must not hold white space",
        _ when HasLoneSurrogate(value) => "must be valid Unicode, without half of a surrogate pair",
        _ => null,
    };

    public static string? BaseAddress(Uri? address)
    {
        if (address is not { IsAbsoluteUri: true } || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            return "must be an absolute address that begins with https://";
        }

        if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback)
        {
            return "must begin with https://, or the API token would travel in the clear; http:// is for this machine alone";
        }

        return address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0
            ? "must have no query, no fragment and no credentials in it"
            : null;
    }

    // The limit is what a timer of the framework can count.
    public static string? TimeLimit(TimeSpan time) =>
        time != Timeout.InfiniteTimeSpan && (time <= TimeSpan.Zero || time.TotalMilliseconds > uint.MaxValue - 1)
            ? "must be more than zero and no more than 49 days, or Timeout.InfiniteTimeSpan"
            : null;

    public static string? MaxRetries(int count) => count < 0 ? "must not be negative; 0 turns retries off" : null;

    public static string? RetryStatusCodes(IReadOnlyCollection<HttpStatusCode>? statuses) =>
        statuses is null ? "must not be null"
            : statuses.Any(status => (int)status is < 400 or > 599) ? "must hold statuses of failures alone: 400 to 599"
            : null;

    public static string? MaxRetryDelay(TimeSpan delay) =>
        delay <= TimeSpan.Zero || delay > TimeSpan.FromDays(1) ? "must be more than zero and no more than a day" : null;

    public static string? MaxConcurrentRequests(int count) => count < 1 ? "must be 1 or more" : null;

    public static string? MaxResponseBytes(int count) => count < 1 || count > Array.MaxLength / 2 ? "must be from 1 to 1,073,741,795" : null;

    public static string? ApplicationName(string? name) => UserAgentText.TryParse(name) is null
        ? $"must be what a User-Agent header can hold, such as Acme.Exporter/2.1, in no more than {UserAgentText.MaxLength} characters"
        : null;

    public static string? TimeProvider(TimeProvider? clock) => clock is null ? "must not be null" : null;

    // UTF-8 has no form for it, so the request would carry something else.
    private static bool HasLoneSurrogate(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return true;
            }
        }

        return false;
    }
}
