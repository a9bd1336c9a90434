using System.Net;
using System.Runtime.ExceptionServices;
using Polly;
using Polly.Retry;

namespace Inspectlet.Http;

/// <summary>Which failures pass, and how long to pause before the next attempt.</summary>
internal static class RetryPolicy
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(500);
    private static readonly ResiliencePropertyKey<Call> CallKey = new("Inspectlet.Call");

    /// <summary>Makes the pipeline that repeats attempts; null where there are to be none.</summary>
    public static ResiliencePipeline? Create(int maxRetries, TimeSpan maxDelay, TimeProvider clock) => maxRetries == 0
        ? null
        : new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = maxRetries,
                Delay = FirstDelay < maxDelay ? FirstDelay : maxDelay,
                MaxDelay = maxDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = arguments => ValueTask.FromResult(IsPassing(arguments.Outcome.Exception, maxDelay)),
                DelayGenerator = static arguments => ValueTask.FromResult(AskedFor(arguments.Outcome.Exception)),
                OnRetry = static arguments =>
                {
                    if (arguments.Context.Properties.TryGetValue(CallKey, out Call? call))
                    {
                        call.OnRetry(arguments.RetryDelay, (InspectletException)arguments.Outcome.Exception!);
                    }

                    return ValueTask.CompletedTask;
                },
            })
            .Build();

    /// <summary>Makes attempts at a call until one succeeds, fails for good, or was the last.</summary>
    public static async Task<T> ExecuteAsync<T>(
        ResiliencePipeline pipeline, Call call, Func<Call, CancellationToken, Task<T>> attempt, CancellationToken cancellationToken)
    {
        // Most calls never fail, and do without the pipeline: it comes in with the failure that it would have seen first.
        ExceptionDispatchInfo first;
        try
        {
            return await attempt(call, cancellationToken).ConfigureAwait(false);
        }
        catch (InspectletException exception) when (!cancellationToken.IsCancellationRequested && IsPassing(exception, call.Settings.MaxRetryDelay))
        {
            first = ExceptionDispatchInfo.Capture(exception);
        }

        return await RetryAsync(pipeline, call, attempt, first, cancellationToken).ConfigureAwait(false);
    }

    // A method of its own, so that only calls that fail pay for what it captures.
    private static async Task<T> RetryAsync<T>(
        ResiliencePipeline pipeline,
        Call call,
        Func<Call, CancellationToken, Task<T>> attempt,
        ExceptionDispatchInfo? first,
        CancellationToken cancellationToken)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(CallKey, call);
        try
        {
            return await pipeline.ExecuteAsync(
                async context =>
                {
                    ExceptionDispatchInfo? failure = first;
                    first = null;
                    failure?.Throw();
                    return await attempt(call, context.CancellationToken).ConfigureAwait(false);
                },
                context).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static bool IsPassing(Exception? failure, TimeSpan maxDelay) => failure switch
    {
        InspectletApiException { RetryAfter: { } wait } when wait > maxDelay => false,
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

    // Null leaves it to the exponential pause; so does a wait of nothing, which would make a busy loop of it.
    private static TimeSpan? AskedFor(Exception? failure) =>
        failure is InspectletApiException { RetryAfter: { } wait } && wait > TimeSpan.Zero ? wait : null;
}
