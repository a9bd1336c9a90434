using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Inspectlet.Extensions.DependencyInjection;

/// <summary>The options as they are now. A change that cannot be right is logged, and the last good options stay.</summary>
internal sealed class OptionsSource(IOptionsMonitor<InspectletClientOptions> monitor, string name, ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger(LoggingObserver.Category);
    private InspectletClientOptions? _lastGood;

    public InspectletClientOptions Get()
    {
        try
        {
            return _lastGood = monitor.Get(name);
        }
        catch (OptionsValidationException exception) when (_lastGood is not null)
        {
            Log.OptionsRefused(_logger, exception.Message);
            return _lastGood;
        }
    }
}
