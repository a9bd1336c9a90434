using Inspectlet.FuzzTests.Fuzz;

namespace Inspectlet.FuzzTests.Enumeration;

/// <summary>Enumerates many sites of a kind, and tells what was missed and what came twice.</summary>
internal static class Oracle
{
    private const int MaxPagesAhead = 16;

    /// <summary>Makes one trial. A kind and a seed always make the same.</summary>
    public static Task<TrialOutcome> TryAsync(string kind, long seed)
    {
        var random = new FuzzRandom(seed, 1);
        return new Trial(SiteKinds.All[kind](random, (int)(seed % (MaxPagesAhead + 1))), random).RunAsync();
    }

    /// <summary>Makes the trials of a kind with the seeds from a first one.</summary>
    public static async Task<OracleReport> RunAsync(string kind, int first, int count)
    {
        var report = new OracleReport(kind);
        await Parallel.ForEachAsync(Enumerable.Range(first, count), async (seed, _) => report.Add(seed, await TryAsync(kind, seed)));
        return report;
    }
}
