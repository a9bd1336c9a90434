using System.Net;
using System.Runtime.ExceptionServices;
using Polly;
using Polly.Retry;

namespace Inspectlet.Http;

/// <summary>Which errors are transient, and how long to wait before the next attempt.</summary>
internal sealed class RetryPolicy
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(500);
    private static readonly ResiliencePropertyKey<Action<TimeSpan, InspectletException>> OnRetryKey = new("Inspectlet.OnRetry");

    private readonly TimeSpan _maxDelay;
    private readonly ResiliencePipeline _pipeline;

    private RetryPolicy(int maxRetries, TimeSpan maxDelay, TimeProvider clock)
    {
        _maxDelay = maxDelay;
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = maxRetries,
                Delay = FirstDelay < maxDelay ? FirstDelay : maxDelay,
                MaxDelay = maxDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = arguments => ValueTask.FromResult(IsTransient(arguments.Outcome.Exception)),
                DelayGenerator = static arguments => ValueTask.FromResult(RequestedDelay(arguments.Outcome.Exception)),
                OnRetry = static arguments =>
                {
                    if (arguments.Context.Properties.TryGetValue(OnRetryKey, out Action<TimeSpan, InspectletException>? onRetry))
                    {
                        onRetry(arguments.RetryDelay, (InspectletException)arguments.Outcome.Exception!);
                    }

                    return ValueTask.CompletedTask;
                },
            })
            .Build();
    }

    /// <summary>Creates the policy; null where there are no retries.</summary>
    public static RetryPolicy? Create(int maxRetries, TimeSpan maxDelay, TimeProvider clock) =>
        maxRetries == 0 ? null : new RetryPolicy(maxRetries, maxDelay, clock);

    /// <summary>Makes attempts until one succeeds, one fails with an error that is not transient, or none is left.</summary>
    /// <param name="state">What the functions get, so that they need not capture it.</param>
    /// <param name="attempt">Makes one attempt.</param>
    /// <param name="onRetry">Is told of each delay, and of the error before it.</param>
    /// <param name="cancellationToken">Ends attempts and delays.</param>
    public async Task<T> ExecuteAsync<TState, T>(
        TState state,
        Func<TState, CancellationToken, Task<T>> attempt,
        Action<TState, TimeSpan, InspectletException> onRetry,
        CancellationToken cancellationToken)
    {
        // Most calls never fail, and do without Polly: it takes over with the error that it would have seen first.
        ExceptionDispatchInfo first;
        try
        {
            return await attempt(state, cancellationToken).ConfigureAwait(false);
        }
        catch (InspectletException exception) when (!cancellationToken.IsCancellationRequested && IsTransient(exception))
        {
            first = ExceptionDispatchInfo.Capture(exception);
        }

        return await RetryAsync(state, attempt, onRetry, first, cancellationToken).ConfigureAwait(false);
    }

    // A method of its own, so that only calls that fail pay for what it captures.
    private async Task<T> RetryAsync<TState, T>(
        TState state,
        Func<TState, CancellationToken, Task<T>> attempt,
        Action<TState, TimeSpan, InspectletException> onRetry,
        ExceptionDispatchInfo? first,
        CancellationToken cancellationToken)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(OnRetryKey, (delay, failure) => onRetry(state, delay, failure));
        try
        {
            return await _pipeline.ExecuteAsync(
                async context =>
                {
                    ExceptionDispatchInfo? failure = first;
                    first = null;
                    failure?.Throw();
                    return await attempt(state, context.CancellationToken).ConfigureAwait(false);
                },
                context).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private bool IsTransient(Exception? failure) => failure switch
    {
        InspectletApiException { RetryAfter: { } wait } when wait > _maxDelay => false,
        InspectletApiException { StatusCode: var status } => status is HttpStatusCode.RequestTimeout
            or HttpStatusCode.TooManyRequests
            or HttpStatusCode.InternalServerError
            or HttpStatusCode.BadGateway
            or HttpStatusCode.ServiceUnavailable
            or HttpStatusCode.GatewayTimeout,
        InspectletConnectionException { InnerException: HttpRequestException or IOException } => true,
        InspectletTimeoutException => true,
        _ => false,
    };

    // Null leaves it to the exponential delay. So does a delay of zero, which would make a busy loop.
    private static TimeSpan? RequestedDelay(Exception? failure) =>
        failure is InspectletApiException { RetryAfter: { } wait } && wait > TimeSpan.Zero ? wait : null;
}
