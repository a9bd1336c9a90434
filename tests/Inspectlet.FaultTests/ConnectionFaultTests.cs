using System.Net.Sockets;
using Inspectlet.FaultTests.Server;

namespace Inspectlet.FaultTests;

/// <summary>No answer, the beginning of one, or none that is HTTP: the caller sees a connection that failed.</summary>
public class ConnectionFaultTests
{
    private static readonly Dictionary<string, (Fault Fault, HttpRequestError Error)> Rows = new()
    {
        ["reset before headers"] = (Faults.ResetBeforeHeaders, HttpRequestError.Unknown),
        ["closed before headers"] = (Faults.ClosedBeforeHeaders, HttpRequestError.ResponseEnded),
        ["reset in headers"] = (Faults.ResetInHeaders, HttpRequestError.Unknown),
        ["reset in mid body"] = (Faults.ResetInMidBody, HttpRequestError.Unknown),
        ["truncated"] = (Faults.Truncated, HttpRequestError.ResponseEnded),
        ["truncated chunk"] = (Faults.TruncatedChunk, HttpRequestError.ResponseEnded),
        ["no last chunk"] = (Faults.NoLastChunk, HttpRequestError.ResponseEnded),
        ["garbage instead of HTTP"] = (Faults.Garbage, HttpRequestError.InvalidResponse),
        ["random bytes"] = (Faults.RandomBytes, HttpRequestError.InvalidResponse),
        ["garbage in headers"] = (Faults.GarbageInHeaders, HttpRequestError.InvalidResponse),
        ["chunk size is garbage"] = (Faults.ChunkSizeIsGarbage, HttpRequestError.InvalidResponse),
        ["chunk longer than its size"] = (Faults.ChunkLongerThanItsSize, HttpRequestError.InvalidResponse),
        ["endless headers"] = (Faults.EndlessHeaders, HttpRequestError.ConfigurationLimitExceeded),
    };

    public static TheoryData<string, string> Matrix => Operation.Times(Rows.Keys);

    public static TheoryData<string, string> Refused => Operation.Times(["connection refused"]);

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task The_caller_sees_a_connection_that_failed(string row, string operationId)
    {
        (Fault fault, HttpRequestError error) = Rows[row];
        Operation operation = Operation.Of(operationId);
        await using FaultServer server = FaultTest.Serve(fault, operation);
        using InspectletClient inspectlet = FaultTest.CreateClient(server.Address);

        InspectletConnectionException thrown = await FaultTest.FailAsync<InspectletConnectionException>(inspectlet, operation);

        thrown.Message.Should().Be($"The connection failed before Inspectlet had answered {operationId}.");
        thrown.Attempts.Should().Be(1);
        ErrorOf(thrown.InnerException).Should().Be(error);
        server.Requests.Should().OnlyContain(r => r.Line == operation.Line).And.HaveCount(FaultTest.RequestsOf(row, operation));
        server.BytesSent.Should().BeLessThan(Bounds.Sent(0));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task So_he_does_when_nobody_listens(string row, string operationId)
    {
        using var port = new RefusingPort();
        using InspectletClient inspectlet = FaultTest.CreateClient(port.Address);

        InspectletConnectionException thrown = await FaultTest.FailAsync<InspectletConnectionException>(inspectlet, Operation.Of(operationId));

        thrown.Attempts.Should().Be(1, row);
        HttpRequestException inner = thrown.InnerException.Should().BeOfType<HttpRequestException>().Subject;
        inner.HttpRequestError.Should().Be(HttpRequestError.ConnectionError);
        inner.InnerException.Should().BeOfType<SocketException>().Which.SocketErrorCode.Should().Be(SocketError.ConnectionRefused);
    }

    private static HttpRequestError ErrorOf(Exception? exception) => exception switch
    {
        HttpRequestException request => request.HttpRequestError,
        HttpIOException body => body.HttpRequestError,
        IOException { InnerException: SocketException } => HttpRequestError.Unknown,
        _ => throw new InvalidOperationException("An inner exception of another kind.", exception),
    };
}
