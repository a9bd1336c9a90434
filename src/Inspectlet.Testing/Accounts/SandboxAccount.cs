using System.Text.Json;
using Inspectlet.Testing.Generation;

namespace Inspectlet.Testing.Accounts;

/// <summary>The sites of an account. It is thread-safe.</summary>
/// <param name="seed">What generated recordings are made from.</param>
/// <param name="clock">The account's clock.</param>
internal sealed class SandboxAccount(int seed, TimeProvider clock)
{
    private readonly object _changing = new();
    private volatile SandboxSite[] _sites = [];

    public IReadOnlyList<Website> Websites => [.. _sites.Select(site => site.Website)];

    /// <summary>Finds a site by its id; null where there is none.</summary>
    public SandboxSite? Find(long websiteId) => Array.Find(_sites, site => site.Website.Id == websiteId);

    /// <summary>Adds a site of generated recordings.</summary>
    public void AddGenerated(long websiteId, int count)
    {
        GeneratedSite generated = Generate(websiteId, count);
        lock (_changing)
        {
            Append(new SandboxSite(generated.Website, generated));
        }
    }

    /// <exception cref="ArgumentException">The account has a site of this id.</exception>
    public void Add(Website website)
    {
        lock (_changing)
        {
            if (Find(website.Id) is not null)
            {
                throw new ArgumentException($"The account has the site {website.Id} already. Add a site before its recordings.", nameof(website));
            }

            Append(new SandboxSite(AsSent(website), Generate(website.Id, 0)));
        }
    }

    /// <summary>Adds recordings, all of them or none, and the sites that are missing.</summary>
    /// <exception cref="ArgumentException">A site has a recording of the same id.</exception>
    public void Add(IReadOnlyCollection<Session> sessions)
    {
        lock (_changing)
        {
            var ids = new HashSet<(long Site, long Session)>();
            foreach (Session session in sessions)
            {
                if (!ids.Add((session.WebsiteId, session.Id)) || Find(session.WebsiteId)?.Has(session.Id) is true)
                {
                    throw new ArgumentException($"The site {session.WebsiteId} has the recording {session.Id} already.", nameof(sessions));
                }
            }

            foreach (IGrouping<long, Session> ofSite in sessions.GroupBy(session => session.WebsiteId))
            {
                if (Find(ofSite.Key) is null)
                {
                    Append(new SandboxSite(new Website { Id = ofSite.Key }, Generate(ofSite.Key, 0)));
                }

                Find(ofSite.Key)!.Add(ofSite.Select(AsSent));
            }
        }
    }

    private GeneratedSite Generate(long websiteId, int count) => new(seed, websiteId, count, clock.GetUtcNow());

    private void Append(SandboxSite site) => _sites = [.. _sites, site];

    // What the API cannot send, such as a fraction of a second, must not decide what a search finds.
    private static Session AsSent(Session session) =>
        JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(session, SandboxJson.Default.Session), SandboxJson.Default.Session)!;

    private static Website AsSent(Website website) =>
        JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(website, SandboxJson.Default.Website), SandboxJson.Default.Website)!;
}
