using System.Diagnostics;
using Inspectlet.Benchmarks.Peers;
using Inspectlet.Benchmarks.Server;

namespace Inspectlet.Benchmarks.Ratios;

/// <summary>Long enumerations.</summary>
internal static class EnumerationRatios
{
    private const int SessionsPerPage = 100;

    public static IEnumerable<Ratio> All =>
    [
        new("ahead", 0.30, AheadAsync),
        new("flat", 1.10, FlatAsync),
    ];

    // Both ways wait nearly all of the time, so some pairs run at once.
    private static async Task<Quartiles> AheadAsync()
    {
        const int Lanes = 5;
        const int PairsPerLane = 6;
        IEnumerable<Task<List<double>>> lanes = Enumerable.Range(0, Lanes).Select(async _ =>
        {
            var ratios = new List<double>();
            for (int i = 0; i < PairsPerLane; i++)
            {
                ratios.Add(await MeasureAsync(pagesAhead: 3) / await MeasureAsync(pagesAhead: 0));
            }

            return ratios;
        });
        return Quartiles.Of((await Task.WhenAll(lanes)).SelectMany(ratios => ratios));
    }

    private static async Task<double> MeasureAsync(int pagesAhead)
    {
        const int Pages = 100;
        using InspectletClient inspectlet = CreateClient(Pages, TimeSpan.FromMilliseconds(50));
        long began = Stopwatch.GetTimestamp();
        int count = 0;
        await foreach (Session _ in inspectlet.EnumerateSessionsAsync(
            SearchForm.WebsiteId, options: new SessionEnumerationOptions { PageSize = SessionsPerPage, PagesAhead = pagesAhead }))
        {
            count++;
        }

        return count == Pages * SessionsPerPage
            ? Stopwatch.GetElapsedTime(began).TotalSeconds
            : throw new InvalidOperationException($"Of {Pages * SessionsPerPage} sessions, {count} came.");
    }

    private static async Task<Quartiles> FlatAsync()
    {
        const int First = 10_000;
        const int Last = 1_000_000;
        using InspectletClient inspectlet = CreateClient(Last / SessionsPerPage, TimeSpan.Zero);
        int count = 0;
        double first = 0;
        var ratios = new List<double>();
        await foreach (Session _ in inspectlet.EnumerateSessionsAsync(
            SearchForm.WebsiteId, options: new SessionEnumerationOptions { PageSize = SessionsPerPage }))
        {
            count++;
            if (count == First)
            {
                first = GC.GetTotalMemory(forceFullCollection: true);
            }

            // 31 looks on the last stretch, of which the last is at the very end.
            if (count > Last - (31 * 1000) && count % 1000 == 0)
            {
                ratios.Add(GC.GetTotalMemory(forceFullCollection: true) / first);
            }
        }

        return count == Last ? Quartiles.Of(ratios) : throw new InvalidOperationException($"Of {Last} sessions, {count} came.");
    }

    private static InspectletClient CreateClient(int pages, TimeSpan delay) => new(
        new InspectletClientOptions { Email = SearchForm.Email, ApiToken = SearchForm.ApiToken },
        new HttpClient(new PagingHandler(pages, delay)));
}
