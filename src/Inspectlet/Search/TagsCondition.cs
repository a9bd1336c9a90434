namespace Inspectlet.Search;

/// <summary>The recording bears the tags asked for: all of them, or at least one.</summary>
internal sealed class TagsCondition() : SearchCondition(nameof(SessionSearch.Tags))
{
    public override bool IsSet(SessionSearch search) => search.Tags is { Conditions.Count: > 0 };

    public override bool Holds(SessionSearch search, Session session, long asOf)
    {
        if (search.Tags is not { Conditions.Count: > 0 } filter)
        {
            return true;
        }

        // With `or` the first tag found decides, with `and` the first missing.
        bool isAny = IsAny(filter);
        if (!isAny && !IsAll(filter))
        {
            return false;
        }

        for (int i = 0; i < filter.Conditions.Count; i++)
        {
            if (Bears(session, filter.Conditions[i]) == isAny)
            {
                return isAny;
            }
        }

        return !isAny;
    }

    public override string Expected(SessionSearch search, long asOf)
    {
        TagFilter filter = search.Tags!;
        return IsAny(filter) || IsAll(filter)
            ? SearchWords.Tags(filter)
            : $"tags joined by {SearchWords.Quote(filter.Operator!.Value.Value)}, which this version does not know";
    }

    public override string? Actual(SessionSearch search, Session session)
    {
        string[] tags =
        [
            .. session.Tags
                .Where(tag => search.Tags!.Conditions.Any(condition => HasName(tag, condition)))
                .Select(tag => SearchWords.Tag(tag.Name!, tag.Value is { } value ? SearchWords.Quote(value) : null)),
        ];
        return tags.Length > 0 ? string.Join(", ", tags) : null;
    }

    public override SessionSearch Without(SessionSearch search) => search with { Tags = null };

    public override IEnumerable<SearchPart> Parts(SessionSearch search)
    {
        TagFilter filter = search.Tags!;
        if (filter.Conditions.Count == 1 || !IsAll(filter))
        {
            return base.Parts(search);
        }

        return filter.Conditions.Select((condition, index) => new SearchPart(
            $"{Name}[{index}]",
            this,
            search with { Tags = filter with { Conditions = [condition] } },
            search with { Tags = filter with { Conditions = [.. filter.Conditions.Where((_, other) => other != index)] } }));
    }

    private static bool IsAny(TagFilter filter) => filter.Operator == TagOperator.Or;

    private static bool IsAll(TagFilter filter) => filter.Operator is not { } combination || combination == TagOperator.And;

    private static bool Bears(Session session, TagCondition condition)
    {
        for (int i = 0; i < session.Tags.Count; i++)
        {
            Tag tag = session.Tags[i];
            if (HasName(tag, condition) && (condition.Value is not { } value || value.Finds(tag.Value)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasName(Tag tag, TagCondition condition) => string.Equals(tag.Name, condition.Name, StringComparison.OrdinalIgnoreCase);
}
