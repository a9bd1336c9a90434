using System.Net;
using Inspectlet.FaultTests.Server;

namespace Inspectlet.FaultTests;

/// <summary>Answers whose status says that it did not work.</summary>
public class StatusFaultTests
{
    private static readonly string DeepNesting = new string('[', 70) + new string(']', 70);

    private static readonly Dictionary<string, (Fault Fault, Refusal Expected)> Rows = new()
    {
        ["HTML 502"] = (
            Faults.Answer("502 Bad Gateway", "<html><body><h1>502 Bad Gateway</h1></body></html>"),
            new(typeof(InspectletApiException), HttpStatusCode.BadGateway, null)),
        ["503"] = (
            Faults.Answer("503 Service Unavailable", """{"error":"Down for maintenance."}""", "Retry-After: 120"),
            new(typeof(InspectletApiException), HttpStatusCode.ServiceUnavailable, "Down for maintenance.", TimeSpan.FromSeconds(120))),
        ["500 with nothing"] = (
            Faults.Answer("500 Oops", ""),
            new(typeof(InspectletApiException), HttpStatusCode.InternalServerError, null)),
        ["endless 500"] = (
            Faults.EndlessError,
            new(typeof(InspectletApiException), HttpStatusCode.InternalServerError, null)),
        ["deeply nested 400"] = (
            Faults.Answer("400 Bad Request", $$"""{"error":{{DeepNesting}}}"""),
            new(typeof(InspectletBadRequestException), HttpStatusCode.BadRequest, null)),
        ["401"] = (
            Faults.Answer("401 Unauthorized", """{"error":"Who are you?"}""", "WWW-Authenticate: Basic realm=\"Inspectlet\""),
            new(typeof(InspectletUnauthorizedException), HttpStatusCode.Unauthorized, "Who are you?")),
        ["401 in HTML"] = (
            Faults.Answer("401 Unauthorized", "<html>Log in</html>", "WWW-Authenticate: Negotiate"),
            new(typeof(InspectletUnauthorizedException), HttpStatusCode.Unauthorized, null)),
        ["403"] = (
            Faults.Answer("403 Forbidden", """{"error":{"code":7,"message":"No."}}"""),
            new(typeof(InspectletApiException), HttpStatusCode.Forbidden, """{"code":7,"message":"No."}""")),
        ["404"] = (
            Faults.Answer("404 Not Found", "<html>Not here</html>"),
            new(typeof(InspectletNotFoundException), HttpStatusCode.NotFound, null)),
        ["429 with seconds"] = (
            Faults.Answer("429 Too Many Requests", """{"error":"Slow down."}""", "Retry-After: 7"),
            new(typeof(InspectletRateLimitException), HttpStatusCode.TooManyRequests, "Slow down.", TimeSpan.FromSeconds(7))),
        ["429 with a date"] = (
            (exchange, _) => exchange.RespondAsync(
                "429 Too Many Requests", """{"error":"Slow down."}""", $"Retry-After: {DateTimeOffset.UtcNow.AddSeconds(100):R}"),
            new(typeof(InspectletRateLimitException), HttpStatusCode.TooManyRequests, "Slow down.", TimeSpan.FromSeconds(100))),
        ["429 with a date that is over"] = (
            Faults.Answer("429 Too Many Requests", """{"error":"Slow down."}""", "Retry-After: Thu, 01 Jan 2015 00:00:00 GMT"),
            new(typeof(InspectletRateLimitException), HttpStatusCode.TooManyRequests, "Slow down.", TimeSpan.Zero)),
        ["429 with nothing"] = (
            Faults.Answer("429 Too Many Requests", """{"error":"Slow down."}"""),
            new(typeof(InspectletRateLimitException), HttpStatusCode.TooManyRequests, "Slow down.")),
        ["429 with nonsense"] = (
            Faults.Answer("429 Too Many Requests", "<html>Slow down</html>", "Retry-After: -5 min"),
            new(typeof(InspectletRateLimitException), HttpStatusCode.TooManyRequests, null)),
        ["429 with far too many seconds"] = (
            Faults.Answer("429 Too Many Requests", """{"error":"Slow down."}""", "Retry-After: 99999999999999999999"),
            new(typeof(InspectletRateLimitException), HttpStatusCode.TooManyRequests, "Slow down.", TimeSpan.FromSeconds(int.MaxValue))),
        ["a status that nobody knows"] = (
            Faults.Answer("799 What", """{"error":"?"}"""),
            new(typeof(InspectletApiException), (HttpStatusCode)799, "?")),
        ["an error under 200"] = (
            Faults.Answer("200 OK", """{"error":"Sorry."}"""),
            new(typeof(InspectletApiException), HttpStatusCode.OK, "Sorry.")),
    };

    public static TheoryData<string, string> Matrix => Operation.Times(Rows.Keys);

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task The_caller_sees_the_status_and_the_APIs_words(string row, string operationId)
    {
        (Fault fault, Refusal expected) = Rows[row];
        Operation operation = Operation.Of(operationId);
        await using FaultServer server = FaultTest.Serve(fault, operation);
        using InspectletClient inspectlet = FaultTest.CreateClient(server.Address);

        InspectletApiException thrown = (await FluentActions
            .Awaiting(() => operation.CallAsync(inspectlet, CancellationToken.None).WaitAsync(FaultTest.Patience))
            .Should().ThrowAsync<InspectletApiException>()).Which;

        thrown.Should().BeOfType(expected.Exception);
        thrown.StatusCode.Should().Be(expected.Status);
        thrown.ApiMessage.Should().Be(expected.ApiMessage);
        thrown.Message.Should().Match($"Inspectlet answered {operationId} with {(int)expected.Status} (*). *{expected.ApiMessage}");
        thrown.RetryAfter.HasValue.Should().Be(expected.RetryAfter.HasValue);
        (thrown.RetryAfter ?? TimeSpan.Zero).Should().BeCloseTo(expected.RetryAfter ?? TimeSpan.Zero, TimeSpan.FromSeconds(20));
        thrown.InnerException.Should().BeNull();
        thrown.Attempts.Should().Be(1);
        server.Requests.Should().ContainSingle();
    }

    internal sealed record Refusal(Type Exception, HttpStatusCode Status, string? ApiMessage, TimeSpan? RetryAfter = null);
}
