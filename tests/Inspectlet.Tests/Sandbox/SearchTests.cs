using System.Net;
using System.Text.Json;
using Inspectlet.Testing;

namespace Inspectlet.Tests.Sandbox;

/// <summary>What a search finds, in which order, on which page.</summary>
public class SearchTests
{
    private const long Site = 7;

    private readonly SandboxClock _clock = new();
    private readonly InspectletSandbox _sandbox;

    public SearchTests() => _sandbox = new InspectletSandbox(new InspectletSandboxOptions { TimeProvider = _clock });

    private DateTimeOffset Now => _clock.GetUtcNow();

    [Fact]
    public async Task It_finds_what_meets_all_conditions()
    {
        _sandbox.AddSessions(
        [
            new Session { Id = 1, WebsiteId = Site, Country = "US", PageCount = 3 },
            new Session { Id = 2, WebsiteId = Site, Country = "US", PageCount = 1 },
            new Session { Id = 3, WebsiteId = Site, Country = "DE", PageCount = 3 },
            new Session { Id = 4, WebsiteId = Site + 1, Country = "US", PageCount = 3 },
        ]);

        (await IdsAsync(SessionSearch.All.FromCountry("US").WithPageCount(min: 2))).Should().Equal(1);
    }

    [Fact]
    public async Task The_newest_come_first_and_those_without_a_start_last()
    {
        _sandbox.AddSessions(
        [
            new Session { Id = 1, WebsiteId = Site },
            new Session { Id = 2, WebsiteId = Site, StartedAt = Now.AddHours(-1) },
            new Session { Id = 3, WebsiteId = Site, StartedAt = Now },
            new Session { Id = 4, WebsiteId = Site, StartedAt = Now.AddHours(-1) },
            new Session { Id = 5, WebsiteId = Site },
        ]);

        (await IdsAsync()).Should().Equal(3, 4, 2, 5, 1);
    }

    [Theory]
    [InlineData(null, null, 10, 25)]
    [InlineData(null, 2, 10, 15)]
    [InlineData(null, 3, 5, 5)]
    [InlineData(100, null, 25, 25)]
    [InlineData(25, 2, 0, 0)]
    [InlineData(1, 25, 1, 1)]
    [InlineData(100, int.MaxValue, 0, 0)]
    public async Task It_pages(int? limit, int? page, int count, long first)
    {
        _sandbox.AddSessions(Sessions(1, 25));

        IReadOnlyList<long> ids = await IdsAsync(limit: limit, page: page);

        ids.Should().HaveCount(count);
        ids.Take(1).Sum().Should().Be(first);
    }

    [Fact]
    public async Task A_later_page_goes_on_where_an_earlier_one_ended()
    {
        _sandbox.AddSessions(Sessions(1, 250));

        await IdsAsync(limit: 100, page: 1);
        _sandbox.AddSession(new Session { Id = 1000, WebsiteId = Site, StartedAt = Now.AddDays(1) });

        (await IdsAsync(limit: 100, page: 2)).Should().Equal(Enumerable.Range(0, 100).Select(i => 151L - i), "the new one pushed all others down");
        (await IdsAsync(limit: 100, page: 1))[0].Should().Be(1000);
    }

    [Theory]
    [InlineData("US", new long[] { 10, 8, 6, 1000, 4, 2 })]
    [InlineData("DE", new long[] { 10, 8, 6, 4, 2 })]
    public async Task An_older_recording_that_comes_later_takes_its_place(string country, long[] found)
    {
        SessionSearch search = SessionSearch.All.FromCountry("US");
        _sandbox.AddSessions(Sessions(1, 10));
        await IdsAsync(search);

        _sandbox.AddSession(new Session { Id = 1000, WebsiteId = Site, Country = country, StartedAt = Now.AddMinutes(-5).AddSeconds(1) });

        (await IdsAsync(search)).Should().Equal(found);
    }

    [Fact]
    public async Task Added_recordings_are_listed_among_generated_ones()
    {
        var sandbox = new InspectletSandbox(new InspectletSandboxOptions { SessionCount = 300, TimeProvider = _clock });
        sandbox.AddSessions(Enumerable.Range(1, 100).Select(i => new Session { Id = i, WebsiteId = InspectletSandbox.WebsiteId, StartedAt = Now.AddHours(-20 * i) }));
        using InspectletClient inspectlet = sandbox.CreateClient();

        List<Session> sessions = [];
        for (int page = 1; page <= 4; page++)
        {
#pragma warning disable INSP008 // The pages themselves are what is tested.
            sessions.AddRange(await inspectlet.SearchSessionsAsync(InspectletSandbox.WebsiteId, limit: 100, page: page));
#pragma warning restore INSP008
        }

        sessions.Select(s => s.Id).Should().OnlyHaveUniqueItems().And.HaveCount(400);
        sessions.Should().BeInDescendingOrder(s => s.StartedAt);
    }

    [Fact]
    public async Task The_last_week_ends_at_the_clock()
    {
        _sandbox.AddSessions(Enumerable.Range(0, 20).Select(day => new Session { Id = 100 - day, WebsiteId = Site, StartedAt = Now.AddDays(-day) }));
        _sandbox.AddSession(new Session { Id = 200, WebsiteId = Site, StartedAt = Now.AddHours(2) });

        (await IdsAsync(SessionSearch.All.LastWeek())).Should().Equal(100, 99, 98, 97, 96, 95, 94, 93);
        _clock.Advance(TimeSpan.FromHours(1));
        (await IdsAsync(SessionSearch.All.LastWeek())).Should().Equal([100, 99, 98, 97, 96, 95, 94], "the oldest has dropped out");
        _clock.Advance(TimeSpan.FromHours(1));
        (await IdsAsync(SessionSearch.All.LastWeek())).Should().Equal([200, 100, 99, 98, 97, 96, 95, 94], "what lay ahead has come");
    }

    [Fact]
    public async Task What_drops_out_of_the_last_week_between_pages_is_not_found_any_more()
    {
        _sandbox.AddSessions(Enumerable.Range(0, 8).Select(day => new Session { Id = 100 - day, WebsiteId = Site, StartedAt = Now.AddDays(-day) }));

        (await IdsAsync(SessionSearch.All.LastWeek(), limit: 4, page: 2)).Should().Equal(96, 95, 94, 93);
        _clock.Advance(TimeSpan.FromDays(2));

        (await IdsAsync(SessionSearch.All.LastWeek(), limit: 4, page: 2)).Should().Equal(96, 95);
    }

    [Fact]
    public async Task Recordings_arrive_after_each_search_on_the_site_that_was_searched()
    {
        _sandbox.AddSessions(Sessions(1, 10));
        _sandbox.AddWebsite(new Website { Id = Site + 1 });
        _sandbox.ArriveBetweenRequests(2);

        (await IdsAsync()).Should().Equal(Enumerable.Range(0, 10).Select(i => 10L - i));
        _clock.Advance(TimeSpan.FromSeconds(5));
        IReadOnlyList<long> later = await IdsAsync(limit: 12);

        later.Skip(2).Should().Equal(Enumerable.Range(0, 10).Select(i => 10L - i), "two are before them");
        _sandbox.ArriveBetweenRequests(0);
        using InspectletClient inspectlet = _sandbox.CreateClient();
        (await inspectlet.SearchSessionsAsync(Site + 1)).Should().BeEmpty();
        IReadOnlyList<Session> newest = await inspectlet.SearchSessionsAsync(Site, limit: 4);
        newest.Select(s => s.StartedAt).Should().Equal(Now, Now, Now.AddSeconds(-5), Now.AddSeconds(-5));
        (await inspectlet.GetSessionAsync(Site, newest[0].Id)).Id.Should().Be(newest[0].Id);
        (await IdsAsync(limit: 4)).Should().Equal(newest.Select(s => s.Id), "none arrive any more");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3600)]
    public async Task What_arrives_is_the_newest_also_where_a_recording_is_of_now_or_later(int secondsAhead)
    {
        _sandbox.AddSession(new Session { Id = 9_000_000_000, WebsiteId = Site, StartedAt = _clock.GetUtcNow().AddSeconds(secondsAhead) });
        _sandbox.ArriveBetweenRequests(2);

        await IdsAsync();

        (await IdsAsync(limit: 3)).Should().HaveElementAt(2, 9_000_000_000);
    }

    [Fact]
    public async Task After_a_search_that_was_refused_nothing_arrives()
    {
        _sandbox.AddWebsite(new Website { Id = Site });
        _sandbox.ArriveBetweenRequests(2);
        _sandbox.Fail(1, HttpStatusCode.TooManyRequests);

        await Wire.SendAsync(_sandbox, "POST", "/v1/websites/7/sessions", "");
        await Wire.SendAsync(_sandbox, "POST", "/v1/websites/7/sessions", "limit=0");

        (await IdsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task An_enumeration_gets_each_recording_once_while_others_arrive()
    {
        var sandbox = new InspectletSandbox(new InspectletSandboxOptions { SessionCount = 450, TimeProvider = _clock });
        using InspectletClient inspectlet = sandbox.CreateClient();
        IReadOnlyList<Session> before = await inspectlet.SearchSessionsAsync(InspectletSandbox.WebsiteId, limit: 100, page: 5);
        sandbox.ArriveBetweenRequests(30);

        List<long> ids = [];
        await foreach (Session session in inspectlet.EnumerateSessionsAsync(InspectletSandbox.WebsiteId, SessionSearch.All))
        {
            ids.Add(session.Id);
        }

        ids.Should().OnlyHaveUniqueItems().And.HaveCountGreaterThanOrEqualTo(450).And.Contain(before.Select(s => s.Id));
    }

    [Theory]
    [InlineData("""{"daterange":"custom","daterangecustom":{"start":"99999999999999999999"}}""", 0)]
    [InlineData("""{"daterange":"custom","daterangecustom":{"end":"99999999999999999999"}}""", 1)]
    [InlineData("""{"sestime_start":9223372036854775807}""", 0)]
    [InlineData("""{"sestime_end":9223372036854775807}""", 1)]
    public async Task A_bound_beyond_what_NET_can_hold_still_bounds(string search, int count)
    {
        (_, JsonElement body) = await Wire.SendAsync(
            InspectletSandbox.Documented(), "POST", "/v1/websites/12345678/sessions", "search=" + Uri.EscapeDataString(search));

        body.GetProperty("response").GetArrayLength().Should().Be(count);
    }

    [Fact]
    public void A_later_page_costs_no_more_than_the_first()
    {
        // A recording is generated when it is looked at, so what is allocated tells how many were. It all happens on this thread.
        var search = SessionSearch.All.WithPageCount(min: 1);
        Cost(Generated(), search, page: 1);
        InspectletSandbox sandbox = Generated();
        long[] costs = [.. Enumerable.Range(1, 20).Select(page => Cost(sandbox, search, page))];

        costs[^1].Should().BeLessThan(3 * costs[0], "page 20 begins where page 19 ended");
        costs.Sum().Should().BeLessThan(2 * 20 * costs[0]);

        static InspectletSandbox Generated() => new(new InspectletSandboxOptions { SessionCount = 2_000, TimeProvider = new SandboxClock() });

        static long Cost(InspectletSandbox sandbox, SessionSearch search, int page)
        {
            using var invoker = new HttpMessageInvoker(sandbox.CreateHandler());
            HttpRequestMessage request = Wire.Request(
                "POST", "/v1/websites/12345678/sessions", $"search={Uri.EscapeDataString(search.ToJson())}&limit=100&page={page}");
            long before = GC.GetAllocatedBytesForCurrentThread();
            Task<HttpResponseMessage> answer = invoker.SendAsync(request, CancellationToken.None);
            long cost = GC.GetAllocatedBytesForCurrentThread() - before;
            answer.IsCompletedSuccessfully.Should().BeTrue("nothing waits");
            return cost;
        }
    }

    private static IEnumerable<Session> Sessions(int first, int count)
    {
        DateTimeOffset start = new SandboxClock().GetUtcNow();
        return Enumerable.Range(first, count).Select(i => new Session
        {
            Id = i,
            WebsiteId = Site,
            Country = i % 2 == 0 ? "US" : "DE",
            StartedAt = start.AddMinutes(i - count),
        });
    }

    private async Task<IReadOnlyList<long>> IdsAsync(SessionSearch? search = null, int? limit = null, int? page = null)
    {
        using InspectletClient inspectlet = _sandbox.CreateClient();
        return [.. (await inspectlet.SearchSessionsAsync(Site, search, limit, page)).Select(s => s.Id)];
    }
}
