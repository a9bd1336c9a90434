namespace Inspectlet.Document.Changes;

/// <summary>What users of an SDK meet of its document, and what stands in no declaration.</summary>
/// <param name="Server">The address that the document names first, or <c>none</c>.</param>
/// <param name="Security">The ways to authenticate, in words.</param>
/// <param name="Values">What the document says of the values of members and parameters: by <c>Type.Member</c>, or <c>Method.parameter</c>.</param>
internal sealed record DocumentFacts(string Server, string Security, IReadOnlyDictionary<string, ValueFacts> Values)
{
    public static DocumentFacts Of(ApiDocument document, SdkDeclarations declarations)
    {
        IEnumerable<(string Name, Meaning? Meaning)> parameters =
            from method in declarations.Operations.SelectMany(operation => operation.Methods)
            from parameter in method.Parameters
            select ($"{method.Name}.{parameter.Name}", parameter.Meaning);
        IEnumerable<(string Name, Meaning? Meaning)> members =
            from model in declarations.Types.OfType<ModelDeclaration>()
            from member in model.Members
            select ($"{model.Name}.{member.Name}", member.Meaning);
        return new DocumentFacts(
            document.File.Root.Items("servers").Select(server => server.Text("url")).FirstOrDefault() ?? "none",
            string.Join(", ", document.SecuritySchemes.Select(scheme => $"{scheme.Text("type")} {scheme.Text("scheme")}".Trim()).Order(StringComparer.Ordinal).DefaultIfEmpty("none")),
            parameters.Concat(members).DistinctBy(value => value.Name).ToDictionary(value => value.Name, value => ValueFacts.Of(value.Meaning), StringComparer.Ordinal));
    }

    public ValueFacts ValueOf(string owner, string name) => Values.GetValueOrDefault($"{owner}.{name.TrimStart('@')}") ?? ValueFacts.None;
}

/// <summary>What the document says of a value beside its type.</summary>
/// <param name="Bounds">The bounds, by keyword.</param>
/// <param name="Constraints">What else a value must keep to, by keyword.</param>
/// <param name="Default">The default, or null.</param>
internal sealed record ValueFacts(IReadOnlyDictionary<string, Bound> Bounds, IReadOnlyDictionary<string, string> Constraints, string? Default)
{
    public static readonly ValueFacts None = new(new Dictionary<string, Bound>(), new Dictionary<string, string>(), Default: null);

    private static readonly string[] BoundKeywords = ["minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "exclusiveMinimum", "exclusiveMaximum"];
    private static readonly string[] ConstraintKeywords = ["pattern", "multipleOf", "uniqueItems"];

    public static ValueFacts Of(Meaning? meaning)
    {
        if (meaning is null)
        {
            return None;
        }

        var bounds = new Dictionary<string, Bound>(StringComparer.Ordinal);
        foreach (string keyword in BoundKeywords)
        {
            if (decimal.TryParse(meaning.Find(keyword)?.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number))
            {
                bounds[keyword] = new Bound(number, meaning.IsTrue("exclusive" + char.ToUpperInvariant(keyword[0]) + keyword[1..]));
            }
        }

        Dictionary<string, string> constraints = ConstraintKeywords
            .Select(keyword => (Keyword: keyword, Text: meaning.Find(keyword)?.Value))
            .Where(constraint => constraint.Text is not null)
            .ToDictionary(constraint => constraint.Keyword, constraint => constraint.Text!, StringComparer.Ordinal);
        return new ValueFacts(bounds, constraints, meaning.Find("default")?.Yaml.ToString());
    }
}

/// <summary>A bound of a value.</summary>
/// <param name="Number">The bound.</param>
/// <param name="IsExclusive">Whether the bound itself is out of bounds.</param>
internal readonly record struct Bound(decimal Number, bool IsExclusive);
