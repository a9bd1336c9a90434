namespace Inspectlet.Tests.Search;

public class ExplainTests
{
    public static TheoryData<SessionSearch, string> Sentences => new()
    {
        { SessionSearch.All, "All sessions." },
        { SessionSearch.All.StarredOnly(), "All starred sessions." },
        {
            SessionSearch.All.FromCountry("US").WithTag("converted", true).LastWeek(),
            "Sessions from the last week, from the country US, tagged \"converted\" = true."
        },
        { SessionSearch.All.StarredOnly().NewVisitors(), "Starred sessions of new visitors." },
        { SessionSearch.All.ReturningVisitors().Last30Days(), "Sessions of returning visitors, from the last 30 days." },
        {
            SessionSearch.All.Between(DateTimeOffset.FromUnixTimeSeconds(1446772479), DateTimeOffset.FromUnixTimeSeconds(1446772768)),
            "Sessions from 2015-11-06 01:14:39 UTC to 2015-11-06 01:19:28 UTC."
        },
        {
            new SessionSearch { DateRange = DateRange.Custom, CustomDateRange = new CustomDateRange { Start = DateTimeOffset.UnixEpoch } },
            "Sessions since 1970-01-01 00:00:00 UTC."
        },
        {
            new SessionSearch { DateRange = DateRange.Custom, CustomDateRange = new CustomDateRange { End = DateTimeOffset.UnixEpoch } },
            "Sessions until 1970-01-01 00:00:00 UTC."
        },
        { new SessionSearch { DateRange = new DateRange("year") }, "Sessions from the time span year." },
        { SessionSearch.All.NamedVisitor("Johnny Appleseed"), "Sessions by the visitor \"Johnny Appleseed\"." },
        { SessionSearch.All.FromIpAddress("67.128.22.4").FromTrafficSource("google"), "Sessions from the IP address 67.128.22.4, coming from \"google\"." },
        { SessionSearch.All.UsingBrowser(Browser.InternetExplorer).OnDevice(DeviceType.Desktop), "Sessions with the browser ie, on a desktop." },
        { SessionSearch.All.OnDevice(DeviceType.All), "Sessions on any device." },
        { SessionSearch.All.WithTag("a").WithTag("b", "x").MatchingAnyTag(), "Sessions tagged \"a\" or \"b\" = \"x\"." },
        { SessionSearch.All.WithTag("a").WithTag("b"), "Sessions tagged \"a\" and \"b\"." },
        { SessionSearch.All.WithPageCount(2, 10), "Sessions of 2 to 10 pages." },
        { SessionSearch.All.WithPageCount(min: 2), "Sessions of 2 pages or more." },
        { SessionSearch.All.WithPageCount(max: 10), "Sessions of 10 pages or fewer." },
        { SessionSearch.All.WithPageCount(min: 1), "Sessions of 1 page or more." },
        { SessionSearch.All.WithPageCount(0, 1), "Sessions of 0 to 1 page." },
        { SessionSearch.All.WithPageCount(3, 3), "Sessions of exactly 3 pages." },
        { SessionSearch.All.WithDuration(max: TimeSpan.FromSeconds(1)), "Sessions lasting 1 second or less." },
        { SessionSearch.All.WithDuration(TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(1)), "Sessions lasting 30 to 60 seconds." },
        { SessionSearch.All.WithDuration(min: TimeSpan.FromSeconds(30)), "Sessions lasting 30 seconds or longer." },
        { SessionSearch.All.WithDuration(max: TimeSpan.FromSeconds(30)), "Sessions lasting 30 seconds or less." },
        {
            SessionSearch.All.StartingAt(PageUrl.Is("a")).Visiting(PageUrl.BeginsWith("b")).ExitingAt(PageUrl.Contains("c")),
            "Sessions starting at a page whose URL is \"a\", visiting a page whose URL begins with \"b\", ending at a page whose URL contains \"c\"."
        },
        { SessionSearch.All.Visiting(PageUrl.MatchesPattern("*a*")), "Sessions visiting a page whose URL matches the pattern \"*a*\"." },
        { SessionSearch.All.Visiting(PageUrl.IsNot("a")), "Sessions visiting a page whose URL is not \"a\"." },
        { SessionSearch.All.Visiting(PageUrl.DoesNotBeginWith("a")), "Sessions visiting a page whose URL does not begin with \"a\"." },
        { SessionSearch.All.Visiting(PageUrl.DoesNotContain("a")), "Sessions visiting a page whose URL does not contain \"a\"." },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_search_says_in_one_sentence_what_it_finds(SessionSearch search, string sentence) =>
        search.Explain().Should().Be(sentence);
}
