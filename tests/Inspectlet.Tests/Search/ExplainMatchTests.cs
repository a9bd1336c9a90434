namespace Inspectlet.Tests.Search;

/// <summary>Why a recording matches, or does not: in words, and by searches that ask for less.</summary>
public class ExplainMatchTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1446772800);

    private static readonly Session Empty = new();

    // The condition, a search, and what is expected, found in a recording that has everything, and in one that has nothing.
    public static TheoryData<SessionSearch, string, string, string> Words => new()
    {
        { SessionSearch.All.NamedVisitor("Ann"), "DisplayName", "\"Ann\"", "\"Johnny Appleseed\"" },
        { SessionSearch.All.FromCountry("DE"), "Country", "\"DE\"", "\"US\"" },
        { SessionSearch.All.ReturningVisitors(), "Visitors", "returning visitors", "a new visitor" },
        { SessionSearch.All.NewVisitors(), "Visitors", "new visitors", "a new visitor" },
        { new SessionSearch { Visitors = new VisitorFilter() }, "Visitors", "new and returning visitors", "a new visitor" },
        { SessionSearch.All.WithTag("plan", "team"), "Tags", "\"plan\" = \"team\"", "\"plan\" = \"pro\"" },
        { SessionSearch.All.WithTag("converted", true), "Tags", "\"converted\" = true", "\"converted\" = \"1\"" },
        { SessionSearch.All.WithTag("a").WithTag("plan", "x").WithTag("converted").MatchingAnyTag(), "Tags", "\"a\" or \"plan\" = \"x\" or \"converted\"", "\"converted\" = \"1\", \"plan\" = \"pro\"" },
        { SessionSearch.All.FromIpAddress("192.0.2.1"), "IpAddress", "192.0.2.1", "2001:db8::1" },
        { SessionSearch.All.StarredOnly(), "ShowStarredOnly", "starred", "starred" },
        { new SessionSearch { ShowStarredOnly = false }, "ShowStarredOnly", "starred or not", "starred" },
        { SessionSearch.All.UsingBrowser(Browser.Safari), "Browser", "\"safari\"", "\"chrome\"" },
        { SessionSearch.All.OnDevice(DeviceType.Phone), "Device", "\"phone\"", "\"desktop\"" },
        { SessionSearch.All.OnDevice(DeviceType.All), "Device", "any device", "\"desktop\"" },
        { SessionSearch.All.LastWeek(), "DateRange", "from 2015-10-30 01:20:00 UTC to 2015-11-06 01:20:00 UTC", "2015-11-06 01:14:39 UTC" },
        { new SessionSearch { DateRange = DateRange.Custom }, "DateRange", "any time", "2015-11-06 01:14:39 UTC" },
        { new SessionSearch { CustomDateRange = new CustomDateRange { Start = Now } }, "DateRange", "any time", "2015-11-06 01:14:39 UTC" },
        { new SessionSearch { DateRange = new DateRange("year") }, "DateRange", "the time span \"year\", which this version does not know", "2015-11-06 01:14:39 UTC" },
        { SessionSearch.All.WithPageCount(3, 4), "PageCount", "3 to 4 pages", "2 pages" },
        { SessionSearch.All.WithDuration(min: TimeSpan.FromMinutes(5)), "Duration", "300 seconds or longer", "286.893 seconds" },
        { SessionSearch.All.StartingAt(PageUrl.BeginsWith("shop")), "StartPage", "a URL that begins with \"shop\"", "\"http://www.example.com/?utm_campaign=media\"" },
        {
            SessionSearch.All.Visiting(PageUrl.Contains("cart")), "VisitedPage", "a URL that contains \"cart\"",
            "\"http://www.example.com/?utm_campaign=media\", \"http://www.example.com/product-1123\""
        },
        { SessionSearch.All.Visiting(PageUrl.Contains("product")), "VisitedPage", "a URL that contains \"product\"", "\"http://www.example.com/product-1123\"" },
        { SessionSearch.All.Visiting(PageUrl.DoesNotContain("product")), "VisitedPage", "a URL that does not contain \"product\"", "\"http://www.example.com/product-1123\"" },
        { SessionSearch.All.ExitingAt(PageUrl.MatchesPattern("*cart")), "ExitPage", "a URL that matches the pattern \"*cart\"", "\"http://www.example.com/product-1123\"" },
        { SessionSearch.All.FromTrafficSource("bing"), "TrafficSource", "\"bing\"", "\"google\"" },
    };

    [Theory]
    [MemberData(nameof(Words))]
    public void A_condition_says_what_is_asked_for_and_what_is_recorded(SessionSearch search, string name, string expected, string actual)
    {
        ConditionMatch of = search.ExplainMatch(FullSearch.Session, Now).Conditions.Should().ContainSingle().Subject;

        (of.Name, of.Expected, of.Actual).Should().Be((name, expected, actual));
        search.ExplainMatch(Empty, Now).Conditions[0].Actual.Should().BeNull("the recording has nothing there");
    }

    [Fact]
    public void Texts_that_are_empty_are_nothing()
    {
        var session = new Session { Country = "", DisplayName = "", IpAddress = "", LandingPage = "", ExitPage = "", Pages = [new PageView { Url = "" }], Referrer = new Referrer { Source = "" } };

        FullSearch.Of(FullSearch.Session).ExplainMatch(session).Conditions.Where(c => c.Name != "PageCount").Select(c => c.Actual).Should().AllBeEquivalentTo((string?)null);
    }

    [Fact]
    public void Conditions_stand_in_the_order_of_the_reference() =>
        FullSearch.Of(FullSearch.Session).ExplainMatch(FullSearch.Session).Conditions.Select(c => c.Name).Should().Equal(
            "DisplayName", "Country", "Visitors", "Tags[0]", "Tags[1]", "IpAddress", "ShowStarredOnly", "Browser", "Device", "DateRange", "PageCount", "Duration",
            "StartPage", "VisitedPage", "ExitPage", "TrafficSource");

    [Fact]
    public void Of_tags_that_must_all_be_there_each_is_a_condition()
    {
        SearchMatch match = SessionSearch.All.WithTag("plan", "pro").WithTag("beta").MatchingAllTags().ExplainMatch(FullSearch.Session);

        match.IsMatch.Should().BeFalse();
        match.Conditions.Select(c => (c.Name, c.Holds, c.Expected, c.Actual)).Should().Equal(
            ("Tags[0]", true, "\"plan\" = \"pro\"", "\"plan\" = \"pro\""), ("Tags[1]", false, "\"beta\"", null));
    }

    [Fact]
    public void It_is_explained_in_words()
    {
        SessionSearch.All.FromCountry("US").NamedVisitor("Ann").WithTag("beta").ExplainMatch(FullSearch.Session).Explain().Should().Be("""
            The recording does not match, because of DisplayName, Tags.
            DisplayName does not hold. Asked for: "Ann". Recorded: "Johnny Appleseed".
            Country holds. Asked for: "US". Recorded: "US".
            Tags does not hold. Asked for: "beta". Recorded: nothing.
            """.ReplaceLineEndings("\n"));
        SessionSearch.All.FromCountry("us").ExplainMatch(FullSearch.Session).Explain().Should().StartWith("The recording matches: every condition holds.\n");
        SessionSearch.All.ExplainMatch(Empty).Explain().Should().Be("The recording matches: the search has no conditions.");
    }

    [Fact]
    public void A_long_visit_is_told_by_its_first_pages()
    {
        var session = new Session { Pages = [.. Enumerable.Range(1, 12).Select(i => new PageView { Url = $"p{i}" })] };

        SessionSearch.All.Visiting(PageUrl.Is("x")).ExplainMatch(session).Conditions[0].Actual.Should().EndWith("\"p9\", \"p10\" and 2 more");
    }

    [Fact]
    public void The_text_of_a_result_names_its_conditions_without_values()
    {
        SearchMatch match = SessionSearch.All.NamedVisitor("Ann").FromCountry("US").ExplainMatch(FullSearch.Session);

        match.ToString().Should().Be("SearchMatch { IsMatch = False, DisplayName = False, Country = True }");
        match.Conditions[0].ToString().Should().Be("ConditionMatch { DisplayName = False }");
        SessionSearch.All.ExplainMatch(Empty).ToString().Should().Be("SearchMatch { IsMatch = True }");
        SessionSearch.All.NamedVisitor("Ann").FromCountry("US").RelaxEach()[0].ToString()
            .Should().Be("RelaxedSearch { Name = DisplayName, Search = SessionSearch { Country } }");
    }

    [Theory]
    [InlineData("a\nThe recording matches.")]
    [InlineData("a\r\nb")]
    [InlineData("a\u2028b\u0085c")]
    public void What_a_visitor_typed_does_not_break_a_line(string text)
    {
        Session session = new() { DisplayName = text, IpAddress = text, Country = text, LandingPage = text, Tags = [new Tag { Name = text, Value = text }] };
        SessionSearch search = SessionSearch.All.NamedVisitor(text).FromIpAddress(text).WithTag(text, text).StartingAt(PageUrl.Is(text)) with { Country = text };

        search.ExplainMatch(session).Explain().ReplaceLineEndings("\n").Split('\n').Should().HaveCount(6, "there are five conditions");
        search.Explain().ReplaceLineEndings("\n").Should().NotContain("\n");
    }

    [Fact]
    public void Each_condition_is_left_out_once()
    {
        SessionSearch search = FullSearch.Of(FullSearch.Session);

        IReadOnlyList<RelaxedSearch> relaxed = search.RelaxEach();

        relaxed.Select(r => r.Name).Should().Equal(search.ExplainMatch(Empty).Conditions.Select(c => c.Name));
        foreach (RelaxedSearch one in relaxed)
        {
            string[] left = [.. relaxed.Select(r => r.Name).Where(name => name != one.Name).Select(name => name.Split('[')[0]).Distinct()];
            one.Search.ExplainMatch(Empty).Conditions.Select(c => c.Name.Split('[')[0]).Distinct().Should().Equal(left);
        }
    }

    [Fact]
    public void A_tag_that_is_left_out_leaves_the_others()
    {
        SessionSearch.All.WithTag("a").WithTag("b").RelaxEach().Should().Equal(
            new RelaxedSearch("Tags[0]", SessionSearch.All.WithTag("b")), new RelaxedSearch("Tags[1]", SessionSearch.All.WithTag("a")));
        SessionSearch.All.WithTag("a").WithTag("b").MatchingAnyTag().RelaxEach().Should().Equal(new RelaxedSearch("Tags", SessionSearch.All));
        SessionSearch.All.WithTag("a").RelaxEach().Should().Equal(new RelaxedSearch("Tags", SessionSearch.All));
        SessionSearch.All.RelaxEach().Should().BeEmpty();
    }

    [Fact]
    public void The_condition_that_empties_a_result_is_the_one_whose_absence_finds_something()
    {
        SessionSearch search = FullSearch.Of(FullSearch.Session) with { Country = "DE" };

        search.Matches(FullSearch.Session).Should().BeFalse();
        search.RelaxEach().Where(r => r.Search.Matches(FullSearch.Session)).Select(r => r.Name).Should().Equal("Country");
    }
}
