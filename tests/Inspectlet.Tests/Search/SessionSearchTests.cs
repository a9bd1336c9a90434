namespace Inspectlet.Tests.Search;

public class SessionSearchTests
{
    public static TheoryData<Func<SessionSearch>, string> WrongArguments => new()
    {
        { () => SessionSearch.All.FromCountry(""), "country" },
        { () => SessionSearch.All.FromCountry(null!), "country" },
        { () => SessionSearch.All.FromCountry("Germany"), "country" },
        { () => SessionSearch.All.FromCountry("USA"), "country" },
        { () => SessionSearch.All.FromCountry("U"), "country" },
        { () => SessionSearch.All.FromCountry("ÖS"), "country" },
        { () => SessionSearch.All.FromCountry("U "), "country" },
        { () => SessionSearch.All.FromIpAddress(" "), "ipAddress" },
        { () => SessionSearch.All.FromTrafficSource(""), "trafficSource" },
        { () => SessionSearch.All.NamedVisitor(""), "displayName" },
        { () => SessionSearch.All.UsingBrowser(default), "browser" },
        { () => SessionSearch.All.OnDevice(default), "device" },
        { () => SessionSearch.All.WithTag(""), "name" },
        { () => SessionSearch.All.WithTag("plan", null!), "value" },
        { () => SessionSearch.All.WithPageCount(), "min" },
        { () => SessionSearch.All.WithPageCount(min: -1), "min" },
        { () => SessionSearch.All.WithPageCount(max: -1), "max" },
        { () => SessionSearch.All.WithPageCount(min: 3, max: 2), "max" },
        { () => SessionSearch.All.WithDuration(), "min" },
        { () => SessionSearch.All.WithDuration(min: TimeSpan.FromSeconds(-1)), "min" },
        { () => SessionSearch.All.WithDuration(max: TimeSpan.FromMilliseconds(1500)), "max" },
        { () => SessionSearch.All.WithDuration(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1)), "max" },
        { () => SessionSearch.All.Between(DateTimeOffset.UnixEpoch.AddTicks(-1), DateTimeOffset.UnixEpoch), "from" },
        { () => SessionSearch.All.Between(DateTimeOffset.UnixEpoch.AddDays(1), DateTimeOffset.UnixEpoch), "to" },
        { () => SessionSearch.All.StartingAt(null!), "page" },
        { () => SessionSearch.All.Visiting(PageUrl.Is("")), "url" },
        { () => SessionSearch.All.Visiting(PageUrl.BeginsWith(" ")), "prefix" },
        { () => SessionSearch.All.Visiting(PageUrl.Contains(null!)), "fragment" },
        { () => SessionSearch.All.Visiting(PageUrl.MatchesPattern("")), "pattern" },
        { () => SessionSearch.All.Visiting(PageUrl.IsNot("")), "url" },
        { () => SessionSearch.All.Visiting(PageUrl.DoesNotBeginWith("")), "prefix" },
        { () => SessionSearch.All.Visiting(PageUrl.DoesNotContain("")), "fragment" },
    };

    public static TheoryData<SessionSearch, SessionSearch> Replacements => new()
    {
        { SessionSearch.All.FromCountry("DE").FromCountry("US"), SessionSearch.All.FromCountry("US") },
        { SessionSearch.All.NewVisitors().ReturningVisitors(), SessionSearch.All.ReturningVisitors() },
        { SessionSearch.All.Between(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch).LastWeek(), SessionSearch.All.LastWeek() },
        { SessionSearch.All.LastWeek().Last30Days(), SessionSearch.All.Last30Days() },
        { SessionSearch.All.WithPageCount(min: 1).WithPageCount(max: 9), SessionSearch.All.WithPageCount(max: 9) },
        {
            SessionSearch.All.WithDuration(min: TimeSpan.FromSeconds(1)).WithDuration(max: TimeSpan.FromSeconds(9)),
            SessionSearch.All.WithDuration(max: TimeSpan.FromSeconds(9))
        },
        { SessionSearch.All.WithTag("a").MatchingAnyTag().MatchingAllTags(), SessionSearch.All.MatchingAllTags().WithTag("a") },
        { SessionSearch.All.Visiting(PageUrl.Is("a")).Visiting(PageUrl.Is("b")), SessionSearch.All.Visiting(PageUrl.Is("b")) },
    };

    [Theory]
    [MemberData(nameof(WrongArguments))]
    public void An_argument_that_cannot_be_right_is_refused_by_name(Func<SessionSearch> construct, string parameter) =>
        construct.Should().Throw<ArgumentException>().Which.ParamName.Should().Be(parameter);

    [Theory]
    [MemberData(nameof(Replacements))]
    public void A_later_condition_of_a_kind_replaces_an_earlier_one(SessionSearch actual, SessionSearch expected) =>
        actual.Should().Be(expected);

    [Fact]
    public void A_search_never_changes()
    {
        SessionSearch first = SessionSearch.All.WithTag("a");

        _ = first.WithTag("b").FromCountry("US").MatchingAnyTag();

        first.ToJson().Should().Be("""{"tags":{"tagslist":[{"tag":"a"}]}}""");
        SessionSearch.All.ToJson().Should().Be("{}");
    }

    [Fact]
    public void Equal_conditions_make_equal_searches()
    {
        SessionSearch one = SessionSearch.All.FromCountry("US").WithTag("a", true).UsingBrowser(new Browser("CHROME"));
        SessionSearch other = SessionSearch.All.UsingBrowser(Browser.Chrome).WithTag("a", true).FromCountry("US");

        one.Should().Be(other);
        one.GetHashCode().Should().Be(other.GetHashCode());
    }

    [Fact]
    public void A_tag_with_a_boolean_is_not_the_tag_with_its_text() =>
        SessionSearch.All.WithTag("a", true).Should().NotBe(SessionSearch.All.WithTag("a", "true"));

    [Fact]
    public void The_text_of_a_search_names_its_conditions_without_their_values() =>
        SessionSearch.All.NamedVisitor("Johnny Appleseed").WithTag("email", "johnny@example.com").Visiting(PageUrl.Is("example.com/secret")).ToString()
            .Should().Be("SessionSearch { DisplayName, Tags, VisitedPage }");

    [Fact]
    public void Every_condition_has_its_name_in_the_text_of_a_search()
    {
        string[] conditions = [.. typeof(SessionSearch).GetProperties().Where(p => p.SetMethod is not null && p.GetMethod!.IsPublic && !p.GetMethod.IsStatic).Select(p => p.Name)];
        SessionSearch full = SessionSearch.All
            .FromCountry("US").FromIpAddress("1.1.1.1").FromTrafficSource("google").NamedVisitor("J").NewVisitors().StarredOnly()
            .UsingBrowser(Browser.Chrome).OnDevice(DeviceType.Phone).Between(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch).WithTag("t")
            .WithPageCount(1, 2).WithDuration(TimeSpan.Zero, TimeSpan.Zero)
            .StartingAt(PageUrl.Is("a")).Visiting(PageUrl.Is("b")).ExitingAt(PageUrl.Is("c"));

        full.ToString().Should().ContainAll(conditions);
    }

    [Fact]
    public void The_parts_of_a_search_do_not_show_their_values_either()
    {
        new TagCondition { Name = "email", Value = "johnny@example.com" }.ToString().Should().Be("TagCondition");
        PageUrl.Is("example.com/secret").ToString().Should().Be("PageUrl");
    }
}
