using System.IO.Compression;
using System.Net;
using Inspectlet.FaultTests.Server;

namespace Inspectlet.FaultTests;

/// <summary>Answers that came, but cannot be understood.</summary>
public class ResponseFaultTests
{
    private const string NotJson = "The body is not JSON (line *, byte *).";
    private const string TooLong = "The body is larger than 262144 bytes.";
    private const string NotDecoded = "The body is not what its Content-Encoding says.";

    private static readonly string DeepNesting = new string('[', 65) + new string(']', 65);

    private static readonly Dictionary<string, (Fault Fault, string Reason)> Rows = new()
    {
        ["garbage JSON"] = (Faults.Answer("200 OK", """{"response":[{"sid":26x}]}"""), NotJson),
        ["half of the JSON"] = (Faults.Answer("200 OK", """{"response":[{"sid":26"""), NotJson),
        ["length too small"] = (Faults.BodyLongerThanItsLength, NotJson),
        ["bytes that are no text"] = (Faults.Answer("200 OK", "\0\u0001\u0002"), NotJson),
        ["empty body"] = (Faults.Answer("200 OK", ""), "The body is empty."),
        ["no content"] = (Faults.Answer("200 OK", " \r\n"), "The body is empty."),
        ["HTML 200"] = (
            Faults.Answer("200 OK", "<html><body>Please wait</body></html>"),
            "The body is not JSON but HTML, perhaps a proxy's (line 1, byte 1)."),
        ["another object"] = (Faults.Answer("200 OK", """{"answer":[]}"""), "The body has no member 'response'."),
        ["deep nesting"] = (Faults.Answer("200 OK", $$"""{"response":[{"sid":1,"wid":1,"x":{{DeepNesting}}}]}"""), NotJson),
        ["deep nesting beside"] = (Faults.Answer("200 OK", $$"""{"x":{{DeepNesting}},"response":[]}"""), NotJson),
        ["nesting without end"] = (Faults.Answer("200 OK", """{"response":""" + new string('[', 200_000)), "*is not a *"),
        ["endless body"] = (Faults.EndlessBody, TooLong),
        ["endless chunks"] = (Faults.EndlessChunks, TooLong),
        ["gzip bomb"] = (Faults.GzipBomb, TooLong),
        ["Brotli bomb"] = (Faults.BrotliBomb, TooLong),
        ["no gzip, though it says so"] = (Faults.Encoded("gzip", null), NotDecoded),
        ["no deflate, though it says so"] = (Faults.Encoded("deflate", null), NotJson),
        ["no Brotli, though it says so"] = (Faults.Encoded("br", null), NotDecoded),
        ["gzip twice"] = (
            Faults.Encoded("gzip", s => new GZipStream(new GZipStream(s, CompressionLevel.Fastest), CompressionLevel.Fastest)), NotJson),
    };

    public static TheoryData<string, string> Matrix => Operation.Times(Rows.Keys);

    public static TheoryData<string, string> Rest => Operation.Times(["length too small", "endless body", "gzip bomb"]);

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task The_caller_sees_what_is_wrong_with_it(string row, string operationId)
    {
        (Fault fault, string reason) = Rows[row];
        Operation operation = Operation.Of(operationId);
        await using FaultServer server = FaultTest.Serve(fault, operation);
        using InspectletClient inspectlet = FaultTest.CreateClient(server.Address, o => o.MaxRetries = 2);

        InspectletResponseException thrown = await FaultTest.FailAsync<InspectletResponseException>(inspectlet, operation);

        thrown.StatusCode.Should().Be(HttpStatusCode.OK);
        thrown.Message.Should().Match($"Inspectlet's answer to {operationId} (200, application/json) cannot be understood. {reason}");
        thrown.BodyExcerpt.Length.Should().BeLessThanOrEqualTo(501);
        thrown.Attempts.Should().Be(1, "it would be the same again");
        server.Requests.Should().ContainSingle();
        server.BytesSent.Should().BeLessThan(Bounds.Sent(256 * 1024));
    }

    [Theory]
    [MemberData(nameof(Rest))]
    public async Task The_rest_of_a_body_is_not_taken_for_the_next_answer(string row, string operationId)
    {
        Operation operation = Operation.Of(operationId);
        await using FaultServer server = FaultTest.Serve(Rows[row].Fault.Then(Faults.Fine), operation);
        using InspectletClient inspectlet = FaultTest.CreateClient(server.Address);
        await FaultTest.FailAsync<InspectletResponseException>(inspectlet, operation);

        IReadOnlyList<long> ids = await operation.CallAsync(inspectlet, CancellationToken.None).WaitAsync(FaultTest.Patience);

        ids.Should().Equal(operation.DocumentedIds);
    }
}
