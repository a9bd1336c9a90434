namespace Inspectlet.Http;

/// <summary>What can be wrong with the options of a client, each in words that go on from the option's name.</summary>
internal static class OptionChecks
{
    public static IReadOnlyDictionary<string, string> FindProblems(InspectletClientOptions options)
    {
        var problems = new Dictionary<string, string>();
        Add(nameof(options.Email), CheckCredential(options.Email) ?? CheckUserName(options.Email));
        Add(nameof(options.ApiToken), CheckCredential(options.ApiToken));
        Add(nameof(options.BaseAddress), CheckBaseAddress(options.BaseAddress));
        Add(nameof(options.Timeout), CheckTime(options.Timeout));
        Add(nameof(options.Deadline), CheckTime(options.Deadline));
        Add(nameof(options.MaxRetries), options.MaxRetries < 0 ? "must not be negative; 0 turns retries off" : null);
        Add(
            nameof(options.MaxRetryDelay),
            options.MaxRetryDelay <= TimeSpan.Zero || options.MaxRetryDelay > TimeSpan.FromDays(1) ? "must be more than zero and no more than a day" : null);
        Add(nameof(options.MaxConcurrentRequests), options.MaxConcurrentRequests < 1 ? "must be 1 or more" : null);
        Add(
            nameof(options.MaxResponseBytes),
            options.MaxResponseBytes < 1 || options.MaxResponseBytes > Array.MaxLength / 2 ? "must be from 1 to 1,073,741,795" : null);
        Add(nameof(options.TimeProvider), options.TimeProvider is null ? "must not be null" : null);
        return problems;

        void Add(string option, string? problem)
        {
            if (problem is not null)
            {
                problems[option] = problem;
            }
        }
    }

    private static string? CheckCredential(string? value) => value switch
    {
        _ when string.IsNullOrWhiteSpace(value) => "must be set",
        _ when value.Any(char.IsControl) => "must not hold control characters, such as a line break at its end",
        _ => null,
    };

    private static string? CheckUserName(string email) => email.Contains(':', StringComparison.Ordinal)
        ? "must not hold a colon: HTTP Basic authentication could not tell where it ends"
        : null;

    private static string? CheckBaseAddress(Uri? address)
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

    // What a timer of the framework can count is the limit.
    private static string? CheckTime(TimeSpan time) =>
        time != Timeout.InfiniteTimeSpan && (time <= TimeSpan.Zero || time.TotalMilliseconds > uint.MaxValue - 1)
            ? "must be more than zero and no more than 49 days, or Timeout.InfiniteTimeSpan"
            : null;
}
