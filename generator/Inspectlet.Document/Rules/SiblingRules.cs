namespace Inspectlet.Document.Rules;

/// <summary>What stands beside a <c>$ref</c>, wherever there is one: OpenAPI ignores it.</summary>
internal static class SiblingRules
{
    public static void Check(ApiDocument document, FindingList findings)
    {
        foreach (DocumentNode schema in document.Schemas.Select(schema => schema.Node))
        {
            Check(schema, name => $"Write 'allOf: [{{$ref: …}}]' with '{name}' beside it.", findings);
        }

        foreach (DocumentNode node in document.ReferenceNodes)
        {
            Check(node, name => $"Write '{name}' where the $ref leads, or write the whole here.", findings);
        }
    }

    private static void Check(DocumentNode node, Func<string, string> instead, FindingList findings)
    {
        if (!node.Has("$ref"))
        {
            return;
        }

        foreach (DocumentMember member in node.Members().Where(member => member.Name != "$ref"))
        {
            findings.Add(Rule.Siblings, member.Key, $"'{member.Name}' stands beside a $ref and is ignored. {instead(member.Name)}");
        }
    }
}
