using System.Net;
using Inspectlet;
using Inspectlet.Testing;
using Xunit;

/// <summary>Tests of a service that takes a client, with nothing but the package and what its readme says.</summary>
public class SupportDeskTests
{
    private const long Site = 7;

    private readonly SandboxClock _clock = new();
    private readonly InspectletSandbox _sandbox;

    public SupportDeskTests() => _sandbox = new InspectletSandbox(new InspectletSandboxOptions { TimeProvider = _clock });

    [Fact]
    public async Task Only_what_meets_each_condition_is_found()
    {
        _sandbox.AddSessions(
        [
            Checkout(1, "US", "0", daysAgo: 1),
            Checkout(2, "US", "1", daysAgo: 1),
            Checkout(3, "DE", "0", daysAgo: 1),
            Checkout(4, "US", "0", daysAgo: 8),
            new Session { Id = 5, WebsiteId = Site, Country = "US", StartedAt = _clock.GetUtcNow(), Tags = [new Tag { Name = "converted", Value = "0" }] },
        ]);
        using InspectletClient inspectlet = _sandbox.CreateClient();

        IReadOnlyList<string> links = await new SupportDesk(inspectlet, Site).LostCheckoutsAsync("US");

        Assert.Equal(["https://www.example.com/watch/1"], links);
        Assert.Equal("US", _sandbox.Requests.Single().Search?.Country);
    }

    [Fact]
    public async Task A_pause_that_the_API_asks_for_is_kept_without_waiting_for_it()
    {
        _sandbox.AddSession(Checkout(1, "US", "0", daysAgo: 1));
        _sandbox.Fail(1, HttpStatusCode.TooManyRequests, retryAfter: TimeSpan.FromSeconds(30));
        using InspectletClient inspectlet = _sandbox.CreateClient();
        DateTimeOffset before = _clock.GetUtcNow();

        IReadOnlyList<string> links = await new SupportDesk(inspectlet, Site).LostCheckoutsAsync("US");

        Assert.Single(links);
        Assert.Equal(TimeSpan.FromSeconds(30), _clock.GetUtcNow() - before);
        Assert.Equal(2, _sandbox.Requests.Count);
    }

    [Fact]
    public async Task All_pages_are_counted()
    {
        _sandbox.AddSessions(Enumerable.Range(1, 250).Select(id =>
            new Session { Id = id, WebsiteId = Site, IsStarred = true, StartedAt = _clock.GetUtcNow().AddMinutes(-id) }));
        _sandbox.AddSession(new Session { Id = 1000, WebsiteId = Site, IsStarred = false });
        using InspectletClient inspectlet = _sandbox.CreateClient();

        Assert.Equal(250, await new SupportDesk(inspectlet, Site).CountStarredAsync());
    }

    [Fact]
    public async Task A_lost_connection_is_put_up_with_and_one_that_stays_lost_is_told()
    {
        _sandbox.AddWebsite(new Website { Id = Site });
        using InspectletClient inspectlet = _sandbox.CreateClient();
        var desk = new SupportDesk(inspectlet, Site);

        _sandbox.FailConnection(1);
        Assert.Equal(0, await desk.CountStarredAsync());

        _sandbox.FailConnection(4);
        Assert.Null(await desk.CountStarredAsync());
    }

    [Fact]
    public async Task A_site_of_others_is_refused()
    {
        using InspectletClient inspectlet = _sandbox.CreateClient();

        await Assert.ThrowsAsync<InspectletUnauthorizedException>(() => new SupportDesk(inspectlet, 1).LostCheckoutsAsync("US"));
    }

    private Session Checkout(long id, string country, string converted, int daysAgo) => new()
    {
        Id = id,
        WebsiteId = Site,
        Country = country,
        StartedAt = _clock.GetUtcNow().AddDays(-daysAgo),
        SessionLink = $"https://www.example.com/watch/{id}",
        Tags = [new Tag { Name = "converted", Value = converted }],
        Pages = [new PageView { Url = "https://www.example.com/checkout/address" }],
    };
}
