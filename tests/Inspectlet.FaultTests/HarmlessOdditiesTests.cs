using System.IO.Compression;
using Inspectlet.FaultTests.Server;

namespace Inspectlet.FaultTests;

/// <summary>What looks odd on the wire, and is fine.</summary>
public class HarmlessOdditiesTests
{
    private static readonly Dictionary<string, Fault> Rows = new()
    {
        ["nothing odd"] = Faults.Fine,
        ["gzip"] = Faults.Encoded("gzip", s => new GZipStream(s, CompressionLevel.Optimal)),
        ["Brotli"] = Faults.Encoded("br", s => new BrotliStream(s, CompressionLevel.Optimal)),
        ["deflate"] = Faults.Encoded("deflate", s => new ZLibStream(s, CompressionLevel.Optimal)),
        ["chunks"] = Faults.Chunked,
        ["no length"] = Faults.EndedByClosing,
        ["early hints"] = Faults.WithEarlyHints,
        ["no content type"] = Faults.OfType(),
        ["says HTML"] = Faults.OfType("Content-Type: text/html; charset=utf-8"),
        ["says another charset"] = Faults.OfType("Content-Type: application/json; charset=utf-16"),
        ["says nonsense of its type"] = Faults.OfType("Content-Type: ;;;"),
        ["byte-order mark"] = (exchange, operation) => exchange.RespondAsync("200 OK", "\uFEFF" + operation.Document),
        ["an empty error beside"] = (exchange, operation) =>
            exchange.RespondAsync("200 OK", """{"error":"",""" + operation.Document.TrimStart()[1..]),
    };

    public static TheoryData<string, string> Matrix => Operation.Times(Rows.Keys);

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task The_caller_sees_what_he_asked_for(string row, string operationId)
    {
        Operation operation = Operation.Of(operationId);
        await using FaultServer server = FaultTest.Serve(Rows[row], operation);
        using InspectletClient inspectlet = FaultTest.CreateClient(server.Address);

        IReadOnlyList<long> ids = await operation.CallAsync(inspectlet, CancellationToken.None).WaitAsync(FaultTest.Patience);

        ids.Should().Equal(operation.DocumentedIds);
        server.Requests.Should().ContainSingle();
    }
}
