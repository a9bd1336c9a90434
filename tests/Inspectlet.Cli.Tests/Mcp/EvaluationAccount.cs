using Inspectlet.Testing;

namespace Inspectlet.Cli.Tests.Mcp;

/// <summary>The made-up account, as it is without any tool.</summary>
/// <param name="Sites">Its sites.</param>
/// <param name="Recordings">The recordings of each, newest first.</param>
internal sealed record EvaluationAccount(IReadOnlyList<Website> Sites, IReadOnlyList<Session>[] Recordings)
{
    public static async Task<EvaluationAccount> ReadAsync(CancellationToken cancellationToken)
    {
        using InspectletClient client = InspectletSandbox.Demo(new InspectletSandboxOptions { TimeProvider = new FixedClock() }).CreateClient();
        IReadOnlyList<Website> sites = await client.ListWebsitesAsync(cancellationToken);
        var recordings = new List<IReadOnlyList<Session>>();
        foreach (Website site in sites)
        {
            var all = new List<Session>();
            await foreach (Session session in client.EnumerateSessionsAsync(site.Id, cancellationToken: cancellationToken))
            {
                all.Add(session);
            }

            recordings.Add([.. all.OrderByDescending(session => session.StartedAt).ThenByDescending(session => session.Id)]);
        }

        return new EvaluationAccount(sites, [.. recordings]);
    }
}
