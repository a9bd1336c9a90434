using System.Net;
using System.Net.Sockets;
using Inspectlet.Testing;

namespace Inspectlet.Tests.Generation;

/// <summary>Generated recordings look alive: shares, rhythms, texts and gaps are such as a site has.</summary>
public class GeneratedLifeTests
{
    private static readonly IPNetwork[] DocumentationRanges =
        [IPNetwork.Parse("192.0.2.0/24"), IPNetwork.Parse("198.51.100.0/24"), IPNetwork.Parse("203.0.113.0/24"), IPNetwork.Parse("2001:db8::/32")];

    // What is counted, and of how many in a hundred it may hold.
    public static TheoryData<string, int, int> Shares => new()
    {
        { "one page", 40, 50 },
        { "new visitor", 50, 72 },
        { "phone", 33, 45 },
        { "Chrome", 45, 62 },
        { "from the USA", 21, 33 },
        { "direct", 32, 42 },
        { "name", 30, 46 },
        { "converted", 3, 12 },
        { "starred", 1, 4 },
        { "campaign", 15, 40 },
    };

    [Theory]
    [MemberData(nameof(Shares))]
    public async Task Shares_are_such_as_a_site_has(string what, int least, int most)
    {
        IReadOnlyList<Session> sessions = await GeneratedAccount.Of2000Async();
        Func<Session, bool> holds = what switch
        {
            "one page" => s => s.Pages.Count == 1,
            "new visitor" => s => s.IsNewVisitor == true,
            "phone" => s => s.DeviceType == DeviceType.Phone,
            "Chrome" => s => s.Browser == Browser.Chrome,
            "from the USA" => s => s.Country == "US",
            "direct" => s => s.Referrer?.Source == "d",
            "name" => s => s.DisplayName is not null,
            "converted" => s => s.Tags.Any(t => t.Name == "converted"),
            "starred" => s => s.IsStarred == true,
            _ => s => s.LandingPage?.Contains("utm_campaign=", StringComparison.Ordinal) == true,
        };

        (100.0 * sessions.Count(holds) / sessions.Count).Should().BeInRange(least, most);
    }

    [Fact]
    public async Task Visitors_come_from_many_countries_with_many_browsers_by_many_ways()
    {
        IReadOnlyList<Session> sessions = await GeneratedAccount.Of2000Async();

        sessions.Select(s => s.Country).OfType<string>().Distinct().Should().HaveCountGreaterThan(30);
        sessions.Select(s => s.Referrer?.Source).OfType<string>().Distinct().Should().HaveCountGreaterThan(10);
        sessions.Select(s => s.Pages[0].Url).Distinct().Should().HaveCountGreaterThan(60);
        sessions.Select(s => s.Browser).OfType<Browser>().Distinct().Should().Contain(Browser.KnownValues)
            .And.Contain(browser => !Browser.KnownValues.Contains(browser));
    }

    [Theory]
    [InlineData("Latin", 'A', 'z')]
    [InlineData("Latin with marks", 'À', 'ž')]
    [InlineData("Greek", 'Α', 'ώ')]
    [InlineData("Cyrillic", 'А', 'ї')]
    [InlineData("Hebrew", 'א', 'ת')]
    [InlineData("Arabic", 'ء', 'ي')]
    [InlineData("Devanagari", 'अ', 'ॐ')]
    [InlineData("Kana", 'ぁ', 'ヶ')]
    [InlineData("Han", '一', '鿿')]
    [InlineData("Hangul", '가', '힣')]
    public async Task Names_are_of_several_scripts(string script, char first, char last)
    {
        IReadOnlyList<Session> sessions = await GeneratedAccount.Of2000Async();

        sessions.Should().Contain(s => s.DisplayName != null && s.DisplayName.Any(c => c >= first && c <= last), script);
    }

    [Fact]
    public async Task There_are_more_visits_by_day_than_by_night_and_more_on_working_days_than_at_weekends()
    {
        IReadOnlyList<Session> sessions = await GeneratedAccount.Of2000Async();

        int day = sessions.Count(s => s.StartedAt!.Value.Hour is >= 13 and < 17);
        int night = sessions.Count(s => s.StartedAt!.Value.Hour is >= 1 and < 5);
        double weekend = sessions.Count(s => s.StartedAt!.Value.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) / 2.0;
        double workingDay = sessions.Count(s => s.StartedAt!.Value.DayOfWeek is > DayOfWeek.Sunday and < DayOfWeek.Saturday) / 5.0;

        day.Should().BeGreaterThan(night * 2);
        workingDay.Should().BeGreaterThan(weekend * 1.3);
    }

    [Fact]
    public async Task Pages_follow_each_other_within_the_visit()
    {
        IReadOnlyList<Session> sessions = await GeneratedAccount.Of2000Async();

        sessions.Should().OnlyContain(s => s.Pages.Count >= 1 && s.Pages.Count <= 12 && (s.PageCount == null || s.PageCount == s.Pages.Count));
        sessions.Should().OnlyContain(s => s.Pages[0].OpenedAt == s.StartedAt && (s.EndedAt == null || LastPage(s).OpenedAt < s.EndedAt));
        sessions.SelectMany(s => s.Pages.Zip(s.Pages.Skip(1)))
            .Should().OnlyContain(pair => pair.First.OpenedAt < pair.Second.OpenedAt && pair.First.Id < pair.Second.Id);
    }

    [Fact]
    public async Task The_first_and_the_last_page_are_those_of_the_visit()
    {
        IReadOnlyList<Session> sessions = await GeneratedAccount.Of2000Async();

        sessions.Should().OnlyContain(s => s.LandingPage == null || s.LandingPage == s.Pages[0].Url);
        sessions.Should().OnlyContain(s => s.ExitPage == null || s.ExitPage == LastPage(s).Url);
        sessions.SelectMany(s => s.Pages).Should().OnlyContain(page => page.Title!.EndsWith(" | My App"));
    }

    [Fact]
    public async Task Tags_are_set_within_the_visit()
    {
        IReadOnlyList<Session> sessions = await GeneratedAccount.Of2000Async();

        sessions.SelectMany(s => s.Tags.Select(tag => (Session: s, Tag: tag)))
            .Should().OnlyContain(pair => pair.Tag.AddedAt >= pair.Session.StartedAt && !(pair.Tag.AddedAt > pair.Session.EndedAt));
    }

    [Fact]
    public async Task The_length_is_in_milliseconds_and_fits_the_start_and_the_end()
    {
        IEnumerable<Session> complete = (await GeneratedAccount.Of2000Async()).Where(s => s.EndedAt is not null && s.RawDuration is not null);

        complete.Should().OnlyContain(s => s.Duration == TimeSpan.FromMilliseconds(s.RawDuration!.Value)
            && s.EndedAt - s.StartedAt - s.Duration < TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Members_are_missing_now_and_then()
    {
        IReadOnlyList<Session> sessions = await GeneratedAccount.Of2000Async();
        Func<Session, object?>[] members =
        [
            s => s.EndedAt, s => s.RawDuration, s => s.PageCount, s => s.IpAddress, s => s.Browser, s => s.Referrer, s => s.Country,
            s => s.DeviceType, s => s.LandingPage, s => s.ExitPage, s => s.IsStarred,
        ];

        members.Select(member => sessions.Count(s => member(s) is null)).Should().OnlyContain(count => count >= 1 && count <= 30);
    }

    [Fact]
    public async Task No_address_and_no_domain_is_anybodys()
    {
        IReadOnlyList<Session> sessions = await GeneratedAccount.Of2000Async();
        IPAddress[] addresses = [.. sessions.Select(s => s.IpAddress).OfType<string>().Select(IPAddress.Parse)];
        string[] mails = [.. sessions.SelectMany(s => s.Tags).Where(t => t.Name == "email").Select(t => t.Value!)];

        addresses.Should().OnlyContain(address => DocumentationRanges.Any(range => range.Contains(address)));
        addresses.Should().Contain(address => address.AddressFamily == AddressFamily.InterNetworkV6);
        mails.Should().NotBeEmpty().And.OnlyContain(mail => mail.EndsWith("@example.com", StringComparison.Ordinal) || mail.EndsWith("@example.org", StringComparison.Ordinal));
        mails.Should().OnlyContain(mail => mail.All(c => char.IsAsciiLetterLower(c) || c == '.' || c == '@'));
        sessions.SelectMany(s => s.Pages).Should().OnlyContain(p => new Uri(p.Url!).Host == "www.example.com");
    }

    [Fact]
    public async Task The_site_is_that_of_the_reference_and_older_than_its_recordings()
    {
        using InspectletClient inspectlet = GeneratedAccount.Create(count: 1).CreateClient();

        Website site = (await inspectlet.ListWebsitesAsync()).Should().ContainSingle().Subject;

        site.Id.Should().Be(InspectletSandbox.WebsiteId);
        site.Name.Should().Be("My App");
        site.CreatedAt.Should().BeBefore(GeneratedAccount.Now.AddDays(-90));
    }

    [Fact]
    public async Task A_link_is_of_the_recording_and_its_key_of_nothing_else()
    {
        IReadOnlyList<Session> sessions = await GeneratedAccount.Of2000Async();

        sessions.Should().OnlyContain(s => s.SessionLink!.StartsWith(
            $"http://www.inspectlet.com/dashboard/watchsession/12345678/{s.Id}?pn=1&accessResourceKey=", StringComparison.Ordinal));
        sessions.Select(s => s.SessionLink!.Split("=").Last()).Should().OnlyHaveUniqueItems().And.OnlyContain(key => key.Length == 40 && key.All(char.IsAsciiHexDigitLower));
    }

    private static PageView LastPage(Session session) => session.Pages[^1];
}
