using Inspectlet.Testing.Generation.Tables;

namespace Inspectlet.Testing.Generation;

/// <summary>The pages of one site, with their URLs and titles, each text once.</summary>
internal sealed class SiteMap
{
    private static readonly SitePage[] All = SitePage.All;
    private static readonly int[] Landings = Weighted.Of([.. All.Select((page, i) => (page.Landings, i))]);
    private static readonly int[] LinkedLandings = [.. Landings.Where(page => !All[page].IsPrivate)];
    private static readonly int[][] Links = [.. All.Select(page => page.Links.Split(' ').Select(IndexOf).ToArray())];

    private readonly string[] _urls;
    private readonly string[] _titles;
    private readonly string[][] _landingUrls;

    public SiteMap(string name, string host)
    {
        _urls = [.. All.Select(page => $"https://{host}{page.Path}")];
        _titles = [.. All.Select(page => $"{page.Title} | {name}")];
        _landingUrls = [.. TrafficSource.All.Select(source => _urls.SelectMany(url => source.Queries.Select(query => Append(url, query))).ToArray())];
    }

    /// <summary>The page with what is about to be bought.</summary>
    public static int Cart { get; } = IndexOf(SitePage.Cart);

    /// <summary>Whether to be here is what the site is for: something has been bought, somebody has signed up.</summary>
    public static bool IsGoal(int page) => page == OrderConfirmed || page == Welcome;

    private static int OrderConfirmed { get; } = IndexOf(SitePage.OrderConfirmed);

    private static int Welcome { get; } = IndexOf(SitePage.Welcome);

    /// <summary>A page at which a visit begins.</summary>
    public static int Land(TrafficSource source, ref Draw draw) => draw.Of(source.IsDirect ? Landings : LinkedLandings);

    /// <summary>A page to which a visitor goes on.</summary>
    public static int GoOn(int page, ref Draw draw) => draw.Of(Links[page]);

    public string Title(int page) => _titles[page];

    public string Url(int page) => _urls[page];

    /// <summary>The URL of a page with the query of a link from a traffic source.</summary>
    public string LandingUrl(int page, TrafficSource source, ref Draw draw)
    {
        int queries = source.Queries.Length;
        return _landingUrls[source.Number][(page * queries) + draw.Below(queries)];
    }

    private static int IndexOf(string path)
    {
        int index = Array.FindIndex(All, page => page.Path == path);
        return index >= 0 ? index : throw new InvalidOperationException($"There is no page '{path}'.");
    }

    // A page that has a query already keeps it.
    private static string Append(string url, string query) =>
        url.Contains('?', StringComparison.Ordinal) ? url + query.Replace('?', '&') : url + query;
}
