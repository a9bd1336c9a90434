using Inspectlet.Cli.Mcp.Schemas;
using Inspectlet.Cli.Mcp.Values;

namespace Inspectlet.Cli.Mcp.Arguments;

/// <summary>A parameter for every condition of a search, and the search that their values make.</summary>
internal static class SearchParameters
{
    private const string PageForm = "a URL or a part of it, without https://";

    private static readonly Parameter Country = Text("country", "Visitors from a country, by its code of ISO 3166 (GB, not UK).") with { Pattern = "^[A-Za-z]{2}$", Examples = ["US", "DE"] };
    private static readonly Parameter Ip = Text("ip_address", "Visitors with this whole IP address, or the pseudonym of one.") with { Examples = ["67.128.22.4"] };
    private static readonly Parameter Source = Text("traffic_source", "Visitors who came from this source, as a whole.") with { Examples = ["google"] };
    private static readonly Parameter Visitor = Text("visitor", "The visitor's whole name as the site gave it to Inspectlet, often an e-mail address or an id; or a pseudonym (p-…) of an earlier answer.") with { Examples = ["Johnny Appleseed", "p-0123456789abcdef"] };
    private static readonly Parameter VisitorKind = Text("visitor_kind", "Visitors on their first visit, or those who had been there before.") with { Values = ["new", "returning"] };
    private static readonly Parameter Starred = new("starred", ParameterKind.Flag, "true: only recordings that somebody has starred.");
    private static readonly Parameter BrowserName = Text("browser", "Visitors with this browser.") with { Values = [.. Browser.KnownValues.Select(browser => browser.Value)] };
    private static readonly Parameter Device = Text("device", "Visitors with this kind of device.") with { Values = [DeviceType.Desktop.Value, DeviceType.Phone.Value] };
    private static readonly Parameter Tags = new("tags", ParameterKind.TextList, "Recordings with tags: each a name, or name=value, where the value can be a pseudonym; true and false are booleans.") { Examples = ["converted=true", "plan=pro", "beta"] };
    private static readonly Parameter TagMatch = Text("tag_match", "Whether all of the tags must be there, or one is enough.") with { Values = ["all", "any"], Default = "all" };
    private static readonly Parameter MinPages = Number("min_pages", "Visits of at least so many pages.");
    private static readonly Parameter MaxPages = Number("max_pages", "Visits of at most so many pages; 1 for those who left at once.");
    private static readonly Parameter MinSeconds = Number("min_seconds", "Visits of at least this length.");
    private static readonly Parameter MaxSeconds = Number("max_seconds", "Visits of at most this length.");
    private static readonly PageParameter Start = new("start_page", $"Visits that began at a page: {PageForm}.");
    private static readonly PageParameter Visited = new("visited_page", $"Visits that came to a page at any time: {PageForm}.");
    private static readonly PageParameter Exit = new("exit_page", $"Visits that ended at a page: {PageForm}.");

    public static IReadOnlyList<Parameter> All { get; } =
    [
        .. TimeParameters.All, Visitor, VisitorKind, Country, Ip, Source, BrowserName, Device, Starred, Tags, TagMatch, MinPages, MaxPages,
        MinSeconds, MaxSeconds, .. Visited.Both, .. Start.Both, .. Exit.Both,
    ];

    /// <summary>The search that the arguments make.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="now">From when relative spans are counted back.</param>
    /// <param name="resolve">Finds the value of a pseudonym, and leaves any other text as it is.</param>
    /// <exception cref="ToolException">A value is invalid, or two contradict each other.</exception>
    public static SessionSearch Build(ToolArguments arguments, DateTimeOffset now, Func<string, string> resolve)
    {
        SessionSearch search = TimeParameters.AddTo(SessionSearch.All, arguments, now);
        search = With(search, arguments, Country, (s, value) => value is [var first, var second] && char.IsAsciiLetter(first) && char.IsAsciiLetter(second)
            ? s.FromCountry(value)
            : throw ToolArguments.Problem(Country));
        search = With(search, arguments, Ip, (s, value) => s.FromIpAddress(resolve(value)));
        search = With(search, arguments, Source, (s, value) => s.FromTrafficSource(value));
        search = With(search, arguments, Visitor, (s, value) => s.NamedVisitor(resolve(value)));
        search = With(search, arguments, VisitorKind, (s, value) => value == "new" ? s.NewVisitors() : s.ReturningVisitors());
        search = With(search, arguments, BrowserName, (s, value) => s.UsingBrowser(new Browser(value)));
        search = With(search, arguments, Device, (s, value) => s.OnDevice(new DeviceType(value)));
        search = Start.UrlOf(arguments) is { } start ? search.StartingAt(start) : search;
        search = Visited.UrlOf(arguments) is { } visited ? search.Visiting(visited) : search;
        search = Exit.UrlOf(arguments) is { } exit ? search.ExitingAt(exit) : search;
        search = WithBounds(search, arguments);
        search = WithTags(search, arguments, resolve);
        return arguments.Flag(Starred) == true ? search.StarredOnly() : search;
    }

    /// <summary>The parameters that a condition is made of.</summary>
    /// <param name="condition">The name of the condition, in <see cref="RelaxedSearch.Name"/>.</param>
    /// <param name="arguments">The arguments.</param>
    public static IReadOnlyList<string> NamesOf(string condition, ToolArguments arguments)
    {
        IReadOnlyList<Parameter> parameters = condition switch
        {
            nameof(SessionSearch.DisplayName) => [Visitor],
            nameof(SessionSearch.Country) => [Country],
            nameof(SessionSearch.Visitors) => [VisitorKind],
            nameof(SessionSearch.IpAddress) => [Ip],
            nameof(SessionSearch.ShowStarredOnly) => [Starred],
            nameof(SessionSearch.Browser) => [BrowserName],
            nameof(SessionSearch.Device) => [Device],
            nameof(SessionSearch.DateRange) => TimeParameters.All,
            nameof(Session.PageCount) => [MinPages, MaxPages],
            nameof(Session.Duration) => [MinSeconds, MaxSeconds],
            nameof(SessionSearch.StartPage) => [Start.Url],
            nameof(SessionSearch.VisitedPage) => [Visited.Url],
            nameof(SessionSearch.ExitPage) => [Exit.Url],
            nameof(SessionSearch.TrafficSource) => [Source],
            nameof(SessionSearch.Tags) => [Tags],
            _ => [],
        };

        // Of several tags that must all be there, each is a condition: Tags[0] becomes tags[0].
        return parameters.Count == 0
            ? [condition.Replace(nameof(SessionSearch.Tags), Tags.Name, StringComparison.Ordinal)]
            : [.. parameters.Where(arguments.Has).Select(parameter => parameter.Name)];
    }

    private static SessionSearch With(SessionSearch search, ToolArguments arguments, Parameter parameter, Func<SessionSearch, string, SessionSearch> add)
    {
        if (arguments.Text(parameter) is not { } value)
        {
            return search;
        }

        try
        {
            return add(search, value);
        }
        catch (ArgumentException)
        {
            throw ToolArguments.Problem(parameter);
        }
    }

    private static SessionSearch WithBounds(SessionSearch search, ToolArguments arguments)
    {
        (int? minPages, int? maxPages) = BoundsOf(arguments, MinPages, MaxPages);
        (int? minSeconds, int? maxSeconds) = BoundsOf(arguments, MinSeconds, MaxSeconds);
        search = (minPages ?? maxPages) is null ? search : search.WithPageCount(minPages, maxPages);
        return (minSeconds ?? maxSeconds) is null ? search : search.WithDuration(SpanOf(minSeconds), SpanOf(maxSeconds));

        static TimeSpan? SpanOf(int? seconds) => seconds is { } number ? TimeSpan.FromSeconds((double)number) : null;
    }

    private static (int? Least, int? Most) BoundsOf(ToolArguments arguments, Parameter minimum, Parameter maximum)
    {
        int? least = arguments.Number(minimum);
        int? most = arguments.Number(maximum);
        return least > most ? throw new ToolException($"{minimum.Name} must not be greater than {maximum.Name}.") : (least, most);
    }

    private static SessionSearch WithTags(SessionSearch search, ToolArguments arguments, Func<string, string> resolve)
    {
        foreach (string tag in arguments.Texts(Tags))
        {
            string[] parts = tag.Split('=', 2);
            search = parts switch
            {
                _ when string.IsNullOrWhiteSpace(parts[0]) => throw ToolArguments.Problem(Tags),
                [_] => search.WithTag(parts[0]),
                [_, var text] when bool.TryParse(text, out bool value) => search.WithTag(parts[0], value),
                _ => search.WithTag(parts[0], resolve(parts[1])),
            };
        }

        return arguments.Text(TagMatch) == "any" && search.Tags is not null ? search.MatchingAnyTag() : search;
    }

    private static Parameter Text(string name, string description) => new(name, ParameterKind.Text, description);

    private static Parameter Number(string name, string description) => new(name, ParameterKind.Number, description);
}
