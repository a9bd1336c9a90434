using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Web;

namespace Inspectlet.ContractTests.Drift;

/// <summary>What is told of a service that finds what a search means, and of one that finds something else.</summary>
public sealed class SearchWatchTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    private static readonly Session[] Account = [.. Enumerable.Range(0, 12).Select(Make)];

    // What the service does wrong, and what is told of it.
    public static TheoryData<string, Func<SessionSearch, SessionSearch>, string> Faults => new()
    {
        { "takes beginswith for contains", s => Visited(s, PageUrlOperator.BeginsWith, PageUrlOperator.Contains), "by VisitedPage (beginswith), a recording is found that has something else" },
        { "takes patternmatch for is", s => Visited(s, PageUrlOperator.MatchesPattern, PageUrlOperator.Is), "by VisitedPage (patternmatch), a recording is not found that has what is asked for" },
        { "takes notbeginswith for notis", s => Visited(s, PageUrlOperator.DoesNotBeginWith, PageUrlOperator.IsNot), "by VisitedPage (notbeginswith), a recording is found that has something else" },
        {
            "takes or for and",
            s => s.Tags is { Conditions.Count: > 1 } tags ? s with { Tags = tags with { Operator = TagOperator.And } } : s,
            "by Tags (or), a recording is not found that has what is asked for"
        },
        {
            "takes and for or",
            s => s.Tags is { Conditions.Count: > 1 } tags ? s with { Tags = tags with { Operator = TagOperator.Or } } : s,
            "by Tags (and), a recording is found that has nothing there"
        },
        {
            "knows a tag's value by its text alone",
            s => s.Tags is { } tags && tags.Conditions[0].Value == true ? s with { Tags = new TagFilter { Conditions = [tags.Conditions[0] with { Value = "true" }] } } : s,
            "by Tags (true), a recording is not found that has what is asked for"
        },
    };

    public static TheoryData<string> Conditions =>
    [
        "DisplayName", "Country", "Visitors", "Tags", "IpAddress", "ShowStarredOnly", "Browser", "Device", "DateRange", "PageCount", "Duration", "StartPage", "VisitedPage",
        "ExitPage", "TrafficSource",
    ];

    [Fact]
    public async Task A_service_that_finds_what_a_search_means_departs_nowhere()
    {
        var service = new Service(Account, search => search);

        (await WatchAsync(service)).Should().BeEmpty();
        service.Searches.Count.Should().BeInRange(2, 61, "a watch is polite");
        service.Searches.SelectMany(s => s.ExplainMatch(new Session()).Conditions).Select(c => c.Name.Split('[')[0]).Distinct()
            .Should().BeEquivalentTo(Conditions.Select(row => row.Data), "an account that has everything is asked by every condition");
    }

    [Theory]
    [MemberData(nameof(Conditions))]
    public async Task A_service_that_ignores_a_condition_is_told_by_its_name(string condition)
    {
        var service = new Service(Account, search => search.RelaxEach().FirstOrDefault(r => r.Name.Split('[')[0] == condition) is { Search: { } rest } ? rest : search);

        (await WatchAsync(service)).Should().NotBeEmpty().And.OnlyContain(d => d.StartsWith($"searches: by {condition}", StringComparison.Ordinal) && d.Contains("is found that", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Conditions))]
    public async Task A_service_that_finds_nothing_by_a_condition_is_told_by_its_name(string condition)
    {
        var service = new Service(Account, search => search.RelaxEach().Any(r => r.Name.Split('[')[0] == condition) ? SessionSearch.All.WithPageCount(min: int.MaxValue) : search);

        (await WatchAsync(service)).Should().NotBeEmpty().And.OnlyContain(d => d.StartsWith($"searches: by {condition}", StringComparison.Ordinal) && d.Contains("is not found that", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_service_that_takes_one_comparison_for_another_is_told(string fault, Func<SessionSearch, SessionSearch> taken, string departure) =>
        (await WatchAsync(new Service(Account, taken))).Should().NotBeEmpty(fault).And.OnlyContain(d => d.StartsWith($"searches: {departure}", StringComparison.Ordinal));

    [Fact]
    public async Task What_a_full_page_does_not_show_is_not_told()
    {
        Session[] many = [.. Enumerable.Range(0, 200).Select(Make)];
        var service = new Service(many, search => search) { IsOldestFirst = true };

        (await WatchAsync(service)).Should().BeEmpty("of 200 recordings, a search may find others than the newest");
    }

    [Fact]
    public async Task A_visit_that_still_goes_on_is_not_looked_for()
    {
        var ongoing = new Session { Id = 2000, WebsiteId = 1, Country = "FR", StartedAt = Now.AddMinutes(-1), EndedAt = Now };
        var service = new Service([ongoing, .. Account], search => search == SessionSearch.All ? search : search with { MinPageCount = search.MinPageCount ?? 0 });

        (await WatchAsync(service)).Should().BeEmpty("it is the only one whose number of pages is not known, and the only one that is not found");
        service.Searches.Should().NotContain(s => s.Country == "FR");
    }

    [Fact]
    public async Task A_search_that_fails_is_told_by_its_condition()
    {
        var service = new Service(Account, search => search.Browser is null ? search : null);

        (await WatchAsync(service)).Should().Equal("searches: by Browser, it failed with status 400 (2 times).");
    }

    [Fact]
    public async Task A_service_that_does_not_answer_is_told()
    {
        (await WatchAsync(new Service(Account, _ => null))).Should().Equal("searches: none was sent: it failed with status 400.");
        (await WatchAsync(new Service([], search => search))).Should().BeEmpty("without recordings there is nothing to ask for");
    }

    [Fact]
    public async Task No_value_of_a_recording_is_told()
    {
        string[] values = [.. Account.SelectMany(s => new[] { s.DisplayName!, s.IpAddress!, s.LandingPage!, s.ExitPage!, s.Referrer!.Source! }.Concat(s.Tags.SelectMany(t => new[] { t.Name!, t.Value! }))).Where(v => v.Length > 3)];

        string all = string.Join('\n', await WatchAsync(new Service(Account, _ => SessionSearch.All)));

        all.Should().NotBeEmpty().And.NotContainAny(values);
    }

    private static async Task<IReadOnlyList<string>> WatchAsync(Service service)
    {
        using var http = new HttpClient(service);
        using var client = new InspectletClient(new InspectletClientOptions { Email = "bob@example.com", ApiToken = "af9f27cd9c02b54a9bead349662dddf4a7ea1430" }, http);
        var report = new DriftReport();
        await new SearchWatch(client, TimeSpan.Zero, TimeProvider.System).RunAsync(report, websiteId: 1, CancellationToken.None);
        return report.DeparturesOf(SearchWatch.Subject);
    }

    private static SessionSearch Visited(SessionSearch search, PageUrlOperator asked, PageUrlOperator taken) =>
        search.VisitedPage?.Operator == asked ? search with { VisitedPage = search.VisitedPage with { Operator = taken } } : search;

    // Of whatever can be asked for, some recordings have one thing, and some another.
    private static Session Make(int i)
    {
        string site = i % 2 == 0 ? "http://www.example.com/shop" : "https://mirror.example.org/www.example.com/shop";
        DateTimeOffset start = Now.AddDays(-i * 4).AddHours(-2);
        return new Session
        {
            Id = 1000 - i,
            WebsiteId = 1,
            StartedAt = start,
            EndedAt = start.AddSeconds(30 + i),
            RawDuration = (30 + i) * 1000,
            PageCount = 1 + (i % 3),
            IpAddress = string.Create(CultureInfo.InvariantCulture, $"192.0.2.{i}"),
            Browser = Browser.KnownValues[i % 9],
            Referrer = new Referrer { Source = i % 2 == 0 ? "newsletter" : "google" },
            IsNewVisitor = i % 3 == 0,
            IsStarred = i % 4 == 0,
            Country = i % 2 == 0 ? "US" : "DE",
            LandingPage = $"{site}/start-{i % 3}",
            ExitPage = $"{site}/end-{i % 4}",
            DeviceType = i % 2 == 0 ? DeviceType.Desktop : DeviceType.Phone,
            DisplayName = $"Visitor {i % 5}",
            Tags = i % 3 == 2 ? [new Tag { Name = "plan", Value = "free" }] : [new Tag { Name = "plan", Value = "premium" }, new Tag { Name = "converted", Value = i % 2 == 0 ? "1" : "0" }],
            Pages = [new PageView { Url = $"{site}/start-{i % 3}" }, new PageView { Url = $"{site}/cart/{i % 2}" }],
        };
    }

    /// <summary>An account that finds what a search means, once that has been taken for what it is not; null is a search that fails.</summary>
    private sealed class Service(IReadOnlyList<Session> sessions, Func<SessionSearch, SessionSearch?> take) : HttpMessageHandler
    {
        public List<SessionSearch> Searches { get; } = [];

        public bool IsOldestFirst { get; init; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            string? json = HttpUtility.ParseQueryString(await request.Content!.ReadAsStringAsync(cancellationToken))["search"];
            SessionSearch asked = json is null ? SessionSearch.All : JsonSerializer.Deserialize<SessionSearch>(json)!;
            Searches.Add(asked);
            if (take(asked) is not { } taken)
            {
                return Answer(HttpStatusCode.BadRequest, """{"error":"no"}""");
            }

            IEnumerable<Session> found = sessions.Where(s => taken.Matches(s));
            return Answer(HttpStatusCode.OK, JsonSerializer.Serialize(new { response = (IsOldestFirst && json is not null ? found.Reverse() : found).Take(100) }));
        }

        private static HttpResponseMessage Answer(HttpStatusCode status, string json) => new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
    }
}
