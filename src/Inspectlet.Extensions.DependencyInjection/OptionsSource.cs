using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Inspectlet.Extensions.DependencyInjection;

/// <summary>Returns the current options of one client. A change that fails is logged, and the last valid options stay in force.</summary>
internal sealed class OptionsSource(IOptionsMonitor<InspectletClientOptions> monitor, Registration registration, ILogger logger)
{
    private readonly object _refusals = new();
    private InspectletClientOptions? _lastValid;
    private Invalid? _lastInvalid;
    private Refusal? _lastRefusal;

    /// <summary>The current options, or the last valid ones.</summary>
    /// <exception cref="OptionsValidationException">The current options are invalid, and none were valid before.</exception>
    public InspectletClientOptions Get()
    {
        try
        {
            InspectletClientOptions options = monitor.Get(registration.Name);
            if (ReferenceEquals(options, _lastValid))
            {
                return options;
            }

            if (Validate(options) is { } problem)
            {
                return _lastValid is null ? throw problem : Refuse(problem, _lastValid);
            }

            _lastRefusal = null;
            return _lastValid = options;
        }
        catch (Exception exception) when (_lastValid is not null)
        {
            return Refuse(exception, _lastValid);
        }
    }

    // Every call meets the same options until they change, and they are validated once.
    private OptionsValidationException? Validate(InspectletClientOptions options)
    {
        if (_lastInvalid is { } last && ReferenceEquals(last.Options, options))
        {
            return last.Problem;
        }

        OptionsValidationException? problem = registration.Validation.Validate(options);
        _lastInvalid = problem is null ? null : new Invalid(options, problem);
        return problem;
    }

    private InspectletClientOptions Refuse(Exception exception, InspectletClientOptions lastValid)
    {
        if (IsNew(exception))
        {
            Log.OptionsRefused(logger, Describe(exception));
        }

        return lastValid;
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

    private sealed record Invalid(InspectletClientOptions Options, OptionsValidationException Problem);

    private sealed record Refusal(Exception Exception, string?[] Values);
}
