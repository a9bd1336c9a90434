using System.Diagnostics;
using System.Globalization;
using Inspectlet.Benchmarks.Data;
using Inspectlet.Benchmarks.Peers;

namespace Inspectlet.Benchmarks.Ratios;

/// <summary>Whether a search finds recordings that are in memory.</summary>
internal static class MatchRatios
{
    private const int Rounds = 100;

    private static readonly IReadOnlyList<Session> Sessions = Ours.Read(SessionPages.Strict);

    // Two conditions that are compared in no time. What weighs is to find that the search has none of the other kinds.
    private static readonly SessionSearch Search = SessionSearch.All.WithTag("plan").WithPageCount(min: 1);

    public static IEnumerable<Ratio> All =>
    [
        new("match", 8.0, Measure),
    ];

    private static Task<Quartiles> Measure()
    {
        int expected = Sessions.Count(MatchesByHand);
        if (expected == 0 || Sessions.Count(session => Search.Matches(session)) != expected)
        {
            throw new InvalidOperationException("Both must find the same.");
        }

        Quartiles ratio = Pairs.OfProcessorTime(() => Run(session => Search.Matches(session)), () => Run(MatchesByHand));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"match: {PerSecond() / 1e6:0.0} million recordings a second"));
        return Task.FromResult(ratio);
    }

    private static void Run(Func<Session, bool> matches)
    {
        for (int i = 0; i < Rounds; i++)
        {
            foreach (Session session in Sessions)
            {
                matches(session);
            }
        }
    }

    // The best of many short runs: what else the machine does only ever adds to the time.
    private static double PerSecond() => Enumerable.Range(0, 100).Max(_ =>
    {
        long began = Stopwatch.GetTimestamp();
        Run(session => Search.Matches(session));
        return Rounds * Sessions.Count / Stopwatch.GetElapsedTime(began).TotalSeconds;
    });

    // The same comparisons, as one would write them for this search alone.
    private static bool MatchesByHand(Session session)
    {
        foreach (Tag tag in session.Tags)
        {
            if (string.Equals(tag.Name, "plan", StringComparison.OrdinalIgnoreCase))
            {
                return session.PageCount is >= 1;
            }
        }

        return false;
    }
}
