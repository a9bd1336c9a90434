using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Inspectlet.Extensions.DependencyInjection;

/// <summary>Returns the current options of one client. A change that fails is logged, and the last valid options stay in force.</summary>
internal sealed class OptionsSource(IOptionsMonitor<InspectletClientOptions> monitor, Registration registration, ILogger logger)
{
    private readonly object _refusals = new();
    private InspectletClientOptions? _lastValid;
    private Refusal? _lastRefusal;

    public InspectletClientOptions Get()
    {
        try
        {
            InspectletClientOptions options = monitor.Get(registration.Name);
            if (!ReferenceEquals(options, _lastValid))
            {
                _lastRefusal = null;
            }

            return _lastValid = options;
        }
        catch (Exception exception) when (_lastValid is not null)
        {
            if (IsNew(exception))
            {
                Log.OptionsRefused(logger, Describe(exception));
            }

            return _lastValid;
        }
    }

    // Every call meets the failure, and a file is often read twice after one change.
    private bool IsNew(Exception exception)
    {
        lock (_refusals)
        {
            if (ReferenceEquals(_lastRefusal?.Exception, exception))
            {
                return false;
            }

            string?[] values = registration.Configuration is { } configuration ? [.. OptionsBinding.Values(configuration)] : [];
            bool isNew = _lastRefusal is not { } last || Describe(last.Exception) != Describe(exception) || !last.Values.SequenceEqual(values);
            _lastRefusal = new Refusal(exception, values);
            return isNew;
        }
    }

    // The words of any other exception can repeat a value.
    private static string Describe(Exception exception) =>
        exception is OptionsValidationException ? exception.Message : $"A configure delegate threw {exception.GetType()}.";

    private sealed record Refusal(Exception Exception, string?[] Values);
}
