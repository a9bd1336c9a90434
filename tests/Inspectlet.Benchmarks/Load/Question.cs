namespace Inspectlet.Benchmarks.Load;

/// <summary>A page of a search, with the answer that is right.</summary>
/// <param name="Search">The search. Nothing in it depends on the clock.</param>
/// <param name="Limit">How many recordings a page has.</param>
/// <param name="Page">The page.</param>
/// <param name="Ids">The ids of the recordings that are on it, in order.</param>
internal sealed record Question(SessionSearch Search, int Limit, int Page, IReadOnlyList<long> Ids)
{
    private static readonly int[] Limits = [1, 10, 25, 100];

    // What a recording would be found by.
    private static readonly Func<SessionSearch, Session, Random, SessionSearch>[] Conditions =
    [
        (search, session, _) => session.Country is { } country ? search.FromCountry(country) : search,
        (search, session, _) => session.IpAddress is { } address ? search.FromIpAddress(address) : search,
        (search, session, _) => session.Referrer?.Source is { } source ? search.FromTrafficSource(source) : search,
        (search, session, _) => session.DisplayName is { } name ? search.NamedVisitor(name) : search,
        (search, session, _) => session.IsNewVisitor is true ? search.NewVisitors() : search.ReturningVisitors(),
        (search, session, _) => session.IsStarred is true ? search.StarredOnly() : search,
        (search, session, _) => session.Browser is { } browser && Browser.KnownValues.Contains(browser) ? search.UsingBrowser(browser) : search,
        (search, session, _) => session.DeviceType is { } device ? search.OnDevice(device) : search,
        (search, session, random) => session.StartedAt is { } start ? search.Between(start.AddDays(-random.Next(20)), start.AddDays(random.Next(20))) : search,
        (search, session, _) => session.Tags.Aggregate(search, (s, tag) => tag.Value is { } value ? s.WithTag(tag.Name!, value) : s.WithTag(tag.Name!)),
        (search, session, _) => session.Tags.Aggregate(search, (s, tag) => s.WithTag(tag.Name!)) is { Tags: not null } tagged ? tagged.MatchingAnyTag() : search,
        (search, _, _) => search.WithTag("converted", true),
        (search, session, _) => session.PageCount is { } count ? search.WithPageCount(min: count - 1, max: count + 1) : search,
        (search, session, _) => session.Duration is { } length ? search.WithDuration(min: TimeSpan.FromSeconds(Math.Floor(length.TotalSeconds))) : search,
        (search, session, random) => session.LandingPage is { } url ? search.StartingAt(Near(url, random)) : search,
        (search, session, random) => session.Pages.Count > 0 ? search.Visiting(Near(session.Pages[random.Next(session.Pages.Count)].Url!, random)) : search,
        (search, session, random) => session.ExitPage is { } url ? search.ExitingAt(Near(url, random)) : search,
    ];

    /// <summary>Makes questions about recordings, each of one to three conditions.</summary>
    public static Question[] Make(int count, IReadOnlyList<Session> newestFirst, Random random)
    {
        var questions = new Question[count];
        for (int i = 0; i < count; i++)
        {
            Session session = newestFirst[random.Next(newestFirst.Count)];
            SessionSearch search = SessionSearch.All;
            for (int conditions = random.Next(1, 4); conditions > 0; conditions--)
            {
                search = Conditions[random.Next(Conditions.Length)](search, session, random);
            }

            int limit = Limits[random.Next(Limits.Length)];
            int page = random.Next(1, 4);
            questions[i] = new Question(
                search, limit, page, [.. newestFirst.Where(s => search.Matches(s)).Skip((page - 1) * limit).Take(limit).Select(s => s.Id)]);
        }

        return questions;
    }

    /// <summary>Whether an answer is right.</summary>
    public bool IsAnsweredBy(IReadOnlyList<Session> sessions) =>
        sessions.Select(session => session.Id).SequenceEqual(Ids) && sessions.All(session => Search.Matches(session));

    private static PageUrl Near(string url, Random random)
    {
        string part = url[(url.Length / 2)..];
        return random.Next(7) switch
        {
            0 => PageUrl.Is(url),
            1 => PageUrl.BeginsWith(url[..^part.Length]),
            2 => PageUrl.Contains(part),
            3 => PageUrl.MatchesPattern($"*{part}"),
            4 => PageUrl.IsNot(url),
            5 => PageUrl.DoesNotBeginWith(url),
            _ => PageUrl.DoesNotContain(part),
        };
    }
}
