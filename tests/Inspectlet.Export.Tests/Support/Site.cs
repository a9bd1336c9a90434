using Inspectlet.Testing;

namespace Inspectlet.Export.Tests;

/// <summary>A site with recordings on a few days, whose clock stands at noon of the last.</summary>
internal sealed class Site
{
    public const long Id = 7;

    public Site(int perDay = 6)
    {
        Clock = new SandboxClock(Now);
        Sandbox = new InspectletSandbox(new InspectletSandboxOptions { TimeProvider = Clock });
        Sandbox.AddWebsite(new Website { Id = Id });
        Ids = [.. Enumerable.Range(1, Days * perDay).Select(i => (long)i)];

        // None lies in the future: those of the last day are of its morning.
        Sandbox.AddSessions(Ids.Select(i => Recording(i, From + ((Now - From) * (i - 0.5) / Ids.Count))));
    }

    public static int Days => 4;

    public static DateTimeOffset From { get; } = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    public static DateTimeOffset Now { get; } = From.AddDays(Days - 0.5);

    public IReadOnlyList<long> Ids { get; }

    public SandboxClock Clock { get; }

    public InspectletSandbox Sandbox { get; }

    public static Session Recording(long id, DateTimeOffset startedAt) => new()
    {
        Id = id,
        WebsiteId = Id,
        StartedAt = startedAt,
        EndedAt = startedAt.AddMinutes(3),
        Country = "DE",
        IpAddress = $"192.0.2.{id % 250}",
        DisplayName = $"Visitor {id}",
        SessionLink = $"https://www.inspectlet.com/view?accessResourceKey=secret{id}&pn=1",
    };

    public SessionExportOptions Options(TestFolder folder) =>
        new() { WebsiteId = Id, Folder = folder.Path, From = From, TimeProvider = Clock, MaxWindowRecordings = 4, MaxConcurrentWindows = 2 };

    public async Task<ExportSummary> ExportAsync(TestFolder folder, Func<SessionExportOptions, SessionExportOptions>? change = null)
    {
        using InspectletClient client = Sandbox.CreateClient();
        SessionExportOptions options = Options(folder);
        return await new SessionExport(client, change?.Invoke(options) ?? options).RunAsync(cancellationToken: TestContext.Current.CancellationToken);
    }
}
