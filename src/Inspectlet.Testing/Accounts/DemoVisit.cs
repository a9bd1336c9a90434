using Inspectlet.Testing.Generation;
using Inspectlet.Testing.Reference;

namespace Inspectlet.Testing.Accounts;

/// <summary>The newest recording of the demonstration account: the visitor of the API reference, Johnny Appleseed, is back.</summary>
internal static class DemoVisit
{
    // Generated visits began two minutes ago or earlier.
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(100);
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(83.214);

    /// <summary>Creates it.</summary>
    /// <param name="seed">What the generated recordings of the site are made from.</param>
    /// <param name="count">How many of them there are.</param>
    /// <param name="now">When all visits have ended.</param>
    public static Session Create(int seed, int count, DateTimeOffset now)
    {
        Session known = DocumentedResponse.Session;
        DateTimeOffset startedAt = DateTimeOffset.FromUnixTimeSeconds((now - Age).ToUnixTimeSeconds());

        // The id of the next recording is nobody else's; what arrives later goes on after it.
        var site = new GeneratedSite(seed, known.WebsiteId, count, now);
        Session next = site.Arrival(count, startedAt);
        PageView[] pages =
        [
            Page(0, 0, "Desk lamp Nova", "/product-1123?utm_source=newsletter&utm_medium=email&utm_campaign=winback"),
            Page(1, 27, "Your cart", "/cart"),
            Page(2, 39, "Checkout", "/checkout"),
            Page(3, 74, "Thank you for your order", "/order/confirmed"),
        ];
        return new Session
        {
            Id = next.Id,
            WebsiteId = known.WebsiteId,
            StartedAt = startedAt,
            EndedAt = startedAt.AddSeconds(Math.Ceiling(Length.TotalSeconds)),
            RawDuration = (long)Length.TotalMilliseconds,
            PageCount = pages.Length,
            VisitorId = known.VisitorId,
            IpAddress = "192.0.2.68",
            Browser = known.Browser,
            Referrer = new Referrer { Source = "newsletter" },
            PageWidth = 1440,
            PageHeight = 2210,
            UserAgent = known.UserAgent,
            IsNewVisitor = false,
            IsStarred = true,
            Country = known.Country,
            LandingPage = pages[0].Url,
            ExitPage = pages[^1].Url,
            DeviceType = known.DeviceType,
            DisplayName = known.DisplayName,
            SessionLink = next.SessionLink,
            Tags =
            [
                new Tag { Name = "plan", Value = "pro", AddedAt = startedAt.AddSeconds(1) },
                new Tag { Name = "cart_value", Value = "49.90", AddedAt = startedAt.AddSeconds(27) },
                new Tag { Name = "converted", Value = "true", AddedAt = startedAt.AddSeconds(74) },
            ],
            Pages = pages,
        };

        PageView Page(int number, int second, string title, string path) => new()
        {
            Id = next.Pages[0].Id + number,
            OpenedAt = startedAt.AddSeconds(second),
            Title = $"{title} | {site.Website.Name}",
            Url = "https://www.example.com" + path,
        };
    }
}
