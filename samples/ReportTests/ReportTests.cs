using System.Net;
using Inspectlet;
using Inspectlet.Testing;
using Xunit;

namespace ReportTests;

/// <summary>Tests of code that uses the SDK: no network, no waiting.</summary>
public class ReportTests
{
    private readonly SandboxClock _clock = new();
    private readonly InspectletSandbox _sandbox;

    public ReportTests() => _sandbox = new InspectletSandbox(new InspectletSandboxOptions { TimeProvider = _clock });

    [Fact]
    public async Task It_counts_all_pages()
    {
        _sandbox.AddSessions(Enumerable.Range(1, 250).Select(id => new Session { Id = id, WebsiteId = 7, Country = "DE", StartedAt = _clock.GetUtcNow() }));
        using InspectletClient inspectlet = _sandbox.CreateClient();

        Assert.Equal(250, await Report.CountAsync(inspectlet, 7, "DE"));
    }

    [Fact]
    public async Task It_waits_as_long_as_the_API_asks_it_to()
    {
        _sandbox.AddWebsite(new Website { Id = 7 });
        _sandbox.Fail(1, HttpStatusCode.TooManyRequests, retryAfter: TimeSpan.FromSeconds(30));
        using InspectletClient inspectlet = _sandbox.CreateClient();
        DateTimeOffset before = _clock.GetUtcNow();

        await Report.CountAsync(inspectlet, 7, "DE");

        Assert.Equal(TimeSpan.FromSeconds(30), _clock.GetUtcNow() - before);
    }
}

internal static class Report
{
    public static async Task<int> CountAsync(IInspectletClient inspectlet, long websiteId, string country)
    {
        int count = 0;
        await foreach (Session _ in inspectlet.EnumerateSessionsAsync(websiteId, SessionSearch.All.FromCountry(country)))
        {
            count++;
        }

        return count;
    }
}
