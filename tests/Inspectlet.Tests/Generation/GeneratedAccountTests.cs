using System.Security.Cryptography;
using System.Text.Json;
using Inspectlet.Testing;

namespace Inspectlet.Tests.Generation;

/// <summary>An account of generated recordings: the same each time, in order, and the same whichever way a recording is asked for.</summary>
public class GeneratedAccountTests
{
    [Fact]
    public async Task The_same_seed_and_clock_give_the_same_account()
    {
        IReadOnlyList<Session> one = await GeneratedAccount.ListAsync(GeneratedAccount.Create(count: 200, seed: 7));
        IReadOnlyList<Session> other = await GeneratedAccount.ListAsync(GeneratedAccount.Create(count: 200, seed: 7));

        JsonSerializer.Serialize(other).Should().Be(JsonSerializer.Serialize(one));
    }

    [Fact]
    public async Task Another_seed_gives_another_account()
    {
        IReadOnlyList<Session> one = await GeneratedAccount.ListAsync(GeneratedAccount.Create(count: 200, seed: 7));
        IReadOnlyList<Session> other = await GeneratedAccount.ListAsync(GeneratedAccount.Create(count: 200, seed: 8));

        other.Select(s => s.Id).Should().NotIntersectWith(one.Select(s => s.Id));
        other.Select(s => s.StartedAt).Should().NotEqual(one.Select(s => s.StartedAt));
        other.Select(s => s.LandingPage).Should().NotEqual(one.Select(s => s.LandingPage));
    }

    [Fact]
    public async Task A_seed_gives_the_same_on_every_framework_and_in_every_release()
    {
        IReadOnlyList<Session> sessions = await GeneratedAccount.ListAsync(GeneratedAccount.Create(count: 50, seed: 7));

        string hash = Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(sessions)));

        // Whoever writes what is generated into a test relies on it. A change is one for the changelog.
        hash.Should().StartWith("1B3571939FBFA563");
    }

    [Fact]
    public async Task A_recording_is_the_same_by_its_id_on_any_page_and_by_a_search()
    {
        InspectletSandbox sandbox = GeneratedAccount.Create(count: 2000);
        using InspectletClient inspectlet = sandbox.CreateClient();
        foreach (Session session in (await GeneratedAccount.Of2000Async()).Where((_, i) => i % 331 == 0))
        {
            SessionSearch search = SessionSearch.All.Between(session.StartedAt!.Value, session.StartedAt.Value);
            Session byId = await inspectlet.GetSessionAsync(session.WebsiteId, session.Id);
            Session bySearch = (await inspectlet.SearchSessionsAsync(session.WebsiteId, search)).Single(s => s.Id == session.Id);

            JsonSerializer.Serialize(byId).Should().Be(JsonSerializer.Serialize(session));
            JsonSerializer.Serialize(bySearch).Should().Be(JsonSerializer.Serialize(session));
        }

        IReadOnlyList<Session> small = await GeneratedAccount.ListAsync(sandbox, SessionSearch.All.LastWeek(), pageSize: 7);
        JsonSerializer.Serialize(small).Should().Be(JsonSerializer.Serialize((await GeneratedAccount.Of2000Async()).Take(small.Count)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(99)]
    [InlineData(257)]
    [InlineData(700)]
    public async Task Of_any_number_each_comes_once_newest_first_and_has_ended(int count)
    {
        IReadOnlyList<Session> sessions = await GeneratedAccount.ListAsync(GeneratedAccount.Create(count));

        sessions.Should().HaveCount(count);
        sessions.Select(s => (s.StartedAt, s.Id)).Should().BeInDescendingOrder();
        sessions.Should().OnlyHaveUniqueItems(s => s.Id);
        sessions[0].StartedAt.Should().Be(GeneratedAccount.Now.AddMinutes(-2));
        sessions[^1].StartedAt.Should().BeOnOrAfter(GeneratedAccount.Now.AddDays(-90));
        sessions.Should().OnlyContain(s => s.EndedAt == null || s.EndedAt <= GeneratedAccount.Now);
    }

    [Theory]
    [InlineData(99)]
    [InlineData(257)]
    [InlineData(2000)]
    public async Task A_visitor_is_new_on_the_first_visit_alone(int count)
    {
        IEnumerable<Session[]> visitors = await VisitorsAsync(count);

        visitors.Should().OnlyContain(visits => visits[0].IsNewVisitor == true && visits.Skip(1).All(s => s.IsNewVisitor == false));
    }

    [Fact]
    public async Task A_visitor_stays_who_they_are()
    {
        IEnumerable<Session[]> visitors = await VisitorsAsync(2000);

        visitors.Should().OnlyContain(visits => visits.DistinctBy(s => new { s.DisplayName, s.Country, s.Browser, s.DeviceType, s.UserAgent }).Count() == 1);
        visitors.Should().Contain(visits => visits.Length > 3 && visits[0].DisplayName != null);
    }

    [Theory]
    [InlineData(99)]
    [InlineData(256)]
    [InlineData(2000)]
    public async Task Visits_of_one_visitor_lie_hours_apart(int count)
    {
        IEnumerable<(Session, Session)> pairs = (await VisitorsAsync(count)).SelectMany(visits => visits.Zip(visits.Skip(1)));

        pairs.Should().NotBeEmpty().And.OnlyContain(pair => pair.Item2.StartedAt - LastMoment(pair.Item1) > TimeSpan.FromHours(2));
    }

    [Fact]
    public async Task Those_who_arrive_later_are_new_or_have_been_there()
    {
        InspectletSandbox sandbox = GeneratedAccount.Create(count: 200);
        IReadOnlyList<Session> before = await GeneratedAccount.ListAsync(sandbox);
        var known = before.Select(s => s.VisitorId).ToHashSet();
        using InspectletClient inspectlet = sandbox.CreateClient();
        sandbox.ArriveBetweenRequests(100);
        await inspectlet.SearchSessionsAsync(InspectletSandbox.WebsiteId, limit: 1);

        IReadOnlyList<Session> arrived = await inspectlet.SearchSessionsAsync(InspectletSandbox.WebsiteId, limit: 100);

        arrived.Select(s => s.Id).Should().NotIntersectWith(before.Select(s => s.Id));
        arrived.Should().OnlyContain(s => s.StartedAt == GeneratedAccount.Now);
        arrived.Should().OnlyContain(s => s.IsNewVisitor == !known.Contains(s.VisitorId));
        arrived.Should().OnlyHaveUniqueItems(s => s.VisitorId);
        arrived.Count(s => s.IsNewVisitor == true).Should().BeInRange(40, 90);
    }

    // The visits of each visitor, oldest first.
    private static async Task<IEnumerable<Session[]>> VisitorsAsync(int count)
    {
        IReadOnlyList<Session> sessions = count == 2000 ? await GeneratedAccount.Of2000Async() : await GeneratedAccount.ListAsync(GeneratedAccount.Create(count));
        return [.. sessions.Reverse().GroupBy(s => s.VisitorId).Select(visits => visits.ToArray())];
    }

    private static DateTimeOffset? LastMoment(Session session) => session.EndedAt ?? session.Pages[^1].OpenedAt;
}
