namespace Inspectlet.Document.Rules;

/// <summary>Whether a value can be written in its style, in the place of a parameter or as a field of a form, which is written as in a query.</summary>
internal sealed class StyleCheck(Schemas schemas, FindingList findings)
{
    /// <param name="bearer">What bears the style: a parameter, or the encoding of a field.</param>
    /// <param name="place">The place of a parameter, or <c>form</c>.</param>
    /// <param name="value">What the value is.</param>
    /// <param name="placeOfValue">Where the document says so.</param>
    public void Check(DocumentNode bearer, string place, Meaning value, DocumentNode placeOfValue)
    {
        IReadOnlyList<string> known = ValueStyle.KnownIn(place);
        var style = ValueStyle.Of(bearer, place);
        if (!known.Contains(style.Name))
        {
            findings.Add(Rule.Supported, bearer["style"]!.Value, $"The style '{style.Name}' is none of a value in a {place}. Write {(known.Count == 1 ? "" : "one of ")}{string.Join(", ", known)}.");
            return;
        }

        if (style.IsNested && value.Kind == Kind.List)
        {
            findings.Add(Rule.Supported, bearer["style"]!.Value, "deepObject is for objects: OpenAPI does not say how it writes a list. Write form, spaceDelimited or pipeDelimited.");
            return;
        }

        // Where each member of an object is a field of its own, it may be a list, whose elements are fields.
        bool mayRepeat = place is "query" or "form" && style is { IsExploded: true, IsNested: false };
        if (!IsFlat(value, mayRepeat))
        {
            findings.Add(
                Rule.Supported, placeOfValue, $"What is nested so deep cannot be sent in the {place}. Use a text, a number, a list of them, or an object of such members.");
        }
    }

    private bool IsFlat(Meaning value, bool mayRepeat) => value.Kind switch
    {
        Kind.List => IsText(value.Element),
        Kind.Map => IsMember(value.Element, mayRepeat),
        Kind.Object => schemas.PropertiesOf(value.Node).All(member => schemas.Of(member.Value).IsReadOnly || IsMember(member.Value, mayRepeat)),
        _ => true,
    };

    private bool IsMember(DocumentNode? member, bool mayRepeat) =>
        IsText(member) || (mayRepeat && member is { } node && schemas.Of(node) is { Kind: Kind.List } list && IsText(list.Element));

    // A text, a number, a boolean. What is not said may be one.
    private bool IsText(DocumentNode? schema) => schema is not { } node || schemas.Of(node).Kind is Kind.Scalar or Kind.Enum or Kind.Any;
}
