using Inspectlet.Testing;
using Inspectlet.Testing.Generation;

namespace Inspectlet.Benchmarks.Ratios;

/// <summary>A sandbox account of a million generated recordings.</summary>
internal static class SandboxRatios
{
    private const int Count = 1_000_000;
    private const int PageSize = 100;
    private const int Times = 15;
    private const double MegaByte = 1_000_000;

    private static readonly DateTimeOffset Now = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    // Nobody has this name, so every recording is made and looked at.
    private static readonly SessionSearch Nobody = SessionSearch.All.NamedVisitor("nobody");

    public static IEnumerable<Ratio> All =>
    [
        new("sandbox-make", 1.0, MakeAsync),
        new("sandbox-page", 10, PageAsync),
        new("sandbox-search", 2.0, SearchAsync),
        new("sandbox-memory", 20, MemoryAsync),
    ];

    // Microseconds of processor time to make one recording.
    private static Task<Quartiles> MakeAsync()
    {
        var site = new GeneratedSite(seed: 1, InspectletSandbox.WebsiteId, Count, Now);
        return SecondsAsync(() =>
        {
            int pages = 0;
            for (int i = 0; i < site.Count; i++)
            {
                pages += site[i].Pages.Count;
            }

            return Task.FromResult(pages > Count);
        });
    }

    // Milliseconds of processor time from nothing to the newest page.
    private static async Task<Quartiles> PageAsync()
    {
        const int PerMeasurement = 20;
        Quartiles seconds = await SecondsAsync(async () =>
        {
            bool isFull = true;
            for (int i = 0; i < PerMeasurement; i++)
            {
                isFull &= (await FindAsync(Create(), search: null)).Count == PageSize;
            }

            return isFull;
        });
        return Times1000(seconds, PerMeasurement);
    }

    // Seconds of processor time of a search over all.
    private static Task<Quartiles> SearchAsync() => SecondsAsync(async () => (await FindAsync(Create(), Nobody)).Count == 0);

    // Megabytes that the account holds after ten different searches, each of which finds most recordings, up to a late page.
    private static async Task<Quartiles> MemoryAsync()
    {
        const int Searches = 10;
        const int Late = 5000;
        await FindAsync(Create(), Nobody);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        InspectletSandbox sandbox = Create();
        for (int i = 0; i < Searches; i++)
        {
            if ((await FindAsync(sandbox, SessionSearch.All.WithPageCount(max: 20 + i), Late)).Count != PageSize)
            {
                throw new InvalidOperationException("There are fewer short visits than there should be.");
            }
        }

        double held = (GC.GetTotalMemory(forceFullCollection: true) - before) / MegaByte;
        GC.KeepAlive(sandbox);
        return new Quartiles(held, held, held);
    }

    private static InspectletSandbox Create() =>
        new(new InspectletSandboxOptions { Seed = 1, SessionCount = Count, TimeProvider = new SandboxClock(Now) });

    private static async Task<IReadOnlyList<Session>> FindAsync(InspectletSandbox sandbox, SessionSearch? search, int page = 1)
    {
        using InspectletClient inspectlet = sandbox.CreateClient();
        return await inspectlet.SearchSessionsAsync(InspectletSandbox.WebsiteId, search, PageSize, page);
    }

    private static async Task<Quartiles> SecondsAsync(Func<Task<bool>> action)
    {
        await action();
        await action();
        var seconds = new List<double>();
        for (int i = 0; i < Times; i++)
        {
            TimeSpan start = Environment.CpuUsage.TotalTime;
            if (!await action())
            {
                throw new InvalidOperationException("The sandbox answered otherwise than it should.");
            }

            seconds.Add((Environment.CpuUsage.TotalTime - start).TotalSeconds);
        }

        return Quartiles.Of(seconds);
    }

    private static Quartiles Times1000(Quartiles seconds, int count) =>
        new(seconds.Lower * 1000 / count, seconds.Median * 1000 / count, seconds.Upper * 1000 / count);
}
