namespace Inspectlet.ContractTests.Responses;

/// <summary>The objects of the document's examples, as the client is to give them.</summary>
internal static class DocumentedValues
{
    public static Website Website { get; } = new()
    {
        Id = 12345678,
        Name = "My App",
        CreatedAt = new DateTimeOffset(2012, 5, 22, 9, 5, 48, TimeSpan.Zero),
    };

    public static Session Session { get; } = new()
    {
        Id = 2606721012,
        WebsiteId = 12345678,
        StartedAt = new DateTimeOffset(2015, 11, 6, 1, 14, 39, TimeSpan.Zero),
        EndedAt = new DateTimeOffset(2015, 11, 6, 1, 19, 28, TimeSpan.Zero),
        RawDuration = 286893,
        PageCount = 1,
        VisitorId = 2099309727,
        IpAddress = "53.68.13.141",
        Browser = Browser.Chrome,
        Referrer = new Referrer { Source = "d" },
        UserAgent = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/46.0.2490.80 Safari/537.36",
        IsNewVisitor = true,
        IsStarred = false,
        Country = "US",
        LandingPage = "http://www.example.com/?utm_campaign=media",
        ExitPage = "http://www.example.com/product-1123",
        DeviceType = DeviceType.Desktop,
        DisplayName = "Johnny Appleseed",
        SessionLink = "http://www.inspectlet.com/dashboard/watchsession/12345678/2606721012?pn=1&accessResourceKey=2e1a5838e3c823cf1b754e5dd9e4f2a775eb9bfd",
        Tags =
        [
            new Tag { Name = "converted-purchase", Value = "1", AddedAt = new DateTimeOffset(2015, 11, 6, 1, 17, 37, TimeSpan.Zero) },
            new Tag { Name = "email", Value = "johnny.appleseed@gmail.com", AddedAt = new DateTimeOffset(2015, 11, 6, 1, 15, 52, TimeSpan.Zero) },
        ],
        Pages =
        [
            new PageView
            {
                Id = 2017992525,
                OpenedAt = new DateTimeOffset(2015, 11, 6, 1, 14, 39, TimeSpan.Zero),
                Title = "Title of first page in session.",
                Url = "http://www.example.com/?utm_campaign=media",
            },
        ],
    };
}
