extern alias Sdk;

using Microsoft.CodeAnalysis;
using Review = Inspectlet.Analyzers.Tests.Review<Inspectlet.Analyzers.Reviews.SentenceReviewer>;
using SdkDeviceType = Sdk::Inspectlet.DeviceType;
using SdkSearch = Sdk::Inspectlet.SessionSearch;

namespace Inspectlet.Analyzers.Tests;

/// <summary>INSP010.</summary>
public class SentenceTests
{
    [Fact]
    public async Task Every_search_that_is_known_is_explained() => (await Review.MessagesAsync(
        """
        const string Germany = "DE";
        SessionSearch recent = SessionSearch.All.LastWeek();
        search = recent.FromCountry(Germany).WithTag("converted", true);
        search = SessionSearch.All with { Country = "FR", MinPageCount = 3, Browser = Browser.Opera };
        search = new SessionSearch { Visitors = new VisitorFilter { New = false }, StartPage = new PageUrl { Url = "a.example/" } }.StarredOnly();
        """)).Should().Equal(
            "Sessions from the last week.",
            "Sessions from the last week, from the country DE, tagged \"converted\" = true.",
            "Sessions from the country FR, with the browser opera, of 3 pages or more.",
            "Starred sessions of returning visitors, starting at a page whose URL is \"a.example/\".");

    [Fact]
    public Task What_is_not_known_is_not_explained() => Review.StatementsAsync(
        """
        SessionSearch changed = SessionSearch.All;
        changed = changed.StarredOnly();
        search = search.LastWeek();
        search = SessionSearch.All.FromCountry(country);
        search = SessionSearch.All with { Country = country };
        search = SessionSearch.All.WithPageCount(3, 1);
        search = SessionSearch.All.Between(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow);
        await client.SearchSessionsAsync(1, SessionSearch.All);
        """);

    [Fact]
    public Task Variables_are_followed_as_far_as_they_hold_one_value() => Review.FileAsync(
        """
        using Inspectlet;

        partial class Searches
        {
            static SessionSearch Mine => {|INSP010:Recent.StarredOnly()|};
            static SessionSearch Endless => Endless.StarredOnly();
            SessionSearch Settable { get; set; } = SessionSearch.All;
            readonly SessionSearch _given = SessionSearch.All;
            SessionSearch _changing = SessionSearch.All;

            Searches(SessionSearch given) => _given = given;

            void Run(out SessionSearch result)
            {
                SessionSearch passed = SessionSearch.All;
                Change(ref passed);
                result = {|INSP010:Mine.FromCountry("DE")|};
                result = Settable.StarredOnly();
                result = _given.StarredOnly();
                result = _changing.StarredOnly();
                result = passed.StarredOnly();
            }

            static void Change(ref SessionSearch search) => search = search.LastWeek();
        }

        partial class Searches
        {
            static readonly SessionSearch Recent = {|INSP010:SessionSearch.All.LastWeek()|};
        }

        class Site(long id)
        {
            readonly SessionSearch _starred = {|INSP010:SessionSearch.All.StarredOnly()|};

            (long, SessionSearch) Recent() => (id, {|INSP010:_starred.LastWeek()|});
        }
        """);

    // It shows in an editor; a build must not print one for each search.
    [Fact]
    public void It_is_no_warning() => new SentenceAnalyzer().SupportedDiagnostics.Should().ContainSingle().Which.DefaultSeverity.Should().Be(DiagnosticSeverity.Info);

    [Fact]
    public async Task It_says_what_the_SDK_says()
    {
        var random = new Random(16);
        (string Code, SdkSearch Search)[] searches = [.. Enumerable.Range(0, 60).Select(_ => Next(random))];

        IEnumerable<string> sentences = await Review.MessagesAsync(string.Concat(searches.Select(search => $"search = SessionSearch.All{search.Code};\n")));

        sentences.Should().Equal(searches.Select(search => search.Search.Explain()));
    }

    private static (string Code, SdkSearch Search) Next(Random random)
    {
        var parts = new (string Code, Func<SdkSearch, SdkSearch> Apply)[]
        {
            (".FromCountry(\"US\")", search => search.FromCountry("US")),
            (".NamedVisitor(\"a\\n\\\"b\\\"\")", search => search.NamedVisitor("a\n\"b\"")),
            (".NewVisitors()", search => search.NewVisitors()),
            (".ReturningVisitors()", search => search.ReturningVisitors()),
            (".WithTag(\"a\").WithTag(\"b\", false).MatchingAnyTag()", search => search.WithTag("a").WithTag("b", false).MatchingAnyTag()),
            (".WithTag(\"c\", \"d\")", search => search.WithTag("c", "d")),
            (".FromIpAddress(\"67.128.22.4\")", search => search.FromIpAddress("67.128.22.4")),
            (".FromTrafficSource(\"google\")", search => search.FromTrafficSource("google")),
            (".StarredOnly()", search => search.StarredOnly()),
            (".UsingBrowser(new Browser(\"Vivaldi\"))", search => search.UsingBrowser(new("Vivaldi"))),
            (".OnDevice(DeviceType.All)", search => search.OnDevice(SdkDeviceType.All)),
            (".LastWeek()", search => search.LastWeek()),
            (".Last30Days()", search => search.Last30Days()),
            (".Between(DateTimeOffset.UnixEpoch, new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.FromHours(2)))",
                search => search.Between(DateTimeOffset.UnixEpoch, new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.FromHours(2)))),
            (".WithPageCount(1, 1)", search => search.WithPageCount(1, 1)),
            (".WithPageCount(max: 1)", search => search.WithPageCount(max: 1)),
            (".WithDuration(TimeSpan.FromMinutes(1.5))", search => search.WithDuration(TimeSpan.FromMinutes(1.5))),
            (".WithDuration(new TimeSpan(1, 2, 3), TimeSpan.FromDays(1))", search => search.WithDuration(new TimeSpan(1, 2, 3), TimeSpan.FromDays(1))),
            (".StartingAt(PageUrl.IsNot(\"a\"))", search => search.StartingAt(Sdk::Inspectlet.PageUrl.IsNot("a"))),
            (".Visiting(PageUrl.MatchesPattern(\"*a\"))", search => search.Visiting(Sdk::Inspectlet.PageUrl.MatchesPattern("*a"))),
            (".ExitingAt(PageUrl.DoesNotContain(\"a\"))", search => search.ExitingAt(Sdk::Inspectlet.PageUrl.DoesNotContain("a"))),
        };
        (string Code, Func<SdkSearch, SdkSearch> Apply)[] chosen = [.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => parts[random.Next(parts.Length)])];
        return (string.Concat(chosen.Select(part => part.Code)), chosen.Aggregate(SdkSearch.All, (search, part) => part.Apply(search)));
    }
}
