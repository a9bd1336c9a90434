namespace Inspectlet.Search;

/// <summary>The URL of a page meets a comparison. A negated comparison holds exactly where the other does not: also where there is no page.</summary>
internal sealed class PageCondition(
    string name, Func<SessionSearch, PageUrl?> asked, Func<Session, int, string?> recorded, Func<SessionSearch, SessionSearch> without)
    : SearchCondition(name)
{
    private const int MaxPagesInWords = 10;

    public override bool IsSet(SessionSearch search) => asked(search) is not null;

    public override bool Holds(SessionSearch search, Session session, long asOf)
    {
        if (asked(search) is not { } page)
        {
            return true;
        }

        var comparison = new UrlComparison(page);
        return Find(session, comparison) is not null != comparison.IsNegated;
    }

    public override string Expected(SessionSearch search, long asOf)
    {
        PageUrl page = asked(search)!;
        string words = $"a URL that {SearchWords.Relation(page)}";
        return new UrlComparison(page).IsKnown ? words : words + ", which this version does not know";
    }

    /// <summary>The page that decides, or else the pages among which there is none.</summary>
    public override string? Actual(SessionSearch search, Session session)
    {
        if (Find(session, new UrlComparison(asked(search)!)) is { } found)
        {
            return SearchWords.Quote(found);
        }

        string[] urls = [.. Urls(session).Where(url => url.Length > 0).Distinct()];
        string words = string.Join(", ", urls.Take(MaxPagesInWords).Select(SearchWords.Quote));
        return urls.Length == 0 ? null
            : urls.Length > MaxPagesInWords ? $"{words} and {urls.Length - MaxPagesInWords} more"
            : words;
    }

    public override SessionSearch Without(SessionSearch search) => without(search);

    private string? Find(Session session, UrlComparison comparison)
    {
        for (int i = 0; recorded(session, i) is { } url; i++)
        {
            if (comparison.Finds(url))
            {
                return url;
            }
        }

        return null;
    }

    private IEnumerable<string> Urls(Session session)
    {
        for (int i = 0; recorded(session, i) is { } url; i++)
        {
            yield return url;
        }
    }
}
