namespace Inspectlet;

/// <content>The recording's star and tags.</content>
public sealed partial record SessionSearch
{
    /// <summary>Only recordings that somebody has starred.</summary>
    /// <returns>The search with this condition.</returns>
    public SessionSearch StarredOnly() => this with { ShowStarredOnly = true };

    /// <summary>Recordings with a tag, whatever its value. Adds to the tags given before.</summary>
    /// <param name="name">The tag's name.</param>
    /// <returns>The search with this condition.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    /// <example>
    /// <code>
    /// SessionSearch search = SessionSearch.All.WithTag("beta");
    /// </code>
    /// </example>
    public SessionSearch WithTag(string name) => WithCondition(name, null);

    /// <summary>Recordings with a tag of a certain value. Adds to the tags given before.</summary>
    /// <param name="name">The tag's name.</param>
    /// <param name="value">The tag's value; sent as a JSON string.</param>
    /// <returns>The search with this condition.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <example>
    /// <code>
    /// SessionSearch search = SessionSearch.All.WithTag("plan", "pro").WithTag("plan", "trial").MatchingAnyTag();
    /// </code>
    /// </example>
    public SessionSearch WithTag(string name, string value) => WithCondition(name, new TagValue(value));

    /// <summary>Recordings with a tag of a certain value. Adds to the tags given before.</summary>
    /// <param name="name">The tag's name.</param>
    /// <param name="value">The tag's value; sent as a JSON boolean.</param>
    /// <returns>The search with this condition.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    /// <example>
    /// <code>
    /// SessionSearch search = SessionSearch.All.WithTag("converted", true);
    /// </code>
    /// </example>
    public SessionSearch WithTag(string name, bool value) => WithCondition(name, new TagValue(value));

    /// <summary>Of the tags given, before or after this, one is enough. Replaces <see cref="MatchingAllTags"/>.</summary>
    /// <returns>The search with this condition.</returns>
    public SessionSearch MatchingAnyTag() => WithOperator(TagOperator.Or);

    /// <summary>All of the tags given, before or after this, are required, as they are by default. Replaces <see cref="MatchingAnyTag"/>.</summary>
    /// <returns>The search with this condition.</returns>
    public SessionSearch MatchingAllTags() => WithOperator(TagOperator.And);

    private SessionSearch WithCondition(string name, TagValue? value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var condition = new TagCondition { Name = name, Value = value };
        return this with { Tags = new TagFilter { Conditions = [.. Tags?.Conditions ?? [], condition], Operator = Tags?.Operator } };
    }

    private SessionSearch WithOperator(TagOperator combination) =>
        this with { Tags = new TagFilter { Conditions = Tags?.Conditions ?? [], Operator = combination } };
}
