using Inspectlet;

namespace Analyzers;

/// <summary>A line names the rule that must be told of it; no other line may be told.</summary>
public class CSharp12(InspectletClient client, string email, string token)
{
    private readonly SessionSearch[] _known =
    [
        SessionSearch.All.LastWeek(), // INSP010
    ];

    public async Task<int> RunAsync(SessionSearch search, Session session)
    {
        await client.SearchSessionsAsync(1, search, limit: 500); // INSP001
        search = search.LastWeek().Last30Days(); // INSP002
        search = search.FromCountry("UK"); // INSP003
        search = search.UsingBrowser(new Browser("chrome")); // INSP004
        search = search.Visiting(PageUrl.Is("https://www.example.com/")); // INSP005
        search.StarredOnly(); // INSP006
        using var other = new InspectletClient(email, "0123456789abcdef0123456789abcdef01234567"); // INSP007
        for (int page = 1; page <= 3; page++)
        {
            await other.SearchSessionsAsync(1, search, page: page); // INSP008
        }

        await new InspectletClient(email, token).ListWebsitesAsync(); // INSP009
        return session.PageCount ?? throw new InvalidOperationException($"No pages of {session.DisplayName}"); // INSP011
    }

    public SessionSearch Right(SessionSearch search) => _known.Length > 1 ? search : search.FromCountry("GB").UsingBrowser(Browser.Chrome).WithPageCount(min: 3);
}
