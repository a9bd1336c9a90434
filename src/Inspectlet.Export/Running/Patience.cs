using System.Net;

namespace Inspectlet.Export.Running;

/// <summary>Tries a window again where a call failed for a while: longer than a client does by itself, since nobody waits for an export.</summary>
internal sealed class Patience(TimeProvider clock, ProgressLog log)
{
    private const int MaxAttempts = 10;

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestAskedPause = TimeSpan.FromHours(1);

    public async Task<T> TryAsync<T>(Func<Task<T>> fetch, CancellationToken cancellationToken)
    {
        TimeSpan pause = TimeSpan.FromSeconds(1);
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await fetch().ConfigureAwait(false);
            }
            catch (InspectletException exception) when (attempt < MaxAttempts && MayPass(exception))
            {
                TimeSpan wait = PauseAfter(exception, pause);
                log.Tell($"{exception.Message} It is tried again in {Math.Ceiling(wait.TotalSeconds):0} s.");
                await Task.Delay(wait, clock, cancellationToken).ConfigureAwait(false);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }

    private static bool MayPass(InspectletException exception) => exception switch
    {
        SessionExportException => false,
        InspectletApiException api => (int)api.StatusCode is < 400 or >= 500 || api.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests,
        _ => true,
    };

    private static TimeSpan PauseAfter(InspectletException exception, TimeSpan pause) =>
        exception is InspectletApiException { RetryAfter: { } asked } && asked > pause ? (asked < LongestAskedPause ? asked : LongestAskedPause) : pause;
}
