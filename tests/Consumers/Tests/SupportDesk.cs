using Inspectlet;

/// <summary>What a support team asks of the recordings: a small service, as a user would write one.</summary>
public class SupportDesk(IInspectletClient inspectlet, long websiteId)
{
    /// <summary>The links to what visitors did on the checkout in the last week without buying.</summary>
    public async Task<IReadOnlyList<string>> LostCheckoutsAsync(string country)
    {
        SessionSearch search = SessionSearch.All
            .FromCountry(country)
            .Visiting(PageUrl.BeginsWith("www.example.com/checkout/"))
            .WithTag("converted", false)
            .LastWeek();
        IReadOnlyList<Session> sessions = await inspectlet.SearchSessionsAsync(websiteId, search, limit: 100);
        return [.. sessions.Select(session => session.SessionLink ?? "(no link)")];
    }

    /// <summary>How many recordings of starred visits there are; null where the service is out of reach.</summary>
    public async Task<int?> CountStarredAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            int count = 0;
            await foreach (Session session in inspectlet.EnumerateSessionsAsync(websiteId, SessionSearch.All.StarredOnly(), cancellationToken: cancellationToken))
            {
                count++;
            }

            return count;
        }
        catch (InspectletConnectionException)
        {
            return null;
        }
    }
}
