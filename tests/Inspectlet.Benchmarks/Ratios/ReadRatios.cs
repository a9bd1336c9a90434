using Inspectlet.Benchmarks.Data;
using Inspectlet.Benchmarks.Peers;

namespace Inspectlet.Benchmarks.Ratios;

/// <summary>From the bytes of a page to its sessions.</summary>
internal static class ReadRatios
{
    private static readonly byte[] Strict = SessionPages.Strict;
    private static readonly byte[] Loose = SessionPages.Loose;

    public static IEnumerable<Ratio> All =>
    [
        new("read-floor", 1.25, () => TimeAsync(() => Floors.ReadTokensAndMakeStrings(Strict))),
        new("read-stj", 0.72, () => TimeAsync(FastestSystemTextJson())),
        new("read-nswag", 0.72, () => Pairs.OfProcessorTimeAsync(() => Pairs.Complete(ReadStrict), () => StockPeer.ReadAsync(Strict))),
        new("read-alloc", 0.90, AllocationAsync),
        new("read-loose", 1.6, LooseAsync),
    ];

    private static void ReadStrict() => Ours.Read(Strict);

    private static Task<Quartiles> TimeAsync(Action other) => Task.FromResult(Pairs.OfProcessorTime(ReadStrict, other));

    private static Task<Quartiles> AllocationAsync()
    {
        Action other = FastestSystemTextJson();
        return Pairs.OfAllocationAsync(() => Pairs.Complete(ReadStrict), () => Pairs.Complete(other));
    }

    private static Task<Quartiles> LooseAsync()
    {
        Quartiles whole = Pairs.OfProcessorTime(() => Ours.Read(Loose), ReadStrict);
        double bytes = (double)Loose.Length / Strict.Length;
        return Task.FromResult(new Quartiles(whole.Lower / bytes, whole.Median / bytes, whole.Upper / bytes));
    }

    // Which mode is faster depends on the version of the framework, so it is found out.
    private static Action FastestSystemTextJson()
    {
        Action byReflection = () => HandWritten.ReadByReflection(Strict);
        Action bySourceGeneration = () => HandWritten.ReadBySourceGeneration(Strict);
        return Pairs.OfProcessorTime(byReflection, bySourceGeneration).Median < 1 ? byReflection : bySourceGeneration;
    }
}
