using Inspectlet.Testing;

namespace Inspectlet.Tests.Sandbox;

/// <summary>The account of demonstrations, <see cref="InspectletSandbox.Demo"/>.</summary>
public class DemonstrationTests
{
    private const long MyApp = InspectletSandbox.WebsiteId;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(7, 1)]
    [InlineData(8, 20_000)]
    public async Task Johnny_Appleseed_is_its_newest_visitor_and_its_oldest(int seed, int count)
    {
        using InspectletClient inspectlet = Demo(seed, count).CreateClient();
        SessionSearch search = SessionSearch.All.NamedVisitor("Johnny Appleseed");

        IReadOnlyList<Session> his = await inspectlet.SearchSessionsAsync(MyApp, search);

        his[0].Id.Should().Be((await inspectlet.SearchSessionsAsync(MyApp, limit: 1)).Single().Id);
        his[0].IsNewVisitor.Should().BeFalse();
        his[^1].Id.Should().Be(InspectletSandbox.SessionId);
        his.Should().HaveCount(2).And.OnlyContain(session => session.VisitorId == his[0].VisitorId);
        (await inspectlet.GetSessionAsync(MyApp, his[0].Id)).Pages.Should().HaveCount(4);
    }

    [Fact]
    public async Task It_has_500_recordings_where_nothing_else_is_asked_for_and_a_smaller_site()
    {
        using InspectletClient inspectlet = Demo(seed: 1, count: 0).CreateClient();

        IReadOnlyList<Website> sites = await inspectlet.ListWebsitesAsync();

        sites.Select(site => site.Name).Should().StartWith("My App").And.OnlyHaveUniqueItems().And.HaveCount(2);
        (await CountAsync(inspectlet, MyApp)).Should().Be(500 + 2);
        (await CountAsync(inspectlet, sites[1].Id)).Should().Be(100);
    }

    [Fact]
    public async Task What_arrives_is_newer_and_has_other_ids()
    {
        InspectletSandbox sandbox = Demo(seed: 1, count: 5);
        sandbox.ArriveBetweenRequests(3);
        using InspectletClient inspectlet = sandbox.CreateClient();

        IReadOnlyList<Session> before = await inspectlet.SearchSessionsAsync(MyApp);
        IReadOnlyList<Session> after = await inspectlet.SearchSessionsAsync(MyApp);

        after.Skip(3).Select(session => session.Id).Should().Equal(before.Select(session => session.Id));
        after.Select(session => session.Id).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void The_options_are_copied()
    {
        var options = new InspectletSandboxOptions();

        InspectletSandbox.Demo(options);

        options.SessionCount.Should().Be(0);
    }

    private static InspectletSandbox Demo(int seed, int count) =>
        InspectletSandbox.Demo(new InspectletSandboxOptions { Seed = seed, SessionCount = count, TimeProvider = new SandboxClock() });

    private static async Task<int> CountAsync(InspectletClient inspectlet, long site)
    {
        int count = 0;
        await foreach (Session _ in inspectlet.EnumerateSessionsAsync(site))
        {
            count++;
        }

        return count;
    }
}
