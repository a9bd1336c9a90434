using System.Net;
using System.Runtime.ExceptionServices;
using Polly;
using Polly.Retry;

namespace Inspectlet.Http;

/// <summary>Which errors are transient, and how long to wait before the next attempt.</summary>
internal sealed class RetryPolicy
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(500);
    private static readonly ResiliencePropertyKey<Call> CallKey = new("Inspectlet.Call");

    private readonly TimeSpan _maxDelay;
    private readonly HashSet<HttpStatusCode> _furtherStatusCodes;
    private readonly ResiliencePipeline _pipeline;

    private RetryPolicy(InspectletClientOptions options)
    {
        TimeSpan maxDelay = options.MaxRetryDelay;
        _maxDelay = maxDelay;
        _furtherStatusCodes = options.AdditionalRetryStatusCodes.ToHashSet();
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = options.TimeProvider }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = options.MaxRetries,
                Delay = FirstDelay < maxDelay ? FirstDelay : maxDelay,
                MaxDelay = maxDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = arguments => ValueTask.FromResult(
                    arguments.Outcome.Exception is { } failure && IsTransient(failure, arguments.Context.Properties.GetValue(CallKey, null!))),
                DelayGenerator = static arguments => ValueTask.FromResult(RequestedDelay(arguments.Outcome.Exception)),
                OnRetry = static arguments =>
                {
                    OnRetry(
                        arguments.Context.Properties.GetValue(CallKey, null!), arguments.RetryDelay, (InspectletException)arguments.Outcome.Exception!);
                    return ValueTask.CompletedTask;
                },
            })
            .Build();
    }

    /// <summary>Creates the policy; null where there are no retries.</summary>
    public static RetryPolicy? Create(InspectletClientOptions options) => options.MaxRetries == 0 ? null : new RetryPolicy(options);

    /// <summary>Makes attempts until one succeeds, one fails with an error that is not transient, or none is left.</summary>
    /// <param name="call">The call. The function gets it, so that it need not capture it.</param>
    /// <param name="attempt">Makes one attempt.</param>
    /// <param name="cancellationToken">Ends attempts and delays.</param>
    public async Task<T> ExecuteAsync<T>(Call call, Func<Call, CancellationToken, Task<T>> attempt, CancellationToken cancellationToken)
    {
        // Most calls never fail, and do without Polly: it takes over with the error that it would have seen first.
        ExceptionDispatchInfo first;
        try
        {
            return await attempt(call, cancellationToken).ConfigureAwait(false);
        }
        catch (InspectletException exception) when (!cancellationToken.IsCancellationRequested && IsTransient(exception, call))
        {
            first = ExceptionDispatchInfo.Capture(exception);
        }

        return await RetryAsync(call, attempt, first, cancellationToken).ConfigureAwait(false);
    }

    // A method of its own, so that only calls that fail pay for what it captures.
    private async Task<T> RetryAsync<T>(
        Call call, Func<Call, CancellationToken, Task<T>> attempt, ExceptionDispatchInfo? first, CancellationToken cancellationToken)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(CallKey, call);
        try
        {
            return await _pipeline.ExecuteAsync(
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

    private static void OnRetry(Call call, TimeSpan delay, InspectletException failure)
    {
        call.LastFailure = failure;
        Telemetry.CountRetry(call);
        call.Settings.Observer?.OnRetry(call.Operation.Id, call.Attempts, delay, failure);
    }

    private bool IsTransient(Exception failure, Call call) => failure switch
    {
        InspectletApiException { RetryAfter: { } wait } when wait > _maxDelay || wait >= call.TimeLeft => false,

        // Without it, a 403 says that access is denied.
        InspectletApiException { StatusCode: HttpStatusCode.Forbidden, RetryAfter: null } => false,
        InspectletApiException { StatusCode: var status } => IsTransient(status, call),

        // The status of a proxy, or what a handler has made of one.
        InspectletConnectionException { InnerException: HttpRequestException { StatusCode: { } status } } => IsTransient(status, call),
        InspectletConnectionException { InnerException: var cause } => ConnectionFailure.IsTransient(cause),
        InspectletTimeoutException => true,
        _ => false,
    };

    // Of any service, of this one by its document, and by the user's word.
    private bool IsTransient(HttpStatusCode status, Call call) =>
        status is HttpStatusCode.RequestTimeout
            or HttpStatusCode.InternalServerError
            or HttpStatusCode.BadGateway
            or HttpStatusCode.ServiceUnavailable
            or HttpStatusCode.GatewayTimeout
        || call.Operation.IsTransient(status)
        || _furtherStatusCodes.Contains(status);

    // Null leaves it to the exponential delay. So does a delay of zero, which would make a busy loop.
    private static TimeSpan? RequestedDelay(Exception? failure) =>
        failure is InspectletApiException { RetryAfter: { } wait } && wait > TimeSpan.Zero ? wait : null;
}
