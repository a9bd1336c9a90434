namespace Inspectlet.Search;

/// <summary>Compares URLs as a condition asks: without their scheme, and whatever the case of their letters.</summary>
internal readonly ref struct UrlComparison
{
    private readonly ReadOnlySpan<char> _text;
    private readonly Relation _relation;

    public UrlComparison(PageUrl page)
    {
        _text = WithoutScheme(page.Url);
        (_relation, IsNegated) = RelationOf(page.Operator ?? PageUrlOperator.Is);
    }

    private enum Relation
    {
        Unknown,
        Is,
        BeginsWith,
        Contains,
        MatchesPattern,
    }

    /// <summary>Whether this version knows the operator. If it does not, nothing is found, and nothing is negated.</summary>
    public bool IsKnown => _relation != Relation.Unknown;

    /// <summary>Whether the condition is that no page is found.</summary>
    public bool IsNegated { get; }

    /// <summary>Whether a URL compares as the operator says, or as it would without its negation. An empty URL never does.</summary>
    public bool Finds(string url)
    {
        ReadOnlySpan<char> recorded = WithoutScheme(url);
        return url.Length > 0 && _relation switch
        {
            Relation.Is => recorded.Equals(_text, StringComparison.OrdinalIgnoreCase),
            Relation.BeginsWith => recorded.StartsWith(_text, StringComparison.OrdinalIgnoreCase),
            Relation.Contains => recorded.Contains(_text, StringComparison.OrdinalIgnoreCase),
            Relation.MatchesPattern => WildcardPattern.Matches(_text, recorded),
            _ => false,
        };
    }

    private static (Relation Relation, bool IsNegated) RelationOf(PageUrlOperator comparison) =>
        comparison == PageUrlOperator.Is ? (Relation.Is, false)
        : comparison == PageUrlOperator.BeginsWith ? (Relation.BeginsWith, false)
        : comparison == PageUrlOperator.Contains ? (Relation.Contains, false)
        : comparison == PageUrlOperator.MatchesPattern ? (Relation.MatchesPattern, false)
        : comparison == PageUrlOperator.IsNot ? (Relation.Is, true)
        : comparison == PageUrlOperator.DoesNotBeginWith ? (Relation.BeginsWith, true)
        : comparison == PageUrlOperator.DoesNotContain ? (Relation.Contains, true)
        : (Relation.Unknown, false);

    private static ReadOnlySpan<char> WithoutScheme(ReadOnlySpan<char> url)
    {
        int length = url.StartsWith("//", StringComparison.Ordinal) ? 2
            : url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7
            : url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
            : 0;
        return url[length..];
    }
}
