using Inspectlet.Cli.Hosting;
using Inspectlet.Cli.Statistics;

namespace Inspectlet.Cli.Output.Rows;

/// <summary>What can be printed of recordings. The link to watch, which is a secret, is not among it.</summary>
internal static class SessionFields
{
    /// <summary>All there are.</summary>
    public static IReadOnlyList<Field<Session>> All { get; } =
    [
        new("id", Column.Number("Session"), "The recording's id.", s => s.Id),
        new("site", Column.Number("Site", rank: 20), "The site's id.", s => s.WebsiteId),
        new("start", Column.Whole("Started"), "When the visit began.", s => s.StartedAt) { IsTime = true },
        new("end", Column.Whole("Last active", rank: 8), "When the visitor was last active.", s => s.EndedAt) { IsTime = true },
        new("visitor", Column.Text("Visitor"), "The visitor's name, as the site passed it to Inspectlet.", s => s.DisplayName),
        new("visitor-id", Column.Number("Visitor's id", rank: 18), "The visitor's id.", s => s.VisitorId),
        new("country", Column.Text("Country", rank: 2), "The country's code.", s => s.Country),
        new("client", Column.Text("Browser", rank: 4), "The browser and the device, as in chrome, desktop.", s => ValueText.Of(s.Browser, s.DeviceType)),
        new("browser", Column.Text("Browser", rank: 4), "The browser.", s => s.Browser?.Value),
        new("device", Column.Text("Device", rank: 6), "The kind of device.", s => s.DeviceType?.Value),
        new("source", Column.Text("Source", rank: 9), "Where the visitor came from.", s => s.Referrer?.Source),
        new("pages", Column.Number("Pages", rank: 3), "How many pages were viewed.", s => s.PageCount),
        new("duration", Column.Number("Length", rank: 1), "The length of the visit; for programs, in seconds.", s => s.Duration),
        new("landing-page", Column.Text("Landing page", rank: 5), "The first page.", s => s.LandingPage),
        new("exit-page", Column.Text("Exit page", rank: 10), "The last page.", s => s.ExitPage),
        new("new", Column.Whole("First visit", rank: 12), "Whether it is the visitor's first visit.", s => s.IsNewVisitor),
        new("starred", Column.Whole("Starred", rank: 13), "Whether somebody has starred it.", s => s.IsStarred),
        new("ip", Column.Whole("IP address", rank: 14), "The visitor's IP address.", s => s.IpAddress),
        new("user-agent", Column.Text("User agent", rank: 19), "What the browser calls itself.", s => s.UserAgent),
        new("tags", Column.Text("Tags", rank: 11), "The tags, as NAME=VALUE.", s => s.Tags.Count == 0 ? null : string.Join(", ", s.Tags.Select(TextOf))),
    ];

    /// <summary>What a table has where nobody asks for certain columns.</summary>
    public static IReadOnlyList<Field<Session>> OfTable { get; } = Named("id", "start", "visitor", "country", "client", "pages", "duration", "landing-page");

    /// <summary>What separated values have where nobody asks for certain columns.</summary>
    public static IReadOnlyList<Field<Session>> OfValues { get; } =
        Named("id", "start", "end", "visitor", "country", "browser", "device", "source", "pages", "duration", "landing-page", "exit-page");

    /// <summary>What a line without a heading has where nobody asks for certain columns.</summary>
    public static IReadOnlyList<Field<Session>> OfLine { get; } =
        [.. Named("start", "id", "visitor", "country"), Named("landing-page").Single() with { Of = s => PageText.WithoutScheme(s.LandingPage) }];

    /// <summary>Prints the names, and what each holds.</summary>
    public static void WriteList(CliHost host) => FactList.Write(host, [.. All.Select(field => (field.Name, (string?)field.Description))]);

    private static IReadOnlyList<Field<Session>> Named(params string[] names) => [.. names.Select(name => All.Single(field => field.Name == name))];

    private static string TextOf(Tag tag) => string.IsNullOrEmpty(tag.Value) ? tag.Name ?? "" : $"{tag.Name}={tag.Value}";
}
