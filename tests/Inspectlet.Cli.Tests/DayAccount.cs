using Inspectlet.Testing;

namespace Inspectlet.Cli.Tests;

/// <summary>An account whose site 7 has recordings that a day's work meets: names in several scripts, formulas, nothing at all.</summary>
internal static class DayAccount
{
    public static readonly DateTimeOffset Start = new(2026, 3, 5, 22, 30, 0, TimeSpan.Zero);

    public static CommandLine Line(int count = 3, TimeProvider? clock = null) => new(Sandbox(count).CreateHandler())
    {
        Clock = clock ?? new SandboxClock(Start.AddHours(1)),
    };

    /// <summary>The first two have all there is, the others only what they must.</summary>
    public static InspectletSandbox Sandbox(int count)
    {
        var sandbox = new InspectletSandbox(new InspectletSandboxOptions { TimeProvider = new SandboxClock(Start.AddHours(1)) });
        sandbox.AddSessions(Enumerable.Range(1, count).Select(Recording));
        return sandbox;
    }

    private static Session Recording(int id) => id switch
    {
        1 => new Session
        {
            Id = 1,
            WebsiteId = 7,
            StartedAt = Start,
            EndedAt = Start.AddSeconds(90),
            RawDuration = 90,
            PageCount = 2,
            DisplayName = "=HYPERLINK(\"http://x\")",
            Country = "US",
            Browser = Browser.Chrome,
            DeviceType = DeviceType.Phone,
            Referrer = new Referrer { Source = "google" },
            IsNewVisitor = true,
            IpAddress = "192.0.2.1",
            LandingPage = "www.example.com/a,b",
            ExitPage = "www.example.com/?accessResourceKey=2e1a5838e3c823cf",
            SessionLink = "https://www.inspectlet.com/watch?pn=1&accessResourceKey=2e1a5838e3c823cf",
            Tags = [new Tag { Name = "plan", Value = "pro" }, new Tag { Name = "beta" }],
        },
        2 => new Session
        {
            Id = 2,
            WebsiteId = 7,
            StartedAt = Start.AddMinutes(-1),
            DisplayName = "张\t伟 علي 👩‍👩‍👧",
            Country = "CN",
            UserAgent = "a\r\nb \u001b[2J",
        },
        _ => new Session { Id = id, WebsiteId = 7, StartedAt = Start.AddMinutes(-id) },
    };
}
