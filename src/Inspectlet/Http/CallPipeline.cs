using System.Diagnostics;
using ApiContract;

namespace Inspectlet.Http;

/// <summary>What every call goes through: its turn, its attempts, its deadline, and its telemetry.</summary>
/// <param name="settings">Returns the current settings.</param>
/// <param name="http">Returns the HTTP client to send with.</param>
/// <param name="gate">What all calls of the client share.</param>
/// <param name="countSessions">Tells how many sessions a value holds, for the metric: the transport knows no model.</param>
/// <param name="disposal">Is cancelled when the client is disposed.</param>
internal sealed class CallPipeline(
    Func<ConnectionSettings> settings,
    Func<HttpClient> http,
    RequestGate gate,
    Func<object?, int> countSessions,
    CancellationToken disposal)
{
    // Named as the exception's own guard would name it.
    private const string ClientName = "Inspectlet.InspectletClient";

    private readonly AccountSource _accounts = new();

    public async Task<T> SendAsync<T>(ApiRequest request, ApiBodyReader<T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var call = new Call(request, settings());
        using Activity? activity = Telemetry.Start(call);
        Exception? failure = null;
        try
        {
            T value = await SendWithinDeadlineAsync(call, read, cancellationToken).ConfigureAwait(false);
            Telemetry.CountSessions(call, countSessions(value));
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
            TimeSpan duration = call.Elapsed;
            Telemetry.Complete(activity, call, duration, failure);
            call.Settings.Observer?.OnCompleted(call.Operation.Id, duration, call.Attempts, failure);
        }
    }

    private async Task<T> SendWithinDeadlineAsync<T>(Call call, ApiBodyReader<T> read, CancellationToken cancellationToken)
    {
        using var deadline = new TimeLimit(call.Settings.Deadline, call.Settings.TimeProvider, cancellationToken, disposal);
        try
        {
            await gate.EnterAsync(call, deadline.Token).ConfigureAwait(false);
            try
            {
                call.Settings = await _accounts.AuthorizeAsync(call.Settings, deadline.Token).ConfigureAwait(false);
                return call.Operation.IsSafe && call.Settings.Retry is { } retry
                    ? await retry.ExecuteAsync(call, (c, token) => AttemptAsync(c, read, token), deadline.Token).ConfigureAwait(false)
                    : await AttemptAsync(call, read, deadline.Token).ConfigureAwait(false);
            }
            finally
            {
                gate.Leave();
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException && deadline.IsOver)
        {
            // Several of these may be so at once. The caller's own cancellation goes before all else.
            throw cancellationToken.IsCancellationRequested ? new OperationCanceledException("The call was cancelled.", exception, cancellationToken)
                : disposal.IsCancellationRequested ? new ObjectDisposedException(ClientName)
                : new InspectletTimeoutException(
                    $"The call of {call.Operation.Id} has not come to an end within its deadline of {call.Settings.Deadline}.",
                    call.LastFailure ?? exception);
        }
    }

    private async Task<T> AttemptAsync<T>(Call call, ApiBodyReader<T> read, CancellationToken cancellationToken)
    {
        Turn turn = await gate.WaitForTurnAsync(call, cancellationToken).ConfigureAwait(false);
        try
        {
            Telemetry.CountThrottledTime(call, turn.Waited);
            call.BeginAttempt();
            call.Settings.Observer?.OnSending(call.Operation.Id, call.Attempts, call.Operation.Method, call.Operation.Path);
            return await HttpExchange.SendAsync(http, call, read, cancellationToken).ConfigureAwait(false);
        }
        catch (InspectletRateLimitException exception)
        {
            TimeSpan asked = exception.RetryAfter is { } wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
            TimeSpan bounded = asked < call.Settings.MaxRetryDelay ? asked : call.Settings.MaxRetryDelay;
            gate.Refuse(call.Operation, turn, bounded, asked);
            if (asked > TimeSpan.Zero)
            {
                call.Settings.Observer?.OnThrottled(call.Operation.Id, bounded);
            }

            throw;
        }
        finally
        {
            gate.End();
        }
    }
}
