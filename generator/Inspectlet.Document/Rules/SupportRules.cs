namespace Inspectlet.Document.Rules;

/// <summary>What OpenAPI has and the SDK cannot do. Better an error than a client that lacks it in silence.</summary>
internal static class SupportRules
{
    public static void Check(ApiDocument document, FindingList findings)
    {
        IEnumerable<DocumentNode> webhooks = document.File.Root.Members().Where(member => member.Name == "webhooks").Select(member => member.Key);
        IEnumerable<DocumentNode> noMaps = document.Schemas.Select(schema => schema.Node).Where(schema => !schema.IsMap && !IsBooleanSchema(document, schema));
        foreach (DocumentNode callbacks in document.Callbacks)
        {
            findings.AddMinor(Rule.Supported, callbacks, "Callbacks are not supported. Remove them.");
        }

        foreach (DocumentNode calls in webhooks)
        {
            findings.AddMinor(Rule.Supported, calls, "Webhooks are not supported: a client receives no calls. Remove them.");
        }

        CheckShapes(document, findings);
        findings.Add(Rule.Supported, noMaps, schema => $"A schema must be a map, but this is '{schema.Value}'. Write {{}} for any value.");
    }

    // Nothing that stands in it would be found.
    private static void CheckShapes(ApiDocument document, FindingList findings)
    {
        foreach (MisshapenPart part in document.Misshapen)
        {
            Refuse(part.Kind, part.Node, $"{part.Key} must be a {(part.MustBeList ? "list" : "map")}.");
        }

        foreach (ObjectPart part in document.Objects.Where(part => part is { Kind: not PartKind.Schema, Node: { IsMap: false, IsNull: false } }))
        {
            Refuse(part.Kind, part.Node, "This must be a map.");
        }

        void Refuse(PartKind kind, DocumentNode node, string reason)
        {
            if (Keywords.IsDescriptive(kind))
            {
                findings.AddMinor(Rule.Supported, node, reason);
            }
            else
            {
                findings.Add(Rule.Supported, node, reason);
            }
        }
    }

    // 3.1 has true for any value and false for none: one that is read all the same is kept as JSON.
    private static bool IsBooleanSchema(ApiDocument document, DocumentNode schema) =>
        schema.Value is "true" or "false" && document.File.Root.Text("openapi")?.StartsWith("3.1.", StringComparison.Ordinal) == true;
}
