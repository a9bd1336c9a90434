using System.Diagnostics;
using Inspectlet.FaultTests.Server;

namespace Inspectlet.FaultTests;

/// <summary>Faults that pass, and those that do not.</summary>
public class RetryFaultTests
{
    private static readonly Dictionary<string, (Fault Fault, Type Exception)> Passing = new()
    {
        ["reset before headers"] = (Faults.ResetBeforeHeaders, typeof(InspectletConnectionException)),
        ["closed before headers"] = (Faults.ClosedBeforeHeaders, typeof(InspectletConnectionException)),
        ["reset in mid body"] = (Faults.ResetInMidBody, typeof(InspectletConnectionException)),
        ["truncated"] = (Faults.Truncated, typeof(InspectletConnectionException)),
        ["garbage instead of HTTP"] = (Faults.Garbage, typeof(InspectletConnectionException)),
        ["408"] = (Faults.Answer("408 Request Timeout", ""), typeof(InspectletApiException)),
        ["500"] = (Faults.Answer("500 Internal Server Error", ""), typeof(InspectletApiException)),
        ["HTML 502"] = (Faults.Answer("502 Bad Gateway", "<html>502</html>"), typeof(InspectletApiException)),
        ["503"] = (Faults.Answer("503 Service Unavailable", ""), typeof(InspectletApiException)),
        ["504"] = (Faults.Answer("504 Gateway Timeout", ""), typeof(InspectletApiException)),
        ["429 with nothing"] = (Faults.Answer("429 Too Many Requests", ""), typeof(InspectletRateLimitException)),
        ["429 with no seconds"] = (Faults.Answer("429 Too Many Requests", "", "Retry-After: 0"), typeof(InspectletRateLimitException)),
        ["429 with nonsense"] = (Faults.Answer("429 Too Many Requests", "", "Retry-After: soon"), typeof(InspectletRateLimitException)),
    };

    private static readonly Dictionary<string, Fault> Silence = new()
    {
        ["silence"] = Faults.Silence,
        ["slow drip of body"] = Faults.SlowDripOfBody,
    };

    private static readonly Dictionary<string, Fault> Lasting = new()
    {
        ["400"] = Faults.Answer("400 Bad Request", ""),
        ["401"] = Faults.Answer("401 Unauthorized", ""),
        ["403"] = Faults.Answer("403 Forbidden", ""),
        ["404"] = Faults.Answer("404 Not Found", ""),
        ["501"] = Faults.Answer("501 Not Implemented", ""),
        ["302"] = Faults.Answer("302 Found", "", "Location: /v1/elsewhere"),
        ["an error under 200"] = Faults.Answer("200 OK", """{"error":"Sorry."}"""),
        ["429 that asks for more time than there is"] = Faults.Answer("429 Too Many Requests", "", "Retry-After: 60"),
        ["503 that asks for more time than there is"] = Faults.Answer("503 Service Unavailable", "", "Retry-After: 60"),
    };

    public static TheoryData<string, string> PassingMatrix => Operation.Times(Passing.Keys);

    public static TheoryData<string, string> SilenceMatrix => Operation.Times(Silence.Keys);

    public static TheoryData<string, string> LastingMatrix => Operation.Times(Lasting.Keys);

    [Theory]
    [MemberData(nameof(PassingMatrix))]
    public async Task A_fault_that_passes_is_not_seen(string row, string operationId)
    {
        Operation operation = Operation.Of(operationId);
        await using FaultServer server = FaultTest.Serve(Passing[row].Fault.Then(Faults.Fine), operation);
        using InspectletClient inspectlet = FaultTest.CreateClient(server.Address, WithRetries);

        IReadOnlyList<long> ids = await operation.CallAsync(inspectlet, CancellationToken.None).WaitAsync(FaultTest.Patience);

        ids.Should().Equal(operation.DocumentedIds);
        server.Requests.Should().HaveCount(2);
        server.Requests.Select(r => (r.Line, r.Body, r.Header("Authorization"))).Distinct().Should().ContainSingle("the same is sent again");
    }

    [Theory]
    [MemberData(nameof(PassingMatrix))]
    public async Task A_fault_that_could_have_passed_is_seen_after_the_last_attempt(string row, string operationId)
    {
        (Fault fault, Type exception) = Passing[row];
        Operation operation = Operation.Of(operationId);
        await using FaultServer server = FaultTest.Serve(fault, operation);
        using InspectletClient inspectlet = FaultTest.CreateClient(server.Address, WithRetries);

        InspectletException thrown = (await FluentActions
            .Awaiting(() => operation.CallAsync(inspectlet, CancellationToken.None).WaitAsync(FaultTest.Patience))
            .Should().ThrowAsync<InspectletException>()).Which;

        thrown.Should().BeOfType(exception);
        thrown.Attempts.Should().Be(3);
        server.Requests.Should().HaveCount(3 * FaultTest.RequestsOf(row, operation));
    }

    [Theory]
    [MemberData(nameof(LastingMatrix))]
    public async Task A_fault_that_lasts_is_seen_at_once(string row, string operationId)
    {
        Operation operation = Operation.Of(operationId);
        await using FaultServer server = FaultTest.Serve(Lasting[row], operation);
        using InspectletClient inspectlet = FaultTest.CreateClient(server.Address, WithRetries);

        InspectletApiException thrown = (await FluentActions
            .Awaiting(() => operation.CallAsync(inspectlet, CancellationToken.None).WaitAsync(FaultTest.Patience))
            .Should().ThrowAsync<InspectletApiException>()).Which;

        thrown.Attempts.Should().Be(1, row);
        server.Requests.Should().ContainSingle();
    }

    [Theory]
    [MemberData(nameof(SilenceMatrix))]
    public async Task A_silence_that_ends_with_the_next_attempt_is_not_seen(string row, string operationId)
    {
        Operation operation = Operation.Of(operationId);
        await using FaultServer server = FaultTest.Serve(Silence[row].Then(Faults.Fine), operation);
        using InspectletClient inspectlet = FaultTest.CreateClient(
            server.Address, o => (o.MaxRetries, o.Timeout) = (10, TimeSpan.FromMilliseconds(500)));

        IReadOnlyList<long> ids = await operation.CallAsync(inspectlet, CancellationToken.None).WaitAsync(FaultTest.Patience);

        ids.Should().Equal(operation.DocumentedIds);
        server.Requests.Should().HaveCountGreaterThanOrEqualTo(2);
    }

    [Fact]
    public async Task The_time_that_a_429_asks_for_is_given_to_it()
    {
        Operation operation = Operation.Of(Operation.Ids[0]);
        await using FaultServer server =
            FaultTest.Serve(Faults.Answer("429 Too Many Requests", "", "Retry-After: 1").Then(Faults.Fine), operation);
        using InspectletClient inspectlet = FaultTest.CreateClient(
            server.Address, o => (o.MaxRetries, o.MaxRetryDelay) = (1, TimeSpan.FromSeconds(5)));
        long began = Stopwatch.GetTimestamp();

        await operation.CallAsync(inspectlet, CancellationToken.None).WaitAsync(FaultTest.Patience);

        Stopwatch.GetElapsedTime(began).Should().BeGreaterThan(TimeSpan.FromSeconds(0.95));
        server.Requests.Should().HaveCount(2);
    }

    private static void WithRetries(InspectletClientOptions options) => options.MaxRetries = 2;
}
