namespace Inspectlet.Document.Rules;

/// <summary>oneOf: only with a discriminator, or an extension, that says what a reader makes of the alternatives.</summary>
internal sealed class AlternativeRules(ApiDocument document, Schemas schemas, FindingList findings)
{
    private static readonly string[] Kinds = ["string", "boolean", "number", "integer", "object", "array"];

    public void Check()
    {
        foreach (SchemaPart schema in document.Schemas)
        {
            if (schemas.Families.HasKindsAlone(schema.Node))
            {
                // The discriminator says which it is.
                continue;
            }

            if (schema.Node["oneOf"] is { IsList: true } alternatives)
            {
                CheckAlternatives(schema.Node, alternatives);
            }
            else
            {
                CheckWithout(schema.Node);
            }
        }
    }

    private void CheckAlternatives(DocumentNode schema, DocumentNode alternatives)
    {
        DocumentNode? envelope = schema[Extension.Envelope];
        DocumentNode? accepts = schema[Extension.Accepts];
        if (!Extension.OfAlternatives.Any(schema.Has))
        {
            findings.Add(
                Rule.Alternatives, schema.KeyOf("oneOf"), "A reader cannot tell the alternatives of this oneOf apart. Say what it takes by x-envelope or x-accepts beside it, or write one schema.");
            return;
        }

        DocumentNode[] resolved = [.. alternatives.Items().Select(alternative => document.References.Resolve(alternative)).OfType<DocumentNode>()];
        if (envelope is { } member)
        {
            CheckEnvelope(member, resolved);
        }

        if (accepts is { } kinds)
        {
            CheckAccepts(kinds, resolved);
        }
    }

    private void CheckEnvelope(DocumentNode envelope, DocumentNode[] alternatives)
    {
        string member = envelope.Value ?? "";
        bool hasList = alternatives.Length > 0 && alternatives[0].Text("type") == "array";
        if (!hasList || !alternatives.Any(alternative => IsWrapper(alternative, member)))
        {
            findings.Add(
                Rule.Alternatives, envelope, $"x-envelope: {member} says that the list may come bare or within '{member}'. Let the first alternative be an array, and another one an object with 'x-envelope: {member}' whose member '{member}' is an array.");
        }
    }

    private bool IsWrapper(DocumentNode alternative, string member) =>
        alternative.Text(Extension.Envelope) == member
        && alternative["properties"]?[member] is { } list
        && document.References.Resolve(list)?.Text("type") == "array";

    private void CheckAccepts(DocumentNode accepts, DocumentNode[] alternatives)
    {
        string[] declared = [.. accepts.Items().Select(kind => kind.Value ?? "")];
        if (declared.Length == 0 || declared.Any(kind => !Kinds.Contains(kind)))
        {
            findings.Add(Rule.Alternatives, accepts, $"x-accepts must be a list of {string.Join(", ", Kinds)}.");
            return;
        }

        string[] actual = [.. alternatives.Skip(1).Select(alternative => alternative.Text("type") ?? "object")];
        if (!declared.Order(StringComparer.Ordinal).SequenceEqual(actual.Order(StringComparer.Ordinal)))
        {
            findings.Add(
                Rule.Alternatives, accepts, $"x-accepts says [{string.Join(", ", declared)}], but the alternatives after the first are [{string.Join(", ", actual)}]. Let both say the same.");
        }
    }

    private void CheckWithout(DocumentNode schema)
    {
        if (schema[Extension.Accepts] is { } accepts)
        {
            findings.Add(Rule.Alternatives, accepts, "x-accepts goes with a oneOf that names the kinds. Add the oneOf, or remove x-accepts.");
        }

        if (schema[Extension.Envelope] is { } envelope && schemas.PropertiesOf(schema).All(property => property.Name != envelope.Value))
        {
            findings.Add(Rule.Alternatives, envelope, $"x-envelope names '{envelope.Value}', but there is no such property.");
        }
    }
}
