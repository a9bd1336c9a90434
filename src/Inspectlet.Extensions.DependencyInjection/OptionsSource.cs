using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Inspectlet.Extensions.DependencyInjection;

/// <summary>Returns the current options. An invalid change is logged, and the last valid options stay in force.</summary>
internal sealed class OptionsSource(IOptionsMonitor<InspectletClientOptions> monitor, string name, ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger(LoggingObserver.Category);
    private InspectletClientOptions? _lastValid;

    public InspectletClientOptions Get()
    {
        try
        {
            return _lastValid = monitor.Get(name);
        }
        catch (OptionsValidationException exception) when (_lastValid is not null)
        {
            Log.OptionsRefused(_logger, exception.Message);
            return _lastValid;
        }
    }
}
