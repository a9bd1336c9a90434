namespace Inspectlet.Tests.Search;

/// <summary>What goes into the form field <c>search</c>.</summary>
public class SearchJsonTests
{
    public static TheoryData<string, SessionSearch, string> Conditions => new()
    {
        { "displayname", SessionSearch.All.NamedVisitor("Johnny Appleseed"), """{"displayname":"Johnny Appleseed"}""" },
        { "country", SessionSearch.All.FromCountry("US"), """{"country":"US"}""" },
        { "newold, new", SessionSearch.All.NewVisitors(), """{"newold":{"new":true,"old":false}}""" },
        { "newold, returning", SessionSearch.All.ReturningVisitors(), """{"newold":{"new":false,"old":true}}""" },
        { "tags, name alone", SessionSearch.All.WithTag("beta"), """{"tags":{"tagslist":[{"tag":"beta"}]}}""" },
        { "tags, string", SessionSearch.All.WithTag("plan", "pro"), """{"tags":{"tagslist":[{"tag":"plan","value":"pro"}]}}""" },
        { "tags, boolean", SessionSearch.All.WithTag("converted", false), """{"tags":{"tagslist":[{"tag":"converted","value":false}]}}""" },
        {
            "tags, any",
            SessionSearch.All.WithTag("a").WithTag("b").MatchingAnyTag(),
            """{"tags":{"tagslist":[{"tag":"a"},{"tag":"b"}],"operator":"or"}}"""
        },
        {
            "tags, all",
            SessionSearch.All.MatchingAllTags().WithTag("a").WithTag("b"),
            """{"tags":{"tagslist":[{"tag":"a"},{"tag":"b"}],"operator":"and"}}"""
        },
        { "ipaddress", SessionSearch.All.FromIpAddress("67.128.22.4"), """{"ipaddress":"67.128.22.4"}""" },
        { "showstarredonly", SessionSearch.All.StarredOnly(), """{"showstarredonly":true}""" },
        { "browser", SessionSearch.All.UsingBrowser(Browser.ChromeMobileIos), """{"browser":"chrome mobile (ios)"}""" },
        { "browser, unknown", SessionSearch.All.UsingBrowser(new Browser("Lynx")), """{"browser":"Lynx"}""" },
        { "devices", SessionSearch.All.OnDevice(DeviceType.Phone), """{"devices":"phone"}""" },
        { "daterange, week", SessionSearch.All.LastWeek(), """{"daterange":"week"}""" },
        { "daterange, 30 days", SessionSearch.All.Last30Days(), """{"daterange":"30days"}""" },
        {
            "daterange, custom",
            SessionSearch.All.Between(
                new DateTimeOffset(2015, 11, 6, 2, 14, 39, TimeSpan.FromHours(1)),
                new DateTimeOffset(2015, 11, 6, 1, 19, 28, 999, TimeSpan.Zero)),
            """{"daterange":"custom","daterangecustom":{"start":"1446772479","end":"1446772768"}}"""
        },
        { "seslength, both", SessionSearch.All.WithPageCount(min: 2, max: 10), """{"seslength_start":2,"seslength_end":10}""" },
        { "seslength_start", SessionSearch.All.WithPageCount(min: 2), """{"seslength_start":2}""" },
        { "seslength_end", SessionSearch.All.WithPageCount(max: 0), """{"seslength_end":0}""" },
        {
            "sestime, both",
            SessionSearch.All.WithDuration(TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2)),
            """{"sestime_start":30,"sestime_end":120}"""
        },
        { "sestime_start", SessionSearch.All.WithDuration(min: TimeSpan.FromHours(1)), """{"sestime_start":3600}""" },
        { "sestime_end", SessionSearch.All.WithDuration(max: TimeSpan.Zero), """{"sestime_end":0}""" },
        { "startpage", SessionSearch.All.StartingAt(PageUrl.Is("www.example.com/page")), """{"startpage":{"operator":"is","url":"www.example.com/page"}}""" },
        {
            "visitedpage",
            SessionSearch.All.Visiting(PageUrl.BeginsWith("www.example.com/profile/")),
            """{"visitedpage":{"operator":"beginswith","url":"www.example.com/profile/"}}"""
        },
        { "exitpage", SessionSearch.All.ExitingAt(PageUrl.Contains("/cart")), """{"exitpage":{"operator":"contains","url":"/cart"}}""" },
        { "trafficsource", SessionSearch.All.FromTrafficSource("google"), """{"trafficsource":"google"}""" },
    };

    public static TheoryData<PageUrl, string> Operators => new()
    {
        { PageUrl.Is("u"), "is" },
        { PageUrl.BeginsWith("u"), "beginswith" },
        { PageUrl.Contains("u"), "contains" },
        { PageUrl.MatchesPattern("u"), "patternmatch" },
        { PageUrl.IsNot("u"), "notis" },
        { PageUrl.DoesNotBeginWith("u"), "notbeginswith" },
        { PageUrl.DoesNotContain("u"), "notcontains" },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void Each_condition_is_written_as_documented(string condition, SessionSearch search, string json) =>
        search.ToJson().Should().Be(json, "{0} is documented so", condition);

    [Theory]
    [MemberData(nameof(Operators))]
    public void Each_operator_is_written_as_documented(PageUrl page, string wire) =>
        SessionSearch.All.Visiting(page).ToJson().Should().Be("""{"visitedpage":{"operator":"?","url":"u"}}""".Replace("?", wire, StringComparison.Ordinal));

    [Fact]
    public void The_references_first_example_is_equal() =>
        SessionSearch.All.FromCountry("US").ToJson().Should().Be("""{"country":"US"}""");

    [Fact]
    public void The_references_second_example_is_equal() =>
        SessionSearch.All.WithTag("converted", true).LastWeek().ToJson()
            .Should().Be("""{"tags":{"tagslist":[{"tag":"converted","value":true}]},"daterange":"week"}""");

    [Fact]
    public void A_search_without_a_condition_is_an_empty_object() => SessionSearch.All.ToJson().Should().Be("{}");

    [Fact]
    public void Every_condition_at_once_is_one_object_with_a_member_for_each() =>
        SessionSearch.All
            .FromCountry("US").FromIpAddress("67.128.22.4").FromTrafficSource("google")
            .NamedVisitor("Johnny Appleseed").NewVisitors().StarredOnly()
            .UsingBrowser(Browser.Chrome).OnDevice(DeviceType.Phone)
            .Between(DateTimeOffset.FromUnixTimeSeconds(1), DateTimeOffset.FromUnixTimeSeconds(2))
            .WithTag("converted", true).WithTag("plan", "pro").WithTag("beta").MatchingAnyTag()
            .WithPageCount(min: 2, max: 10).WithDuration(min: TimeSpan.FromSeconds(30), max: TimeSpan.FromSeconds(60))
            .StartingAt(PageUrl.Is("a")).Visiting(PageUrl.BeginsWith("b")).ExitingAt(PageUrl.Contains("c"))
            .ToJson()
            .Should().Be("""
                {"displayname":"Johnny Appleseed","country":"US","newold":{"new":true,"old":false},
                "tags":{"tagslist":[{"tag":"converted","value":true},{"tag":"plan","value":"pro"},{"tag":"beta"}],"operator":"or"},
                "ipaddress":"67.128.22.4","showstarredonly":true,"browser":"chrome","devices":"phone","daterange":"custom",
                "daterangecustom":{"start":"1","end":"2"},"seslength_start":2,"seslength_end":10,"sestime_start":30,"sestime_end":60,
                "startpage":{"operator":"is","url":"a"},"visitedpage":{"operator":"beginswith","url":"b"},
                "exitpage":{"operator":"contains","url":"c"},"trafficsource":"google"}
                """.ReplaceLineEndings(""));

    [Fact]
    public void Text_is_written_as_it_is_but_for_what_JSON_must_escape() =>
        SessionSearch.All.NamedVisitor("Zoë \"Z\" <O'Neill> & 世界 🙂\n").ToJson()
            .Should().Be("""{"displayname":"Zoë \"Z\" <O'Neill> & 世界 🙂\n"}""".Replace("🙂", "\\uD83D\\uDE42", StringComparison.Ordinal));
}
