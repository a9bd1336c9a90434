using Microsoft.Extensions.Configuration;

namespace Inspectlet.Extensions.DependencyInjection;

/// <summary>Copies configuration to options: a key that is missing keeps the default.</summary>
internal static class OptionsBinding
{
    public static void Bind(IConfiguration configuration, InspectletClientOptions options)
    {
        // The binder generates code for this class, which has only types that a configuration can hold.
        Keys keys = configuration.Get<Keys>() ?? new Keys();
        options.Email = keys.Email ?? options.Email;
        options.ApiToken = keys.ApiToken ?? options.ApiToken;
        options.BaseAddress = keys.BaseAddress ?? options.BaseAddress;
        options.Deadline = keys.Deadline ?? options.Deadline;
        options.Timeout = keys.Timeout ?? options.Timeout;
        options.MaxRetries = keys.MaxRetries ?? options.MaxRetries;
        options.MaxRetryDelay = keys.MaxRetryDelay ?? options.MaxRetryDelay;
        options.MaxConcurrentRequests = keys.MaxConcurrentRequests ?? options.MaxConcurrentRequests;
        options.MaxResponseBytes = keys.MaxResponseBytes ?? options.MaxResponseBytes;
    }

    internal sealed class Keys
    {
        public string? Email { get; set; }

        public string? ApiToken { get; set; }

        public Uri? BaseAddress { get; set; }

        public TimeSpan? Deadline { get; set; }

        public TimeSpan? Timeout { get; set; }

        public int? MaxRetries { get; set; }

        public TimeSpan? MaxRetryDelay { get; set; }

        public int? MaxConcurrentRequests { get; set; }

        public int? MaxResponseBytes { get; set; }
    }
}
