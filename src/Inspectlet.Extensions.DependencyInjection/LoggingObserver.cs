using Microsoft.Extensions.Logging;

namespace Inspectlet.Extensions.DependencyInjection;

/// <summary>Logs what happens to a client's calls, and forwards it to the observer of the options.</summary>
internal sealed class LoggingObserver(ILoggerFactory loggers, InspectletObserver? next) : InspectletObserver
{
    public const string Category = "Inspectlet";

    private readonly ILogger _logger = loggers.CreateLogger(Category);

    public override void OnSending(string operation, int attempt, HttpMethod method, string path) => next?.OnSending(operation, attempt, method, path);

    public override void OnResponse(string operation, int attempt, InspectletResponse response) => next?.OnResponse(operation, attempt, response);

    public override void OnRetry(string operation, int attempt, TimeSpan delay, InspectletException failure)
    {
        Log.Retrying(_logger, operation, attempt, delay, failure.Message);
        next?.OnRetry(operation, attempt, delay, failure);
    }

    public override void OnThrottled(string operation, TimeSpan wait)
    {
        Log.Throttled(_logger, operation, wait);
        next?.OnThrottled(operation, wait);
    }

    public override void OnCompleted(string operation, TimeSpan duration, int attempts, Exception? failure)
    {
        if (failure is null)
        {
            Log.Succeeded(_logger, operation, duration, attempts);
        }
        else if (failure is not OperationCanceledException)
        {
            Log.Failed(_logger, operation, duration, attempts, failure.Message);
        }

        next?.OnCompleted(operation, duration, attempts, failure);
    }
}
