namespace Inspectlet.ContractTests.Drift;

/// <summary>
/// Holds what a running service finds against what <see cref="SessionSearch.Matches"/> says: with searches made of the newest
/// recordings of a site, one at a time. It changes nothing there.
/// </summary>
/// <param name="client">Sends the searches.</param>
/// <param name="pause">How long it waits before each search.</param>
/// <param name="clock">Waits, and says how late it is.</param>
internal sealed class SearchWatch(IInspectletClient client, TimeSpan pause, TimeProvider clock)
{
    /// <summary>Under what the report has the departures.</summary>
    public const string Subject = "searches";

    private const int Limit = 100;

    // A visit that still goes on changes between two answers.
    private static readonly TimeSpan UntilSettled = TimeSpan.FromHours(1);

    /// <summary>Sends the searches, and tells where the answers depart.</summary>
    /// <param name="report">Gets the departures.</param>
    /// <param name="websiteId">The site; the first of the account where it is null.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task RunAsync(DriftReport report, long? websiteId, CancellationToken cancellationToken)
    {
        try
        {
            if ((websiteId ?? await FindWebsiteAsync(cancellationToken)) is not { } id)
            {
                report.Add(Subject, "none was sent: the account shows no site");
                return;
            }

            IReadOnlyList<Session> newest = await client.SearchSessionsAsync(id, limit: Limit, page: 1, cancellationToken: cancellationToken);
            DateTimeOffset latest = clock.GetUtcNow() - UntilSettled;
            Session[] settled = [.. newest.Where(session => session.EndedAt is not { } end || end <= latest)];
            foreach (SearchSample sample in SearchSample.Of(settled))
            {
                await Task.Delay(pause, clock, cancellationToken);
                await HoldAsync(sample, report, id, settled, cancellationToken);
            }
        }
        catch (InspectletException exception)
        {
            report.Add(Subject, $"none was sent: {Words(exception)}");
        }
    }

    private async Task<long?> FindWebsiteAsync(CancellationToken cancellationToken) =>
        await client.ListWebsitesAsync(cancellationToken) is [{ Id: var first }, ..] ? first : null;

    private async Task HoldAsync(SearchSample sample, DriftReport report, long websiteId, IReadOnlyList<Session> settled, CancellationToken cancellationToken)
    {
        DateTimeOffset before = clock.GetUtcNow();
        IReadOnlyList<Session> found;
        try
        {
            found = await client.SearchSessionsAsync(websiteId, sample.Search, Limit, page: 1, cancellationToken);
        }
        catch (InspectletException exception)
        {
            report.Add(Subject, $"by {sample.Condition}, {Words(exception)}");
            return;
        }

        // The service has counted back from some time in between.
        DateTimeOffset after = clock.GetUtcNow();
        foreach (Session session in found.Where(s => !sample.Search.Matches(s, before) && !sample.Search.Matches(s, after)))
        {
            IEnumerable<string> failed = sample.Search.ExplainMatch(session, after).Conditions.Where(c => !c.Holds).Select(c => c.Actual is null ? "has nothing there" : "has something else");
            report.Add(Subject, $"by {sample.Condition}, a recording is found that {failed.First()}");
        }

        // A full page may not be all that there is.
        var ids = found.Select(s => s.Id).ToHashSet();
        foreach (Session _ in settled.Where(s => found.Count < Limit && !ids.Contains(s.Id) && sample.Search.Matches(s, before) && sample.Search.Matches(s, after)))
        {
            report.Add(Subject, $"by {sample.Condition}, a recording is not found that has what is asked for");
        }
    }

    private static string Words(InspectletException exception) => exception is InspectletApiException api
        ? $"it failed with status {(int)api.StatusCode}"
        : $"there was no answer that can be read ({exception.GetType().Name})";
}
