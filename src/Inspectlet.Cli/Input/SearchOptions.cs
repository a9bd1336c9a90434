using System.CommandLine;

namespace Inspectlet.Cli.Input;

/// <summary>An option for every condition of a search.</summary>
internal sealed class SearchOptions
{
    private const string PageForm =
        "URL for an exact match, or OPERATOR:URL with is, begins-with, contains, matches (* for anything), is-not, does-not-begin-with or does-not-contain.";

    private readonly Option<string?> _country = Text("--country", "CODE", "Visitors from a country, by its code of two letters, such as US.");
    private readonly Option<string?> _ip = Text("--ip", "ADDRESS", "Visitors with an IP address.");
    private readonly Option<string?> _trafficSource = Text("--traffic-source", "SOURCE", "Visitors who came from a source, such as google.");
    private readonly Option<string?> _visitor = Text("--visitor", "NAME", "The visitor whom the site identified by this name.");
    private readonly Option<bool> _new = Flag("--new", "Visitors on their first visit alone.");
    private readonly Option<bool> _returning = Flag("--returning", "Visitors who had been to the site before alone.");
    private readonly Option<bool> _starred = Flag("--starred", "Starred recordings alone.");
    private readonly Option<string?> _browser = Text("--browser", "NAME", $"Visitors with a browser: {string.Join(", ", Browser.KnownValues)}.");
    private readonly Option<string?> _device = Text("--device", "KIND", $"Visitors with a kind of device: {string.Join(", ", DeviceType.KnownValues)}.");
    private readonly Option<string?> _last = Text("--last", "SPAN", "Visits of the last week or 30days.");
    private readonly Option<string?> _from = Text("--from", "TIME", "Visits from a time on (with --to): 2026-01-31, or 2026-01-31T12:00 with an offset, or UTC without.");
    private readonly Option<string?> _to = Text("--to", "TIME", "Visits up to a time (with --from). A date alone includes the whole day.");
    private readonly Option<string[]> _tag = new("--tag")
    {
        Description = "Recordings with a tag: NAME, or NAME=VALUE. Several add up. The values true and false are sent as booleans.",
        HelpName = "TAG",
    };

    private readonly Option<string[]> _tagText = new("--tag-text")
    {
        Description = "As --tag NAME=VALUE, but the value is always sent as a string.",
        HelpName = "TAG",
    };

    private readonly Option<bool> _anyTag = Flag("--any-tag", "Of several tags, one is enough.");
    private readonly Option<int?> _minPages = WholeNumber.Option("--min-pages", 0, int.MaxValue, "N", "Visits of at least so many pages.");
    private readonly Option<int?> _maxPages = WholeNumber.Option("--max-pages", 0, int.MaxValue, "N", "Visits of at most so many pages.");
    private readonly Option<string?> _minDuration = Text("--min-duration", "TIME", "Visits of at least this length: 30s, 5m, 1h, or seconds.");
    private readonly Option<string?> _maxDuration = Text("--max-duration", "TIME", "Visits of at most this length: 30s, 5m, 1h, or seconds.");
    private readonly Option<string?> _startPage = Text("--start-page", "PAGE", $"Visits that began at a page. {PageForm}");
    private readonly Option<string?> _visitedPage = Text("--visited-page", "PAGE", "Visits that came to a page at any time; in the same form.");
    private readonly Option<string?> _exitPage = Text("--exit-page", "PAGE", "Visits that ended at a page; in the same form.");

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[]
        {
            _country, _ip, _trafficSource, _visitor, _new, _returning, _starred, _browser, _device, _last, _from, _to, _tag, _tagText, _anyTag,
            _minPages, _maxPages, _minDuration, _maxDuration, _startPage, _visitedPage, _exitPage,
        })
        {
            command.Add(option);
        }
    }

    /// <exception cref="UsageException">A value cannot be right, or two options contradict each other.</exception>
    public SessionSearch Build(ParseResult parsed)
    {
        try
        {
            SessionSearch search = SessionSearch.All;
            search = With(search, parsed.GetValue(_country), (s, value) => s.FromCountry(value));
            search = With(search, parsed.GetValue(_ip), (s, value) => s.FromIpAddress(value));
            search = With(search, parsed.GetValue(_trafficSource), (s, value) => s.FromTrafficSource(value));
            search = With(search, parsed.GetValue(_visitor), (s, value) => s.NamedVisitor(value));
            search = With(search, parsed.GetValue(_browser), (s, value) => s.UsingBrowser(new Browser(value)));
            search = With(search, parsed.GetValue(_device), (s, value) => s.OnDevice(new DeviceType(value)));
            search = With(search, parsed.GetValue(_startPage), (s, value) => s.StartingAt(PageArgument.Parse(_startPage.Name, value)));
            search = With(search, parsed.GetValue(_visitedPage), (s, value) => s.Visiting(PageArgument.Parse(_visitedPage.Name, value)));
            search = With(search, parsed.GetValue(_exitPage), (s, value) => s.ExitingAt(PageArgument.Parse(_exitPage.Name, value)));
            search = WithVisitors(search, parsed);
            search = WithDates(search, parsed);
            search = WithBounds(search, parsed);
            search = WithTags(search, parsed);
            return parsed.GetValue(_starred) ? search.StarredOnly() : search;
        }
        catch (ArgumentException exception)
        {
            // The first sentence; the name of a parameter means nothing here.
            throw new UsageException(exception.Message.Split(" (Parameter", 2)[0]);
        }
    }

    private SessionSearch WithVisitors(SessionSearch search, ParseResult parsed)
    {
        bool onlyNew = parsed.GetValue(_new);
        bool onlyReturning = parsed.GetValue(_returning);
        return onlyNew && onlyReturning ? throw new UsageException("--new and --returning exclude each other; leave both out for all visitors.")
            : onlyNew ? search.NewVisitors()
            : onlyReturning ? search.ReturningVisitors()
            : search;
    }

    private SessionSearch WithDates(SessionSearch search, ParseResult parsed)
    {
        string? last = parsed.GetValue(_last);
        string? from = parsed.GetValue(_from);
        string? to = parsed.GetValue(_to);
        if (last is not null && (from ?? to) is not null)
        {
            throw new UsageException("--last and --from/--to exclude each other.");
        }

        if (from is null != to is null)
        {
            throw new UsageException("--from and --to go together.");
        }

        if (from is not null && to is not null)
        {
            return search.Between(TimeArgument.ParseTime(_from.Name, from, isEnd: false), TimeArgument.ParseTime(_to.Name, to, isEnd: true));
        }

        return last switch
        {
            null => search,
            "week" => search.LastWeek(),
            "30days" => search.Last30Days(),
            _ => throw new UsageException($"--last must be week or 30days, not '{last}'."),
        };
    }

    private SessionSearch WithBounds(SessionSearch search, ParseResult parsed)
    {
        int? minPages = parsed.GetValue(_minPages);
        int? maxPages = parsed.GetValue(_maxPages);
        TimeSpan? minDuration = TimeArgument.ParseSpan(_minDuration.Name, parsed.GetValue(_minDuration));
        TimeSpan? maxDuration = TimeArgument.ParseSpan(_maxDuration.Name, parsed.GetValue(_maxDuration));
        search = (minPages ?? maxPages) is null ? search : search.WithPageCount(minPages, maxPages);
        return (minDuration ?? maxDuration) is null ? search : search.WithDuration(minDuration, maxDuration);
    }

    private SessionSearch WithTags(SessionSearch search, ParseResult parsed)
    {
        foreach (string tag in parsed.GetValue(_tag) ?? [])
        {
            search = TagArgument.AddTo(search, _tag.Name, tag, alwaysText: false);
        }

        foreach (string tag in parsed.GetValue(_tagText) ?? [])
        {
            search = TagArgument.AddTo(search, _tagText.Name, tag, alwaysText: true);
        }

        if (!parsed.GetValue(_anyTag))
        {
            return search;
        }

        return search.Tags is null ? throw new UsageException("--any-tag goes with --tag.") : search.MatchingAnyTag();
    }

    private static SessionSearch With(SessionSearch search, string? value, Func<SessionSearch, string, SessionSearch> add) =>
        value is null ? search : add(search, value);

    private static Option<string?> Text(string name, string helpName, string description) => new(name) { Description = description, HelpName = helpName };

    private static Option<bool> Flag(string name, string description) => new(name) { Description = description };
}
