using System.Collections.Concurrent;

namespace Inspectlet.Tests.Http;

/// <summary>Keeps what a client tells.</summary>
internal sealed class RecordingObserver : InspectletObserver
{
    public ConcurrentQueue<(string Operation, int Attempt, TimeSpan Delay, InspectletException Failure)> Retries { get; } = [];

    public ConcurrentQueue<(string Operation, TimeSpan Wait)> Throttles { get; } = [];

    public ConcurrentQueue<(string Operation, int Attempts, Exception? Failure)> Completions { get; } = [];

    public override void OnRetry(string operation, int attempt, TimeSpan delay, InspectletException failure) =>
        Retries.Enqueue((operation, attempt, delay, failure));

    public override void OnThrottled(string operation, TimeSpan wait) => Throttles.Enqueue((operation, wait));

    public override void OnCompleted(string operation, TimeSpan duration, int attempts, Exception? failure) =>
        Completions.Enqueue((operation, attempts, failure));
}
