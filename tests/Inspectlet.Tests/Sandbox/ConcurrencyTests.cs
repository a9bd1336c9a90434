using Inspectlet.Testing;

namespace Inspectlet.Tests.Sandbox;

/// <summary>Many clients at once get what one alone would get.</summary>
public class ConcurrencyTests
{
    private const int Clients = 8;

    [Fact]
    public async Task Clients_that_page_at_once_all_find_the_same()
    {
        InspectletSandbox sandbox = InspectletSandbox.Documented(new InspectletSandboxOptions { SessionCount = 300, TimeProvider = new SandboxClock() });

        List<long>[] found = await Task.WhenAll(Enumerable.Range(0, Clients).Select(i => Task.Run(async () =>
        {
            using InspectletClient inspectlet = sandbox.CreateClient();
            List<long> ids = [];
            await foreach (Session session in inspectlet.EnumerateSessionsAsync(InspectletSandbox.WebsiteId, SessionSearch.All.WithPageCount(min: 1 + (i % 2))))
            {
                ids.Add(session.Id);
            }

            return ids;
        })));

        for (int i = 2; i < Clients; i++)
        {
            found[i].Should().Equal(found[i % 2]);
        }

        found[0].Count.Should().BeGreaterThan(found[1].Count).And.BeGreaterThan(100);
    }

    [Fact]
    public async Task Recordings_can_be_added_while_others_search()
    {
        var sandbox = new InspectletSandbox(new InspectletSandboxOptions { TimeProvider = new SandboxClock() });
        sandbox.AddWebsite(new Website { Id = 1 });
        sandbox.ArriveBetweenRequests(1);

        await Task.WhenAll(Enumerable.Range(0, Clients).Select(i => Task.Run(async () =>
        {
            using InspectletClient inspectlet = sandbox.CreateClient();
            for (int j = 0; j < 10; j++)
            {
                sandbox.AddSession(new Session { Id = 1 + (i * 10) + j, WebsiteId = 1, StartedAt = DateTimeOffset.UnixEpoch.AddDays(j) });
                await inspectlet.SearchSessionsAsync(1, limit: 100, page: 1 + (j % 3));
            }
        })));

        sandbox.ArriveBetweenRequests(0);
        using InspectletClient after = sandbox.CreateClient();
        List<Session> all = [];
        await foreach (Session session in after.EnumerateSessionsAsync(1, SessionSearch.All))
        {
            all.Add(session);
        }

        all.Select(s => s.Id).Should().OnlyHaveUniqueItems().And.HaveCount(2 * Clients * 10, "as many were added as arrived");
        all.Should().BeInDescendingOrder(s => s.StartedAt);
        sandbox.Requests.Count(r => r.Page is not null && r.Limit == 100).Should().BeGreaterThanOrEqualTo(Clients * 10);
    }

    [Fact]
    public async Task Of_many_requests_exactly_so_many_fail_as_were_to()
    {
        var sandbox = InspectletSandbox.Documented();
        sandbox.FailConnection(7);
        using InspectletClient inspectlet = sandbox.CreateClient(o => (o.MaxRetries, o.MaxConcurrentRequests) = (0, 64));

        bool[] failed = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(async () =>
        {
            try
            {
                await inspectlet.ListWebsitesAsync();
                return false;
            }
            catch (InspectletConnectionException)
            {
                return true;
            }
        })));

        failed.Count(f => f).Should().Be(7);
    }
}
