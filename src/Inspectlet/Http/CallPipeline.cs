using System.Diagnostics;
using ApiContract;

namespace Inspectlet.Http;

/// <summary>The way of every call: its turn, its attempts, its deadline, and what is told of it.</summary>
/// <param name="settings">Gives the settings as they are now.</param>
/// <param name="http">Gives the HTTP client to send with.</param>
/// <param name="gate">What all calls pass through.</param>
internal sealed class CallPipeline(Func<ConnectionSettings> settings, Func<HttpClient> http, RequestGate gate)
{
    public async Task<T> SendAsync<T>(ApiRequest request, ApiBodyReader<T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var call = new Call(request, settings());
        TimeProvider clock = call.Settings.TimeProvider;
        long began = clock.GetTimestamp();
        using Activity? activity = Telemetry.Start(call);
        Exception? failure = null;
        try
        {
            T value = await SendWithinDeadlineAsync(call, read, cancellationToken).ConfigureAwait(false);
            Telemetry.CountSessions(call, value);
            return value;
        }
        catch (Exception exception)
        {
            failure = exception;
            if (exception is InspectletException own)
            {
                own.Attempts = call.Attempts;
            }

            throw;
        }
        finally
        {
            TimeSpan duration = clock.GetElapsedTime(began);
            Telemetry.Complete(activity, call, duration, failure);
            call.Settings.Observer?.OnCompleted(call.Operation.Id, duration, call.Attempts, failure);
        }
    }

    private async Task<T> SendWithinDeadlineAsync<T>(Call call, ApiBodyReader<T> read, CancellationToken cancellationToken)
    {
        using var deadline = new TimeLimit(call.Settings.Deadline, call.Settings.TimeProvider, cancellationToken);
        try
        {
            await gate.EnterAsync(deadline.Token).ConfigureAwait(false);
            try
            {
                return call.Operation.IsSafe && call.Settings.Retry is { } retry
                    ? await RetryPolicy.ExecuteAsync(retry, call, (c, token) => AttemptAsync(c, read, token), deadline.Token).ConfigureAwait(false)
                    : await AttemptAsync(call, read, deadline.Token).ConfigureAwait(false);
            }
            finally
            {
                gate.Leave();
            }
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("The call was cancelled.", exception, cancellationToken);
        }
        catch (OperationCanceledException exception) when (deadline.IsOver)
        {
            throw new InspectletTimeoutException(
                $"The call of {call.Operation.Id} has not come to an end within its deadline of {call.Settings.Deadline}.",
                call.LastFailure ?? (Exception)exception);
        }
    }

    private async Task<T> AttemptAsync<T>(Call call, ApiBodyReader<T> read, CancellationToken cancellationToken)
    {
        TimeSpan waited = await gate.WaitUntilOpenAsync(cancellationToken).ConfigureAwait(false);
        Telemetry.CountThrottledTime(call, waited);
        call.Attempts++;
        try
        {
            return await HttpExchange.SendAsync(http(), call, read, cancellationToken).ConfigureAwait(false);
        }
        catch (InspectletRateLimitException exception) when (exception.RetryAfter is { } wait && wait > TimeSpan.Zero)
        {
            TimeSpan bounded = wait < call.Settings.MaxRetryDelay ? wait : call.Settings.MaxRetryDelay;
            gate.CloseFor(bounded);
            call.Settings.Observer?.OnThrottled(call.Operation.Id, bounded);
            throw;
        }
    }
}
