using Inspectlet.FuzzTests.Fuzz;

namespace Inspectlet.FuzzTests.Enumeration;

/// <summary>Kinds of sites that make an enumeration hard. Which site of a kind it is depends on random numbers.</summary>
internal static class SiteKinds
{
    private static readonly int[] PageSizes = [1, 3, 10, 25, 50, 100];

    public static readonly IReadOnlyDictionary<string, Func<FuzzRandom, int, Scenario>> All = new Dictionary<string, Func<FuzzRandom, int, Scenario>>
    {
        ["nothing changes"] = (random, ahead) => Create(random, ahead),
        ["arrivals below a page"] = (random, ahead) =>
        {
            Scenario scenario = Create(random, ahead);
            return scenario with { Before = ArrivalsBelowAPage(random, scenario.Options.PageSize) };
        },
        ["bursts up to 999"] = (random, ahead) =>
        {
            Scenario scenario = Create(random, ahead);
            return scenario with { Before = Bursts(random, scenario.Options.PageSize) };
        },
        ["deletions"] = (random, ahead) =>
        {
            int every = 1 + random.Below(20);
            int arrivals = random.Below(2);
            return Create(random, ahead) with
            {
                Before = (site, r) =>
                {
                    site.Arrive(r.Below(2) * arrivals);
                    if (r.OneIn(every))
                    {
                        site.Delete(r);
                    }
                },
            };
        },
        ["repeated ids"] = (random, ahead) =>
        {
            int pageSize = random.Of(PageSizes);
            List<long> ids = [.. Site.Ids(Count(random, pageSize))];
            for (int i = random.Below(30) + 1; i > 0 && ids.Count > 0; i--)
            {
                // The same row again at once, a while later, or many times.
                int from = random.Below(ids.Count);
                int to = Math.Min(ids.Count, from + (random.OneIn(3) ? 1 : random.Below(1000)));
                ids.InsertRange(to, Enumerable.Repeat(ids[from], random.OneIn(10) ? 200 : 1));
            }

            Scenario scenario = Create(new Site(ids), pageSize, ahead, random);
            return random.OneIn(2) ? scenario : scenario with { Before = ArrivalsBelowAPage(random, pageSize) };
        },
        ["repeated ids, last page repeated"] = (random, ahead) =>
        {
            // The session at the very end is listed earlier too, up to two pages full of it.
            int pageSize = random.Of(PageSizes);
            List<long> ids = [.. Site.Ids(Count(random, pageSize) + 1)];
            int at = random.Below(ids.Count);
            long id = ids[at];
            ids.InsertRange(at, Enumerable.Repeat(id, random.OneIn(3) ? random.Below(2 * pageSize) : (2 * pageSize) - 1));
            ids.Add(id);
            return Create(new Site(ids) { RepeatsLastPage = true }, pageSize, ahead, random);
        },
        ["capped pages"] = (random, ahead) =>
        {
            int rows = 1 + random.Below(40);
            Scenario scenario = Create(new Site(Site.Ids(Count(random, rows))) { MaxRows = rows, RepeatsLastPage = random.OneIn(2) }, 50, ahead, random);
            return scenario with { Before = Any(random, rows) };
        },
        ["last page repeated"] = (random, ahead) =>
        {
            int pageSize = random.Of(PageSizes);
            Scenario scenario = Create(new Site(Site.Ids(Count(random, pageSize))) { RepeatsLastPage = true }, pageSize, ahead, random);
            return scenario with { Before = Any(random, pageSize) };
        },
        ["late pages out of order"] = (random, ahead) =>
        {
            // A few arrive, and while they do, the first page under way is late: as many others are served before it.
            Scenario scenario = Create(random, ahead);
            int patience = 1 + random.Below(ahead + 1);
            int every = 2 + random.Below(60);
            int most = 1 + random.Below(random.OneIn(2) ? 1 : scenario.Options.PageSize);
            return scenario with
            {
                Next = (count, r) => count > patience ? 1 + r.Below(count - 1) : count > 1 && r.OneIn(2) ? count - 1 : 0,
                Before = (site, r) => site.Arrive(r.OneIn(every) ? 1 + r.Below(most) : 0),
            };
        },
        ["arrivals at and above a page"] = (random, ahead) =>
        {
            Scenario scenario = Create(random, ahead);
            int pageSize = scenario.Options.PageSize;
            int least = pageSize + (random.OneIn(3) ? 0 : random.Below(5 * pageSize));
            int most = random.OneIn(2) ? least : Math.Min(1000, least + random.Below(2 * pageSize));
            int from = random.OneIn(2) ? 0 : random.Below(100);
            int to = random.OneIn(2) ? int.MaxValue : from + random.Below(300);
            int served = 0;
            return scenario with
            {
                Before = (site, r) => site.Arrive(served++ >= from && served <= to ? least + r.Below(most - least + 1) : 0),
                MayFail = true,
            };
        },
        ["arrivals anywhere, none ahead"] = (random, _) =>
        {
            Scenario scenario = Create(random, ahead: 0);
            int most = Math.Max(1, scenario.Options.PageSize / 2);
            return scenario with
            {
                Before = (site, r) =>
                {
                    for (int i = scenario.Options.PageSize == 1 ? r.Below(2) : r.Below(most); i > 0; i--)
                    {
                        site.ArriveAnywhere(r);
                    }
                },
            };
        },
        ["all at once"] = (random, ahead) =>
        {
            int rows = 1 + random.Below(40);
            List<long> ids = [.. Site.Ids(Count(random, rows))];

            // A session that is listed once more at the very end would look like the last page again.
            bool repeatsLastPage = random.OneIn(2);
            for (int i = repeatsLastPage ? 0 : random.Below(30); i > 0 && ids.Count > 0; i--)
            {
                int from = random.Below(ids.Count);
                ids.Insert(Math.Min(ids.Count, from + random.Below(200)), ids[from]);
            }

            Action<Site, FuzzRandom> arrivals = Any(random, rows);
            int deletes = 5 + random.Below(60);
            return Create(new Site(ids) { MaxRows = rows, RepeatsLastPage = repeatsLastPage }, 50, ahead, random) with
            {
                Before = (site, r) =>
                {
                    arrivals(site, r);
                    if (r.OneIn(deletes))
                    {
                        site.Delete(r);
                    }
                },
                Fails = served => served % 100 == 0,
                MayFail = true,
            };
        },
        ["a fetch fails"] = (random, ahead) =>
        {
            Scenario scenario = Create(random, ahead);
            int number = 1 + random.Below(60);
            int every = random.OneIn(2) ? int.MaxValue : 1 + random.Below(5);
            return scenario with
            {
                Before = Any(random, scenario.Options.PageSize),
                Fails = served => served >= number && (served - number) % every == 0,
                MayFail = true,
            };
        },
    };

    private static Scenario Create(FuzzRandom random, int ahead)
    {
        int pageSize = random.Of(PageSizes);
        return Create(new Site(Site.Ids(Count(random, pageSize))), pageSize, ahead, random);
    }

    private static Scenario Create(Site site, int pageSize, int ahead, FuzzRandom random)
    {
        bool isOrdered = random.OneIn(4);
        return new Scenario(site, new SessionEnumerationOptions { PageSize = pageSize, PagesAhead = ahead })
        {
            Next = (count, r) => isOrdered ? 0 : r.Below(count),
        };
    }

    private static int Count(FuzzRandom random, int pageSize) => random.Below(pageSize * random.Of([1, 3, 20, 150]) + 1);

    private static void Nothing(Site site, FuzzRandom random)
    {
    }

    private static Action<Site, FuzzRandom> Any(FuzzRandom random, int pageSize) => random.Below(3) switch
    {
        0 => Nothing,
        1 => ArrivalsBelowAPage(random, pageSize),
        _ => Bursts(random, pageSize),
    };

    private static Action<Site, FuzzRandom> ArrivalsBelowAPage(FuzzRandom random, int pageSize)
    {
        int most = Math.Max(1, random.Below(pageSize));
        int every = random.OneIn(2) ? 2 : 2 + random.Below(30);
        bool isSteady = pageSize > 2 && random.OneIn(2);
        int steady = 1 + random.Below(Math.Max(1, 85 * pageSize / 100));
        return isSteady
            ? (site, _) => site.Arrive(steady)
            : (site, r) => site.Arrive(r.OneIn(every) ? 1 + r.Below(most) : 0);
    }

    // On average less than half a page for each fetch: whoever is always behind is another kind.
    private static Action<Site, FuzzRandom> Bursts(FuzzRandom random, int pageSize)
    {
        int most = 1 + random.Below(999);
        int every = Math.Max(2 + random.Below(40), 2 * most / pageSize);
        return (site, r) => site.Arrive(r.OneIn(every) ? 1 + r.Below(most) : 0);
    }
}
