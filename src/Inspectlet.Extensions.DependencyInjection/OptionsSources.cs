using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Inspectlet.Extensions.DependencyInjection;

/// <summary>The options of all clients of a host.</summary>
internal sealed class OptionsSources(
    IOptionsMonitor<InspectletClientOptions> monitor, IEnumerable<Registration> registrations, ILoggerFactory loggers)
{
    private readonly ConcurrentDictionary<string, OptionsSource> _sources = new();
    private readonly ILogger _logger = loggers.CreateLogger(LoggingObserver.Category);

    /// <summary>The options of a client.</summary>
    public OptionsSource Get(string name) => _sources.GetOrAdd(name, n => new OptionsSource(monitor, RegistrationOf(n), _logger));

    /// <summary>Remembers the options as valid, and reports keys of the configuration that have no effect.</summary>
    /// <returns>True; what is wrong is an exception.</returns>
    /// <exception cref="OptionsValidationException">They are invalid.</exception>
    public bool Check(string name)
    {
        Get(name).Get();

        // The root of a configuration holds the keys of everything else in the host.
        if (RegistrationOf(name).Configuration is IConfigurationSection section)
        {
            foreach (string key in OptionsBinding.UnknownKeys(section))
            {
                Log.UnknownKey(_logger, $"{section.Path}:{key}");
            }
        }

        return true;
    }

    private Registration RegistrationOf(string name) => registrations.First(registration => registration.Name == name);
}
