using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using ApiContract;

namespace Inspectlet.Http;

/// <summary>Spans and metrics, by OpenTelemetry's conventions for HTTP clients. Without a listener there are none.</summary>
internal static class Telemetry
{
    private const string Name = "Inspectlet";

    private static readonly ActivitySource Source = new(Name, BuildInfo.Version);
    private static readonly Meter Meter = new(Name, BuildInfo.Version);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "inspectlet.client.operation.duration", "s", "How long calls take, with waiting and retries.");

    private static readonly Counter<double> ThrottledTime = Meter.CreateCounter<double>(
        "inspectlet.client.throttled.time", "s", "How long calls have been held back because the API asked to wait.");

    private static readonly Counter<long> Sessions = Meter.CreateCounter<long>(
        "inspectlet.client.sessions", "{session}", "How many sessions have been read.");

    private static readonly Counter<long> Retries = Meter.CreateCounter<long>(
        "inspectlet.client.retries", "{retry}", "How many attempts have been repeated.");

    public static Activity? Start(Call call)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        Activity? activity = Source.StartActivity($"{call.Operation.Method.Method} {call.Operation.Path}", ActivityKind.Client);
        if (activity is not { IsAllDataRequested: true })
        {
            return activity;
        }

        // The template, not the address: that holds ids, and its query could hold a visitor's data.
        activity.SetTag("http.request.method", call.Operation.Method.Method);
        activity.SetTag("url.template", call.Operation.Path);
        activity.SetTag("server.address", call.Settings.BaseAddress.Host);
        activity.SetTag("server.port", call.Settings.BaseAddress.Port);
        activity.SetTag("inspectlet.operation", call.Operation.Id);
        return activity;
    }

    public static void Complete(Activity? activity, Call call, TimeSpan duration, Exception? failure)
    {
        string? errorType = failure is null ? null : ErrorTypeOf(failure);
        if (activity is not null)
        {
            Complete(activity, call, errorType);
        }

        if (Duration.Enabled)
        {
            var tags = new TagList
            {
                OperationTag(call.Operation),
                { "http.request.method", call.Operation.Method.Method },
                { "server.address", call.Settings.BaseAddress.Host },
            };
            if (errorType is not null)
            {
                tags.Add("error.type", errorType);
            }

            Duration.Record(duration.TotalSeconds, tags);
        }
    }

    public static void CountThrottledTime(Call call, TimeSpan waited)
    {
        if (waited > TimeSpan.Zero)
        {
            ThrottledTime.Add(waited.TotalSeconds, OperationTag(call.Operation));
        }
    }

    public static void CountRetry(Call call) => Retries.Add(1, OperationTag(call.Operation));

    public static void CountSessions(Call call, int count)
    {
        if (count > 0)
        {
            Sessions.Add(count, OperationTag(call.Operation));
        }
    }

    private static void Complete(Activity activity, Call call, string? errorType)
    {
        if (call.Attempts > 1)
        {
            activity.SetTag("http.request.resend_count", call.Attempts - 1);
        }

        if (call.StatusCode is { } status)
        {
            activity.SetTag("http.response.status_code", (int)status);
        }

        if (errorType is not null)
        {
            activity.SetTag("error.type", errorType);
            activity.SetStatus(ActivityStatusCode.Error);
        }
    }

    private static KeyValuePair<string, object?> OperationTag(ApiOperation operation) => new("inspectlet.operation", operation.Id);

    private static string ErrorTypeOf(Exception failure) => failure switch
    {
        InspectletApiException api when (int)api.StatusCode >= 400 => ((int)api.StatusCode).ToString(CultureInfo.InvariantCulture),
        _ => failure.GetType().FullName ?? failure.GetType().Name,
    };
}
