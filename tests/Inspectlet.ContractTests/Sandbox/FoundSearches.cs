using CsCheck;

namespace Inspectlet.ContractTests.Sandbox;

/// <summary>Searches that are made of what recordings hold, so that they find some.</summary>
internal static class FoundSearches
{
    private static readonly Func<SessionSearch, Session, int, SessionSearch>[] Conditions =
    [
        (search, s, _) => s.Country is { } country ? search.FromCountry(country) : search,
        (search, s, _) => s.DisplayName is { } name ? search.NamedVisitor(name) : search,
        (search, s, _) => s.IpAddress is { } address ? search.FromIpAddress(address) : search,
        (search, s, _) => s.Referrer?.Source is { } source ? search.FromTrafficSource(source) : search,
        (search, s, _) => s.Browser is { } browser && Browser.KnownValues.Contains(browser) ? search.UsingBrowser(browser) : search,
        (search, s, _) => s.DeviceType is { } device ? search.OnDevice(device) : search.OnDevice(DeviceType.All),
        (search, _, luck) => luck % 2 == 0 ? search.NewVisitors() : search.ReturningVisitors(),
        (search, _, luck) => luck % 5 == 0 ? search.StarredOnly() : search with { ShowStarredOnly = false },
        (search, _, luck) => luck % 2 == 0 ? search.LastWeek() : search.Last30Days(),
        (search, s, luck) => s.StartedAt is { } start ? search.Between(start.AddHours(-(luck % 500)), start.AddHours(luck % 100)) : search,
        (search, s, luck) => search.WithPageCount(luck % 2 == 0 ? s.PageCount : null, s.PageCount + (luck % 3) ?? 5),
        (search, s, luck) => search.WithDuration(TimeSpan.FromSeconds(luck % 60), luck % 2 == 0 ? null : TimeSpan.FromMinutes(1 + (luck % 60))),
        (search, s, luck) => s.LandingPage is { } page ? search.StartingAt(On(page, luck)) : search,
        (search, s, luck) => s.Pages is [.., { Url: { } page }] ? search.Visiting(On(page, luck)) : search,
        (search, s, luck) => s.ExitPage is { } page ? search.ExitingAt(On(page, luck)) : search,
        (search, s, luck) => s.Tags is [{ Name: { } name } tag, ..] ? (luck % 3) switch { 0 => search.WithTag(name), 1 => search.WithTag(name, tag.Value ?? ""), _ => search.WithTag(name, true) } : search,
        (search, s, luck) => s.Tags.Aggregate(search.WithTag("email"), (built, tag) => built.WithTag(tag.Name!)) is var tagged && luck % 2 == 0 ? tagged.MatchingAnyTag() : tagged,
    ];

    public static Gen<SessionSearch> On(IReadOnlyList<Session> sessions) => Gen.Select(
        Gen.Int[0, sessions.Count - 1], Gen.Select(Gen.Int[0, Conditions.Length - 1], Gen.Int[0, 1_000_000]).Array[0, 3],
        (index, conditions) => conditions.Aggregate(SessionSearch.All, (search, c) => Conditions[c.Item1](search, sessions[index], c.Item2)));

    private static PageUrl On(string url, int luck)
    {
        string bare = url[(url.IndexOf("//", StringComparison.Ordinal) + 2)..];
        string part = bare[(luck % bare.Length)..];
        return (luck % 7) switch
        {
            0 => PageUrl.Is(bare),
            1 => PageUrl.BeginsWith(bare[..(1 + (luck % bare.Length))]),
            2 => PageUrl.Contains(part),
            3 => PageUrl.MatchesPattern("*" + part),
            4 => PageUrl.IsNot(bare),
            5 => PageUrl.DoesNotBeginWith(bare),
            _ => PageUrl.DoesNotContain(part),
        };
    }
}
