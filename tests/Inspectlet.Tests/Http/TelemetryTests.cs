using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace Inspectlet.Tests.Http;

/// <summary>What OpenTelemetry sees. Each test has a host name of its own, since sources and meters belong to the process.</summary>
public class TelemetryTests
{
    [Fact]
    public async Task A_call_is_a_client_span_with_the_conventional_attributes()
    {
        using var spans = new Spans("spans.example.com");

        await CreateClient(StubHandler.Json(Examples.SearchSessions), "spans.example.com").SearchSessionsAsync(12345678, SessionSearch.All.FromCountry("US"));

        Activity span = spans.Stopped.Should().ContainSingle().Subject;
        span.Kind.Should().Be(ActivityKind.Client);
        span.DisplayName.Should().Be("POST websites/{wid}/sessions");
        span.TagObjects.Should().BeEquivalentTo(new Dictionary<string, object?>
        {
            ["http.request.method"] = "POST",
            ["url.template"] = "websites/{wid}/sessions",
            ["server.address"] = "spans.example.com",
            ["server.port"] = 443,
            ["http.response.status_code"] = 200,
            ["inspectlet.operation"] = "searchSessions",
        });
    }

    [Fact]
    public async Task A_span_has_the_status_of_the_response()
    {
        using var spans = new Spans("accepted.example.com");

        await CreateClient(StubHandler.Json(Examples.ListWebsites, HttpStatusCode.Accepted), "accepted.example.com").ListWebsitesAsync();

        spans.Stopped.Should().ContainSingle().Which.GetTagItem("http.response.status_code").Should().Be(202);
    }

    [Fact]
    public async Task A_span_has_no_status_if_the_last_attempt_got_no_response()
    {
        using var spans = new Spans("silent.example.com");
        var clock = new FakeTimeProvider();
        int requests = 0;
        var stub = new StubHandler((_, _) => ++requests == 1
            ? Task.FromResult(StubHandler.Response("{}", HttpStatusCode.BadGateway))
            : throw new HttpRequestException("No route to host"));
        InspectletClient inspectlet = CreateClient(stub, "silent.example.com", o => (o.TimeProvider, o.MaxRetries) = (clock, 1));

        await FluentActions.Awaiting(() => clock.RunAsync(inspectlet.ListWebsitesAsync())).Should().ThrowAsync<InspectletConnectionException>();

        spans.Stopped.Should().ContainSingle().Which.GetTagItem("http.response.status_code").Should().BeNull();
    }

    [Fact]
    public async Task A_failure_marks_the_span()
    {
        using var spans = new Spans("failed.example.com");
        var clock = new FakeTimeProvider();
        InspectletClient inspectlet = CreateClient(StubHandler.Json("{}", HttpStatusCode.BadGateway), "failed.example.com", o => (o.TimeProvider, o.MaxRetries) = (clock, 2));

        await FluentActions.Awaiting(() => clock.RunAsync(inspectlet.ListWebsitesAsync())).Should().ThrowAsync<InspectletApiException>();

        Activity span = spans.Stopped.Should().ContainSingle().Subject;
        span.Status.Should().Be(ActivityStatusCode.Error);
        span.GetTagItem("error.type").Should().Be("502");
        span.GetTagItem("http.response.status_code").Should().Be(502);
        span.GetTagItem("http.request.resend_count").Should().Be(2);
    }

    [Fact]
    public async Task Calls_retries_waits_and_sessions_are_measured()
    {
        var measured = new ConcurrentBag<(string Instrument, string? Unit, double Value, string? Operation, string? Error)>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Meter.Name == "Inspectlet")
            {
                l.EnableMeasurementEvents(instrument);
            }
        };
        var marker = new AsyncLocal<bool> { Value = true };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Record(instrument, value, tags));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Record(instrument, value, tags));
        listener.Start();
        var clock = new FakeTimeProvider();
        int requests = 0;
        var stub = new StubHandler((_, _) => Task.FromResult(++requests switch
        {
            1 => RetryTests.Throttled("5"),
            _ => StubHandler.Response(Examples.SearchSessions),
        }));

        await clock.RunAsync(CreateClient(stub, "metrics.example.com", o => (o.TimeProvider, o.MaxRetries) = (clock, 1)).SearchSessionsAsync(1));

        measured.Should().ContainSingle(m => m.Instrument == "inspectlet.client.operation.duration" && m.Unit == "s" && m.Operation == "searchSessions" && m.Error == null && m.Value >= 5);
        measured.Should().ContainSingle(m => m.Instrument == "inspectlet.client.retries" && m.Unit == "{retry}" && m.Value == 1);
        measured.Should().ContainSingle(m => m.Instrument == "inspectlet.client.sessions" && m.Unit == "{session}" && m.Value == 1);

        void Record<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
            where T : struct
        {
            if (!marker.Value)
            {
                return;
            }

            Dictionary<string, object?> all = new(tags.ToArray());
            measured.Add((
                instrument.Name,
                instrument.Unit,
                Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture),
                all.GetValueOrDefault("inspectlet.operation") as string,
                all.GetValueOrDefault("error.type") as string));
        }
    }

    [Fact]
    public async Task An_observer_hears_of_each_call()
    {
        var observer = new RecordingObserver();
        InspectletClient good = StubHandler.Json(Examples.ListWebsites).CreateClient(o => o.Observer = observer);
        InspectletClient bad = StubHandler.Json("{}", HttpStatusCode.Unauthorized).CreateClient(o => o.Observer = observer);

        await good.ListWebsitesAsync();
        await bad.Invoking(c => c.GetSessionAsync(1, 2)).Should().ThrowAsync<InspectletUnauthorizedException>();

        observer.Completions.Should().SatisfyRespectively(
            first => first.Should().Be(("listWebsites", 1, null)),
            second =>
            {
                second.Operation.Should().Be("getSession");
                second.Failure.Should().BeOfType<InspectletUnauthorizedException>();
            });
    }

    private static InspectletClient CreateClient(StubHandler stub, string host, Action<InspectletClientOptions>? configure = null) =>
        stub.CreateClient(o =>
        {
            (o.BaseAddress, o.Timeout, o.Deadline) = (new Uri($"https://{host}/v1/"), Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            configure?.Invoke(o);
        });

    private sealed class Spans : IDisposable
    {
        private readonly ActivityListener _listener;

        public Spans(string host)
        {
            _listener = new ActivityListener
            {
                ShouldListenTo = source => source.Name == "Inspectlet",
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = activity =>
                {
                    if (activity.GetTagItem("server.address") is string address && address == host)
                    {
                        Stopped.Enqueue(activity);
                    }
                },
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public ConcurrentQueue<Activity> Stopped { get; } = [];

        public void Dispose() => _listener.Dispose();
    }
}
