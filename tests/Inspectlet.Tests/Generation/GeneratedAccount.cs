using Inspectlet.Testing;

namespace Inspectlet.Tests.Generation;

/// <summary>Accounts with generated recordings, as the client lists them.</summary>
internal static class GeneratedAccount
{
    public static readonly DateTimeOffset Now = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    private static readonly Lazy<Task<IReadOnlyList<Session>>> Sessions = new(() => ListAsync(Create(count: 2000)));

    /// <summary>2,000 recordings, newest first.</summary>
    public static Task<IReadOnlyList<Session>> Of2000Async() => Sessions.Value;

    public static InspectletSandbox Create(int count, int seed = 1) =>
        new(new InspectletSandboxOptions { Seed = seed, SessionCount = count, TimeProvider = new SandboxClock(Now) });

    public static async Task<IReadOnlyList<Session>> ListAsync(InspectletSandbox sandbox, SessionSearch? search = null, int pageSize = 100)
    {
        using InspectletClient inspectlet = sandbox.CreateClient();
        var sessions = new List<Session>();
        await foreach (Session session in inspectlet.EnumerateSessionsAsync(
            InspectletSandbox.WebsiteId, search, new SessionEnumerationOptions { PageSize = pageSize }))
        {
            sessions.Add(session);
        }

        return sessions;
    }
}
