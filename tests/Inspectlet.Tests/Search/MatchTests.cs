namespace Inspectlet.Tests.Search;

/// <summary>What each condition finds, but for tags, times and URLs. docs/search-semantics.md says it in words.</summary>
public class MatchTests
{
    private static readonly SessionSearch Johnny = SessionSearch.All.NamedVisitor("Johnny Appleseed");

    private static readonly SessionSearch FromTheUS = SessionSearch.All.FromCountry("US");

    private static readonly SessionSearch FromGoogle = SessionSearch.All.FromTrafficSource("google");

    private static readonly SessionSearch WithSafari = SessionSearch.All.UsingBrowser(Browser.Safari);

    private static readonly SessionSearch OnPhone = SessionSearch.All.OnDevice(DeviceType.Phone);

    private static readonly SessionSearch OnAnyDevice = SessionSearch.All.OnDevice(DeviceType.All);

    private static readonly SessionSearch Unstarred = new() { ShowStarredOnly = false };

    private static readonly SessionSearch TwoToThreePages = SessionSearch.All.WithPageCount(2, 3);

    private static readonly SessionSearch HalfAMinute = SessionSearch.All.WithDuration(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60));

    public static TheoryData<SessionSearch, Session, bool> Texts => new()
    {
        { Johnny, new Session { DisplayName = "Johnny Appleseed" }, true },
        { Johnny, new Session { DisplayName = "JOHNNY appleseed" }, true },
        { Johnny, new Session { DisplayName = "Johnny Appleseed Jr." }, false },
        { Johnny, new Session { DisplayName = " Johnny Appleseed" }, false },
        { Johnny, new Session { DisplayName = "" }, false },
        { Johnny, new Session(), false },
        { SessionSearch.All.NamedVisitor("ÉVA 世界"), new Session { DisplayName = "éva 世界" }, true },
        { SessionSearch.All.NamedVisitor("Éva"), new Session { DisplayName = "Eva" }, false },
        { FromTheUS, new Session { Country = "US" }, true },
        { FromTheUS, new Session { Country = "us" }, true },
        { FromTheUS, new Session { Country = "USA" }, false },
        { FromTheUS, new Session(), false },
        { FromGoogle, new Session { Referrer = new Referrer { Source = "Google" } }, true },
        { FromGoogle, new Session { Referrer = new Referrer { Source = "google.com" } }, false },
        { FromGoogle, new Session { Referrer = new Referrer() }, false },
        { FromGoogle, new Session(), false },
        { WithSafari, new Session { Browser = new Browser("SAFARI") }, true },
        { WithSafari, new Session { Browser = Browser.MobileSafari }, false },
        { WithSafari, new Session(), false },
        { SessionSearch.All.UsingBrowser(Browser.Other), new Session { Browser = new Browser("lynx") }, false },
        { SessionSearch.All.UsingBrowser(new Browser("lynx")), new Session { Browser = new Browser("Lynx") }, true },
        { OnPhone, new Session { DeviceType = new DeviceType("Phone") }, true },
        { OnPhone, new Session { DeviceType = DeviceType.Desktop }, false },
        { OnPhone, new Session { DeviceType = DeviceType.All }, false },
        { OnPhone, new Session(), false },
        { SessionSearch.All.OnDevice(DeviceType.Desktop), new Session { DeviceType = DeviceType.Desktop }, true },
        { OnAnyDevice, new Session { DeviceType = DeviceType.Phone }, true },
        { OnAnyDevice, new Session { DeviceType = new DeviceType("tablet") }, true },
        { OnAnyDevice, new Session(), true },
    };

    public static TheoryData<bool?, bool?, bool, bool, bool> Visitors => new()
    {
        // New and returning as asked for; whether a new visitor is found, a returning one, and one of which it is not known.
        { true, true, true, true, true },
        { true, false, true, false, false },
        { false, true, false, true, false },
        { false, false, false, false, false },
        { null, null, true, true, true },
        { true, null, true, true, true },
        { null, true, true, true, true },
        { false, null, false, true, false },
        { null, false, true, false, false },
    };

    public static TheoryData<string, string?, bool> Addresses => new()
    {
        { "67.128.22.4", "67.128.22.4", true },
        { "67.128.22.4", "67.128.22.40", false },
        { "67.128.22", "67.128.22.4", false },
        { "67.128.22.4", "", false },
        { "67.128.22.4", null, false },
        { "2001:db8::1", "2001:DB8::1", true },
        { "2001:db8::1", "2001:0db8:0:0:0:0:0:1", true },
        { "2001:db8::1", "2001:db8:0::1", true },
        { "2001:db8::1", "2001:db8::2", false },
        { "2001:db8::1", "2001:db8::1:0", false },
        { "::", "0:0:0:0:0:0:0:0", true },
        { "1::", "1:0:0:0:0:0:0:0", true },
        { "::1", "1::", false },
        { "::ffff:192.0.2.1", "::ffff:c000:0201", true },
        { "::ffff:192.0.2.1", "192.0.2.1", false },
        { "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:0.7.0.8", true },

        // What is no address is a text like any other, and equal to no other spelling.
        { "1:2:3:4:5:6:7", "01:2:3:4:5:6:7", false },
        { "1:2:3:4:5:6:7:8:9", "01:2:3:4:5:6:7:8:9", false },
        { "1::2::3", "01::2::3", false },
        { "1:2:3:4::5:6:7:8", "01:2:3:4::5:6:7:8", false },
        { "00001::", "1::", false },
        { "::1:", "::01:", false },
        { ":1::", ":01::", false },
        { "::g", "::0g", false },
        { "::+1", "::1", false },
        { "::1.2.3", "::01.2.3", false },
        { "::1.2.3.4.5", "::01.2.3.4.5", false },
        { "::1.2.3.256", "::01.2.3.256", false },
        { "::1.2.3.4:1", "::01.2.3.4:1", false },
        { "1:2:3:4:5:6:7:1.2.3.4", "01:2:3:4:5:6:7:1.2.3.4", false },
        { "fe80::1%eth0", "FE80::1%eth0", true },
        { "fe80::1%eth0", "fe80::1%eth1", false },
    };

    public static TheoryData<SessionSearch, Session, bool> Numbers => new()
    {
        { SessionSearch.All.StarredOnly(), new Session { IsStarred = true }, true },
        { SessionSearch.All.StarredOnly(), new Session { IsStarred = false }, false },
        { SessionSearch.All.StarredOnly(), new Session(), false },
        { Unstarred, new Session { IsStarred = true }, true },
        { Unstarred, new Session { IsStarred = false }, true },
        { Unstarred, new Session(), true },
        { TwoToThreePages, new Session { PageCount = 1 }, false },
        { TwoToThreePages, new Session { PageCount = 2 }, true },
        { TwoToThreePages, new Session { PageCount = 3 }, true },
        { TwoToThreePages, new Session { PageCount = 4 }, false },
        { TwoToThreePages, new Session(), false },
        { TwoToThreePages, new Session { Pages = [new PageView(), new PageView()] }, true },
        { TwoToThreePages, new Session { Pages = [new PageView()] }, false },
        { TwoToThreePages, new Session { PageCount = 4, Pages = [new PageView(), new PageView()] }, false },
        { SessionSearch.All.WithPageCount(min: 0), new Session(), false },
        { SessionSearch.All.WithPageCount(min: 2), new Session { PageCount = int.MaxValue }, true },
        { SessionSearch.All.WithPageCount(max: 2), new Session { PageCount = 0 }, true },
        { SessionSearch.All.WithPageCount(max: 2), new Session { PageCount = 3 }, false },
        { new SessionSearch { MinPageCount = 3, MaxPageCount = 2 }, new Session { PageCount = 3 }, false },
        { HalfAMinute, Lasting(29_999), false },
        { HalfAMinute, Lasting(30_000), true },
        { HalfAMinute, Lasting(60_000), true },
        { HalfAMinute, Lasting(60_001), false },
        { HalfAMinute, new Session { RawDuration = 45_000 }, false },
        { HalfAMinute, new Session(), false },
        { SessionSearch.All.WithDuration(min: TimeSpan.FromSeconds(30)), Lasting(3_600_000), true },
        { SessionSearch.All.WithDuration(max: TimeSpan.FromSeconds(30)), Lasting(0), true },
        { SessionSearch.All.WithDuration(max: TimeSpan.Zero), new Session(), false },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    [MemberData(nameof(Numbers))]
    public void A_condition_finds_what_meets_it(SessionSearch search, Session session, bool isFound) => Finds(search, session).Should().Be(isFound);

    [Theory]
    [MemberData(nameof(Visitors))]
    public void New_and_returning_visitors_are_found_as_they_are_included(bool? includesNew, bool? includesReturning, bool isNewFound, bool isReturningFound, bool isUnknownFound)
    {
        var search = new SessionSearch { Visitors = new VisitorFilter { New = includesNew, Returning = includesReturning } };

        Finds(search, new Session { IsNewVisitor = true }).Should().Be(isNewFound);
        Finds(search, new Session { IsNewVisitor = false }).Should().Be(isReturningFound);
        Finds(search, new Session()).Should().Be(isUnknownFound);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public void An_address_is_found_in_each_of_its_spellings(string asked, string? recorded, bool isFound)
    {
        Finds(SessionSearch.All.FromIpAddress(asked), new Session { IpAddress = recorded }).Should().Be(isFound);
        if (!string.IsNullOrEmpty(recorded))
        {
            Finds(SessionSearch.All.FromIpAddress(recorded), new Session { IpAddress = asked }).Should().Be(isFound);
        }
    }

    [Fact]
    public void A_search_without_conditions_finds_every_recording() => Finds(SessionSearch.All, new Session()).Should().BeTrue();

    [Fact]
    public void Every_condition_must_hold()
    {
        SessionSearch search = FromTheUS.StarredOnly();

        Finds(search, new Session { Country = "US", IsStarred = true }).Should().BeTrue();
        Finds(search, new Session { Country = "US" }).Should().BeFalse();
        Finds(search, new Session { IsStarred = true }).Should().BeFalse();
    }

    [Fact]
    public void An_empty_text_that_is_asked_for_is_what_no_recording_has() =>
        Finds(new SessionSearch { Country = "" }, new Session { Country = "" }).Should().BeFalse();

    [Fact]
    public void There_must_be_a_recording()
    {
        FluentActions.Invoking(() => SessionSearch.All.Matches(null!)).Should().Throw<ArgumentNullException>().WithParameterName("session");
        FluentActions.Invoking(() => SessionSearch.All.ExplainMatch(null!)).Should().Throw<ArgumentNullException>().WithParameterName("session");
    }

    [Fact]
    public void To_match_makes_no_objects()
    {
        Session session = FullSearch.Session;
        SessionSearch search = FullSearch.Of(session);
        search.Matches(session, session.StartedAt).Should().BeTrue("only then every condition is looked at");

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            search.Matches(session, session.StartedAt);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    private static bool Finds(SessionSearch search, Session session)
    {
        bool isFound = search.Matches(session);
        search.ExplainMatch(session).IsMatch.Should().Be(isFound, "both say the same");
        return isFound;
    }

    private static Session Lasting(long milliseconds) => new()
    {
        StartedAt = DateTimeOffset.FromUnixTimeSeconds(1446772479),
        EndedAt = DateTimeOffset.FromUnixTimeSeconds(1446772479 + (milliseconds / 1000) + 1),
        RawDuration = milliseconds,
    };
}
