namespace Inspectlet.Tests.Search;

/// <summary>A recording that has everything, and searches that find it by all of it.</summary>
internal static class FullSearch
{
    public static Session Session { get; } = new()
    {
        Id = 2606721012,
        StartedAt = DateTimeOffset.FromUnixTimeSeconds(1446772479),
        EndedAt = DateTimeOffset.FromUnixTimeSeconds(1446772768),
        RawDuration = 286_893,
        PageCount = 2,
        IpAddress = "2001:db8::1",
        Browser = Browser.Chrome,
        Referrer = new Referrer { Source = "google" },
        IsNewVisitor = true,
        IsStarred = true,
        Country = "US",
        LandingPage = "http://www.example.com/?utm_campaign=media",
        ExitPage = "http://www.example.com/product-1123",
        DeviceType = DeviceType.Desktop,
        DisplayName = "Johnny Appleseed",
        Tags = [new Tag { Name = "converted", Value = "1" }, new Tag { Name = "plan", Value = "pro" }],
        Pages = [new PageView { Url = "http://www.example.com/?utm_campaign=media" }, new PageView { Url = "http://www.example.com/product-1123" }],
    };

    /// <summary>Every condition at once.</summary>
    public static SessionSearch Of(Session session) => SessionSearch.All
        .NamedVisitor(session.DisplayName!).FromCountry(session.Country!).NewVisitors().WithTag("converted", true).WithTag("plan", "pro")
        .FromIpAddress(session.IpAddress!).StarredOnly().UsingBrowser(session.Browser!.Value).OnDevice(session.DeviceType!.Value)
        .Between(session.StartedAt!.Value, session.EndedAt!.Value)
        .WithPageCount(1, 3).WithDuration(TimeSpan.FromSeconds(1), TimeSpan.FromHours(1))
        .StartingAt(PageUrl.BeginsWith("www.example.com/?")).Visiting(PageUrl.MatchesPattern("*/product-*")).ExitingAt(PageUrl.DoesNotContain("cart"))
        .FromTrafficSource(session.Referrer!.Source!);
}
