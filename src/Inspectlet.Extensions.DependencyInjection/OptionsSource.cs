using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Inspectlet.Extensions.DependencyInjection;

/// <summary>Returns the current options of one client. A change that fails is logged, and the last valid options stay in force.</summary>
internal sealed class OptionsSource(IOptionsMonitor<InspectletClientOptions> monitor, string name, ILogger logger)
{
    private InspectletClientOptions? _lastValid;
    private Exception? _lastFailure;

    public InspectletClientOptions Get()
    {
        try
        {
            return _lastValid = monitor.Get(name);
        }
        catch (Exception exception) when (_lastValid is not null)
        {
            // The monitor keeps the exception until the next change, so another exception is another change.
            if (!ReferenceEquals(Interlocked.Exchange(ref _lastFailure, exception), exception))
            {
                Log.OptionsRefused(logger, Describe(exception));
            }

            return _lastValid;
        }
    }

    // The words of any other exception can repeat a value.
    private static string Describe(Exception exception) =>
        exception is OptionsValidationException ? exception.Message : $"A configure delegate threw {exception.GetType()}.";
}
