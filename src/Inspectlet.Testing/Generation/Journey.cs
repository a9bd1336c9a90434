using Inspectlet.Testing.Generation.Tables;

namespace Inspectlet.Testing.Generation;

/// <summary>The way that a visitor takes through a site.</summary>
/// <param name="Pages">The pages, in order.</param>
/// <param name="Seconds">How long the visit lasts.</param>
/// <param name="CartAt">When the cart was looked at, or null.</param>
/// <param name="GoalAt">When something was bought, or the visitor signed up, or null.</param>
internal readonly record struct Journey(PageView[] Pages, int Seconds, DateTimeOffset? CartAt, DateTimeOffset? GoalAt)
{
    private const int MostPages = 12;

    // Ids of page views are those of the visit, with room for all of its pages.
    private const int IdStep = 3;
    private const long FirstPageId = 2_018_000_000;

    private static readonly int[] PageCounts = Weighted.Of(
        (45, 1), (15, 2), (11, 3), (8, 4), (6, 5), (5, 6), (3, 7), (2, 8), (2, 9), (1, 10), (1, 11), (1, MostPages));

    private static readonly int[] Dwells = [2, 4, 5, 7, 8, 9, 11, 12, 14, 16, 18, 21, 24, 28, 33, 40, 50, 65, 90, 140, 220];

    /// <summary>Makes the journey of a visit.</summary>
    /// <param name="site">The site.</param>
    /// <param name="source">Where the visitor comes from.</param>
    /// <param name="index">The number of the visit.</param>
    /// <param name="begin">When it begins, in Unix seconds.</param>
    /// <param name="limit">The longest that it may last, in seconds.</param>
    /// <param name="draw">What is left to chance.</param>
    public static Journey Make(SiteMap site, TrafficSource source, int index, long begin, long limit, ref Draw draw)
    {
        int count = draw.Of(PageCounts);
        Span<int> dwells = stackalloc int[MostPages];
        dwells = dwells[..count];
        int seconds = Stay(dwells, limit, ref draw);

        var pages = new PageView[count];
        DateTimeOffset? cartAt = null;
        DateTimeOffset? goalAt = null;
        int page = SiteMap.Land(source, ref draw);
        string url = site.LandingUrl(page, source, ref draw);
        for (int i = 0; ; i++)
        {
            var openedAt = DateTimeOffset.FromUnixTimeSeconds(begin);
            long id = FirstPageId + ((((long)index * MostPages) + i) * IdStep) + draw.Below(IdStep);
            pages[i] = new PageView { Id = id, OpenedAt = openedAt, Title = site.Title(page), Url = url };
            cartAt = page == SiteMap.Cart ? openedAt : cartAt;
            goalAt = SiteMap.IsGoal(page) ? openedAt : goalAt;
            if (i == count - 1)
            {
                return new Journey(pages, seconds, cartAt, goalAt);
            }

            begin += dwells[i];
            page = SiteMap.GoOn(page, ref draw);
            url = site.Url(page);
        }
    }

    private static int Stay(Span<int> dwells, long limit, ref Draw draw)
    {
        int sum = 0;
        foreach (ref int dwell in dwells)
        {
            dwell = draw.Of(Dwells) + draw.Below(6);
            sum += dwell;
        }

        if (sum <= limit)
        {
            return sum;
        }

        dwells.Fill((int)limit / dwells.Length);
        return (int)limit;
    }
}
