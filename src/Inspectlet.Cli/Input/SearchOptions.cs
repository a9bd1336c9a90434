using System.CommandLine;
using System.Globalization;
using Inspectlet.Cli.Hosting;
using Inspectlet.Cli.Output;

namespace Inspectlet.Cli.Input;

/// <summary>An option for every condition of a search.</summary>
internal sealed class SearchOptions
{
    private const string Week = "week";
    private const string ThirtyDays = "30days";

    private static readonly string[] Browsers = [.. Browser.KnownValues.Select(b => b.Value)];
    private static readonly string[] Devices = [.. DeviceType.KnownValues.Select(d => d.Value)];

    private readonly Option<string?> _country = Text("--country", "CODE", "Only visitors from a country, by its code of two letters, such as US.");
    private readonly Option<string?> _ip = Text("--ip", "ADDRESS", "Only visitors with an IP address, such as 67.128.22.4.");
    private readonly Option<string?> _trafficSource = Text("--traffic-source", "SOURCE", "Only visitors who came from a source, such as google.");
    private readonly Option<string?> _visitor = Text("--visitor", "NAME", "Only visitors whom the site identified by this name.");
    private readonly Option<bool> _new = Flag("--new", "Only visitors on their first visit. Not with --returning.");
    private readonly Option<bool> _returning = Flag("--returning", "Only visitors who had been to the site before. Not with --new.");
    private readonly Option<bool> _starred = Flag("--starred", "Only recordings that somebody has starred.");
    private readonly Option<string?> _browser = Text("--browser", "NAME", $"Only visitors with a browser: {string.Join(", ", Browsers)}, or another.", Browsers);
    private readonly Option<string?> _device = Text("--device", "KIND", $"Only visitors with a kind of device: {string.Join(", ", Devices)}, or another.", Devices);
    private readonly Option<string?> _last = Text("--last", "PERIOD", $"Only visits of the last {Week} or {ThirtyDays}. Not with --from and --to.", Week, ThirtyDays);
    private readonly Option<string?> _from = Text("--from", "TIME", "Only visits from a time on. With --to.");
    private readonly Option<string?> _to = Text("--to", "TIME", "Only visits up to a time; a date alone includes the whole day. With --from.");
    private readonly Option<string[]> _tag = Tags("--tag", "NAME[=VALUE]", "Only recordings with a tag; true and false are sent as booleans, any other value as a string. Can be repeated.");
    private readonly Option<string[]> _tagText = Tags("--tag-text", "NAME=VALUE", "As --tag, but the value is always sent as a string, true and false too. Can be repeated.");
    private readonly Option<bool> _anyTag = Flag("--any-tag", "Of several tags, one is enough; by default, all are required.");
    private readonly Option<int?> _minPages = WholeNumber.Option("--min-pages", 0, int.MaxValue, "N", "Only visits of at least so many pages.");
    private readonly Option<int?> _maxPages = WholeNumber.Option("--max-pages", 0, int.MaxValue, "N", "Only visits of at most so many pages.");
    private readonly Option<string?> _minDuration = Text("--min-duration", "SPAN", "Only visits of at least this length.");
    private readonly Option<string?> _maxDuration = Text("--max-duration", "SPAN", "Only visits of at most this length.");
    private readonly Option<string?> _startPage = Text("--start-page", "PAGE", "Only visits that began at a page.");
    private readonly Option<string?> _visitedPage = Text("--visited-page", "PAGE", "Only visits that came to a page at any time.");
    private readonly Option<string?> _exitPage = Text("--exit-page", "PAGE", "Only visits that ended at a page.");

    /// <summary>All but those for a span of time.</summary>
    public Option[] WithoutDates => [.. OfVisitor, .. OfVisit];

    private Option[] OfVisitor => [_country, _ip, _trafficSource, _visitor, _new, _returning, _starred, _browser, _device];

    private Option[] OfVisit =>
        [_tag, _tagText, _anyTag, _minPages, _maxPages, _minDuration, _maxDuration, _startPage, _visitedPage, _exitPage];

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="withDates">Whether there are those for a span of time; a command can have its own.</param>
    public void AddTo(Command command, bool withDates = true)
    {
        foreach (Option option in withDates ? [.. OfVisitor, _last, _from, _to, .. OfVisit] : WithoutDates)
        {
            command.Add(option);
        }
    }

    /// <exception cref="UsageException">A value is invalid, or two options contradict each other.</exception>
    public SessionSearch Build(ParseResult parsed)
    {
        SessionSearch search = SessionSearch.All;
        search = With(search, parsed, _country, (s, value) => s.FromCountry(CountryOf(value)));
        search = With(search, parsed, _ip, (s, value) => s.FromIpAddress(value));
        search = With(search, parsed, _trafficSource, (s, value) => s.FromTrafficSource(value));
        search = With(search, parsed, _visitor, (s, value) => s.NamedVisitor(value));
        search = With(search, parsed, _browser, (s, value) => s.UsingBrowser(new Browser(value)));
        search = With(search, parsed, _device, (s, value) => s.OnDevice(new DeviceType(value)));
        search = With(search, parsed, _startPage, (s, value) => s.StartingAt(PageArgument.Parse(_startPage.Name, value)));
        search = With(search, parsed, _visitedPage, (s, value) => s.Visiting(PageArgument.Parse(_visitedPage.Name, value)));
        search = With(search, parsed, _exitPage, (s, value) => s.ExitingAt(PageArgument.Parse(_exitPage.Name, value)));
        search = WithVisitors(search, parsed);
        search = WithDates(search, parsed);
        search = WithBounds(search, parsed);
        search = WithTags(search, parsed);
        WriteHints(parsed, search);
        return parsed.GetValue(_starred) ? search.StarredOnly() : search;
    }

    // It can be meant so, so it is sent all the same.
    private void WriteHints(ParseResult parsed, SessionSearch search)
    {
        string?[] hints =
        [
            search.Country is { } country ? SearchHints.OfCountry(_country.Name, country) : null,
            search.Browser is { } browser ? SearchHints.OfKnown(_browser.Name, browser.Value, Browsers) : null,
            search.Device is { } device ? SearchHints.OfKnown(_device.Name, device.Value, Devices) : null,
            search.StartPage is { } start ? SearchHints.OfPage(_startPage.Name, start) : null,
            search.VisitedPage is { } visited ? SearchHints.OfPage(_visitedPage.Name, visited) : null,
            search.ExitPage is { } exit ? SearchHints.OfPage(_exitPage.Name, exit) : null,
        ];
        foreach (string hint in hints.OfType<string>())
        {
            parsed.InvocationConfiguration.Error.WriteLine($"Note: {SafeText.Of(hint)}");
        }
    }

    private string CountryOf(string text) => text.Length == 2 && text.All(char.IsAsciiLetterOrDigit)
        ? text
        : throw new UsageException($"{_country.Name} must be a code of two letters, such as US, not '{text}'."
            + (SearchHints.CountryMeant(text) is { } meant ? $" Did you mean {meant}?" : ""));

    /// <summary>The options that a condition was made of, as they were given.</summary>
    /// <param name="condition">The name of the condition, in <see cref="RelaxedSearch.Name"/>.</param>
    /// <param name="parsed">The command line.</param>
    public string NameOf(string condition, ParseResult parsed) => condition switch
    {
        nameof(SessionSearch.DisplayName) => _visitor.Name,
        nameof(SessionSearch.Country) => _country.Name,
        nameof(SessionSearch.Visitors) => Given(parsed, _new, _returning),
        nameof(SessionSearch.Tags) => Given(parsed, _tag, _tagText),
        nameof(SessionSearch.IpAddress) => _ip.Name,
        nameof(SessionSearch.ShowStarredOnly) => _starred.Name,
        nameof(SessionSearch.Browser) => _browser.Name,
        nameof(SessionSearch.Device) => _device.Name,
        nameof(SessionSearch.DateRange) => Given(parsed, _last, _from, _to),
        nameof(Session.PageCount) => Given(parsed, _minPages, _maxPages),
        nameof(Session.Duration) => Given(parsed, _minDuration, _maxDuration),
        nameof(SessionSearch.StartPage) => _startPage.Name,
        nameof(SessionSearch.VisitedPage) => _visitedPage.Name,
        nameof(SessionSearch.ExitPage) => _exitPage.Name,
        nameof(SessionSearch.TrafficSource) => _trafficSource.Name,
        _ => OneTag(condition, parsed),
    };

    // Of several tags that must all be there, each is a condition: Tags[0], Tags[1].
    private string OneTag(string condition, ParseResult parsed)
    {
        (string Option, string Tag)[] tags =
        [
            .. (parsed.GetValue(_tag) ?? []).Select(tag => (_tag.Name, tag)),
            .. (parsed.GetValue(_tagText) ?? []).Select(tag => (_tagText.Name, tag)),
        ];
        int index = Array.FindIndex([.. tags.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"Tags[{i}]"))], name => name == condition);
        return index < 0 ? condition : $"{tags[index].Option} {tags[index].Tag}";
    }

    private static string Given(ParseResult parsed, params Option[] options) =>
        string.Join(" and ", options.Where(option => parsed.GetResult(option) is { Implicit: false }).Select(option => option.Name));

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
            DateTimeOffset earliest = TimeArgument.ParseTime(_from.Name, from, isEnd: false);
            DateTimeOffset latest = TimeArgument.ParseTime(_to.Name, to, isEnd: true);
            return latest < earliest ? throw new UsageException("--to must not lie before --from.") : search.Between(earliest, latest);
        }

        return last switch
        {
            null => search,
            Week => search.LastWeek(),
            ThirtyDays => search.Last30Days(),
            _ => throw new UsageException($"--last must be {Week} or {ThirtyDays}, not '{last}'.{Suggestion.For(last, [Week, ThirtyDays])}"),
        };
    }

    private SessionSearch WithBounds(SessionSearch search, ParseResult parsed)
    {
        int? minPages = parsed.GetValue(_minPages);
        int? maxPages = parsed.GetValue(_maxPages);
        TimeSpan? minDuration = TimeArgument.ParseSpan(_minDuration.Name, parsed.GetValue(_minDuration));
        TimeSpan? maxDuration = TimeArgument.ParseSpan(_maxDuration.Name, parsed.GetValue(_maxDuration));
        CheckOrder(_minPages, minPages, _maxPages, maxPages);
        CheckOrder(_minDuration, minDuration, _maxDuration, maxDuration);
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

    private static SessionSearch With(SessionSearch search, ParseResult parsed, Option<string?> option, Func<SessionSearch, string, SessionSearch> add)
    {
        string? value = parsed.GetValue(option);
        return value is null ? search
            : string.IsNullOrWhiteSpace(value) ? throw new UsageException($"{option.Name} must not be empty.")
            : add(search, value);
    }

    private static void CheckOrder<T>(Option minimum, T? least, Option maximum, T? most)
        where T : struct, IComparable<T>
    {
        if (least is { } first && most is { } last && first.CompareTo(last) > 0)
        {
            throw new UsageException($"{minimum.Name} must not be greater than {maximum.Name}.");
        }
    }

    private static Option<string?> Text(string name, string helpName, string description, params string[] completions)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = helpName };
        option.CompletionSources.Add(completions);
        return option;
    }

    private static Option<string[]> Tags(string name, string helpName, string description) => new(name) { Description = description, HelpName = helpName };

    private static Option<bool> Flag(string name, string description) => new(name) { Description = description };
}
