namespace Inspectlet.Tests.Search;

/// <summary>Which URLs a search finds, by each operator and for each of the three conditions.</summary>
public class UrlMatchTests
{
    // The operator, what is asked for, the URL of the recording, and whether it is found.
    public static TheoryData<string, string, string, bool> Urls => new()
    {
        { "is", "www.example.com/test-page.html", "www.example.com/test-page.html", true },
        { "is", "www.example.com/test-page.html", "http://www.example.com/test-page.html", true },
        { "is", "http://www.example.com/a", "https://www.example.com/a", true },
        { "is", "//www.example.com/a", "HTTPS://www.example.com/a", true },
        { "is", "www.example.com/A", "www.EXAMPLE.com/a", true },
        { "is", "www.example.com/a", "www.example.com/a/", false },
        { "is", "www.example.com/a", "www.example.com/a?b=1", false },
        { "is", "www.example.com/a", "example.com/a", false },
        { "is", "www.example.com/a", "www.example.com:80/a", false },
        { "is", "www.example.com/a", "ftp://www.example.com/a", false },
        { "is", "http://a", "http://http://a", false },
        { "is", "*", "a", false },
        { "beginswith", "www.example.com/test-page.html", "http://www.example.com/test-page.html?utm_campaign=banner", true },
        { "beginswith", "http://WWW.example.com/", "https://www.example.com/a", true },
        { "beginswith", "example.com", "http://www.example.com", false },
        { "beginswith", "www.example.com/long", "www.example.com/", false },
        { "beginswith", "http://", "https://www.example.com", true },
        { "contains", "/dash/", "www.example.com/dash/profile", true },
        { "contains", "/DASH/", "www.example.com/dash/profile", true },
        { "contains", "/dash/", "www.example.com/dashboard", false },
        { "contains", "http://www.example.com", "https://www.example.com/a", true },
        { "contains", "http", "http://www.example.com", false },
        { "contains", "*", "www.example.com/a", false },
        { "contains", "*", "www.example.com/*", true },
        { "patternmatch", "*dash*", "www.example.com/dash/profile", true },
        { "patternmatch", "*DASH*", "www.example.com/dash/profile", true },
        { "patternmatch", "dash", "www.example.com/dash/profile", false },
        { "patternmatch", "dash*", "www.example.com/dash/profile", false },
        { "patternmatch", "*dash", "www.example.com/dash/profile", false },
        { "patternmatch", "*/profile", "www.example.com/dash/profile", true },
        { "patternmatch", "www.example.com/*/profile", "http://www.example.com/dash/profile", true },
        { "patternmatch", "https://www.example.com/*", "http://www.example.com/dash", true },
        { "patternmatch", "www.example.com", "https://www.example.com", true },
        { "patternmatch", "*", "www.example.com", true },
        { "patternmatch", "**", "www.example.com", true },
        { "patternmatch", "www*.com", "www.com", true },
        { "patternmatch", "a*a", "a", false },
        { "patternmatch", "ab*ba", "aba", false },
        { "patternmatch", "*ab*ab*", "xabx", false },
        { "patternmatch", "*ab*ab*", "xababx", true },
        { "patternmatch", "*aab", "aaab", true },
        { "patternmatch", "www.example.com/p?", "www.example.com/p1", false },
        { "patternmatch", "www.example.com/p?", "www.example.com/p?", true },
        { "patternmatch", "www.example.com/[a-z]+.", "www.example.com/abc.", false },
    };

    /// <summary>The same with the operators that negate; a pattern has none.</summary>
    public static TheoryData<string, string, string, bool> OtherUrls =>
        [.. Urls.Select(row => row.Data).Where(row => row.Item1 != "patternmatch").Select(row => ("not" + row.Item1, row.Item2, row.Item3, !row.Item4))];

    public static TheoryData<Session, bool, bool, bool> Pages => new()
    {
        // Whether a page with "x" is the first, some, the last.
        { new Session { LandingPage = "x" }, true, true, false },
        { new Session { ExitPage = "x" }, false, true, true },
        { new Session { LandingPage = "a", ExitPage = "b", Pages = [View("a"), View("x"), View("b")] }, false, true, false },
        { new Session { Pages = [View("x"), View("b")] }, true, true, false },
        { new Session { Pages = [View("a"), View("x")] }, false, true, true },
        { new Session { Pages = [View("x")] }, true, true, true },
        { new Session { LandingPage = "", ExitPage = "", Pages = [View("x")] }, true, true, true },
        { new Session { LandingPage = "a", ExitPage = "a", Pages = [View("x")] }, false, true, false },
        { new Session { LandingPage = "x", ExitPage = "x", Pages = [View("a")] }, true, true, true },
        { new Session { Pages = [View(null), View("x"), View(null)] }, false, true, false },
        { new Session { LandingPage = "a", Pages = [View("b")], ExitPage = "c" }, false, false, false },
        { new Session { Pages = [View(null), View("")] }, false, false, false },
        { new Session(), false, false, false },
    };

    [Theory]
    [MemberData(nameof(Urls))]
    [MemberData(nameof(OtherUrls))]
    public void A_URL_is_found_as_the_operator_compares(string comparison, string asked, string recorded, bool isFound) =>
        SessionSearch.All.Visiting(Page(comparison, asked)).Matches(new Session { LandingPage = recorded }).Should().Be(isFound);

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_first_page_some_page_and_the_last_are_found(Session session, bool isFirst, bool isSome, bool isLast)
    {
        SessionSearch.All.StartingAt(PageUrl.Is("x")).Matches(session).Should().Be(isFirst);
        SessionSearch.All.Visiting(PageUrl.Is("x")).Matches(session).Should().Be(isSome);
        SessionSearch.All.ExitingAt(PageUrl.Is("x")).Matches(session).Should().Be(isLast);
        SessionSearch.All.StartingAt(PageUrl.IsNot("x")).Matches(session).Should().Be(!isFirst);
        SessionSearch.All.Visiting(PageUrl.IsNot("x")).Matches(session).Should().Be(!isSome);
        SessionSearch.All.ExitingAt(PageUrl.IsNot("x")).Matches(session).Should().Be(!isLast);
    }

    [Fact]
    public void Without_an_operator_the_whole_URL_must_be_equal()
    {
        var search = new SessionSearch { StartPage = new PageUrl { Url = "www.example.com/a" } };

        search.Matches(new Session { LandingPage = "http://www.example.com/a" }).Should().BeTrue();
        search.Matches(new Session { LandingPage = "http://www.example.com/ab" }).Should().BeFalse();
    }

    [Fact]
    public void An_operator_of_a_later_version_finds_nothing_and_says_so()
    {
        var search = new SessionSearch { VisitedPage = Page("notendswith", "x") };

        search.Matches(new Session()).Should().BeFalse();
        search.Matches(new Session { LandingPage = "x" }).Should().BeFalse();
        search.ExplainMatch(new Session { LandingPage = "x" }).Conditions[0].Expected.Should().Be("a URL that notendswith \"x\", which this version does not know");
    }

    // With every asterisk a place to come back to, this would not end.
    [Fact]
    public void A_pattern_of_many_asterisks_takes_no_longer_than_its_parts()
    {
        string url = new('a', 20_000);
        string pattern = string.Concat(Enumerable.Repeat("*a", 5_000)) + "*b";

        SessionSearch.All.Visiting(PageUrl.MatchesPattern(pattern)).Matches(new Session { LandingPage = url }).Should().BeFalse();
        SessionSearch.All.Visiting(PageUrl.MatchesPattern(pattern)).Matches(new Session { LandingPage = url + "b" }).Should().BeTrue();
    }

    private static PageUrl Page(string comparison, string url) => new() { Operator = new PageUrlOperator(comparison), Url = url };

    private static PageView View(string? url) => new() { Url = url };
}
