using Inspectlet.FaultTests.Server;

namespace Inspectlet.FaultTests;

/// <summary>Answers without end, again and again: what they take of memory is bounded, and given back.</summary>
[Collection(nameof(MemoryTests))]
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
public class MemoryTests(ITestOutputHelper output)
{
    private const int Calls = 10;
    private const long Megabyte = 1024 * 1024;

    private static readonly Dictionary<string, Fault> Rows = new()
    {
        ["endless body"] = Faults.EndlessBody,
        ["endless chunks"] = Faults.EndlessChunks,
        ["endless 500"] = Faults.EndlessError,
        ["endless headers"] = Faults.EndlessHeaders,
        ["gzip bomb"] = Faults.GzipBomb,
        ["Brotli bomb"] = Faults.BrotliBomb,
    };

    public static TheoryData<string> Matrix => [.. Rows.Keys];

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task Memory_does_not_grow(string row)
    {
        Operation operation = Operation.Of(Operation.Ids[1]);
        await using FaultServer server = FaultTest.Serve(Rows[row], operation);
        using InspectletClient inspectlet = FaultTest.CreateClient(server.Address);
        await CallAsync();
        long held = GC.GetTotalMemory(forceFullCollection: true);
        long allocated = GC.GetTotalAllocatedBytes(precise: true);

        for (int i = 0; i < Calls; i++)
        {
            await CallAsync();
        }

        allocated = (GC.GetTotalAllocatedBytes(precise: true) - allocated) / Calls;
        held = GC.GetTotalMemory(forceFullCollection: true) - held;
        output.WriteLine($"{allocated / 1024} KiB allocated a call, {held / 1024} KiB held after {Calls}");
        allocated.Should().BeLessThan(4 * Megabyte);
        held.Should().BeLessThan(8 * Megabyte);

        Task CallAsync() => FluentActions.Awaiting(() => operation.CallAsync(inspectlet, CancellationToken.None).WaitAsync(FaultTest.Patience))
            .Should().ThrowAsync<InspectletException>();
    }
}
