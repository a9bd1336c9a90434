namespace Inspectlet.Document.Rules;

/// <summary>Keys and types that OpenAPI does not have: what is misspelt would be ignored without a word.</summary>
internal static class KeywordRules
{
    private static readonly string[] Types = ["string", "integer", "number", "boolean", "array", "object", "null"];

    // What other languages call them.
    private static readonly Dictionary<string, string> Meant = new(StringComparer.OrdinalIgnoreCase)
    {
        ["int"] = "type: integer",
        ["int32"] = "type: integer and format: int32",
        ["int64"] = "type: integer and format: int64",
        ["long"] = "type: integer and format: int64",
        ["short"] = "type: integer",
        ["float"] = "type: number and format: float",
        ["double"] = "type: number and format: double",
        ["decimal"] = "type: number and format: decimal",
        ["str"] = "type: string",
        ["text"] = "type: string",
        ["date"] = "type: string and format: date",
        ["datetime"] = "type: string and format: date-time",
        ["date-time"] = "type: string and format: date-time",
        ["uuid"] = "type: string and format: uuid",
        ["guid"] = "type: string and format: uuid",
        ["file"] = "type: string and format: binary",
        ["bool"] = "type: boolean",
        ["list"] = "type: array",
        ["map"] = "type: object and additionalProperties",
        ["dict"] = "type: object and additionalProperties",
        ["any"] = "no type at all",
    };

    public static void Check(ApiDocument document, FindingList findings)
    {
        foreach (ObjectPart part in document.Objects)
        {
            CheckKeys(part, findings);
        }

        foreach (DocumentNode schema in document.Schemas.Select(schema => schema.Node))
        {
            CheckType(schema, findings);
        }
    }

    private static void CheckKeys(ObjectPart part, FindingList findings)
    {
        foreach (DocumentMember member in part.Node.Members().Where(member => !Keywords.IsKnown(part.Kind, member.Name)))
        {
            string? meant = Nearest.To(member.Name, Keywords.Of(part.Kind));

            string message = $"OpenAPI has no '{member.Name}' here. {(meant is null ? "Remove it, or let it begin with x-." : $"Did you mean '{meant}'?")}";
            if (meant is not null && Keywords.IsDescriptive(part.Kind, meant))
            {
                findings.AddMinor(Rule.Keywords, member.Key, message);
            }
            else if (meant is not null || findings.Mode == CheckMode.Strict)
            {
                // Documents of others have words of their own, which mean nothing to anybody else.
                findings.Add(Rule.Keywords, member.Key, message);
            }
        }
    }

    private static void CheckType(DocumentNode schema, FindingList findings)
    {
        if (schema["type"] is not { } type)
        {
            return;
        }

        foreach (DocumentNode name in (type.IsScalar ? [type] : type.Items()).Where(name => !Types.Contains(name.Value)))
        {
            string text = name.Value ?? "";
            string instead = Meant.TryGetValue(text, out string? words) ? $"Write {words}."
                : Nearest.To(text, Types) is { } meant ? $"Did you mean '{meant}'?"
                : $"Write one of {string.Join(", ", Types)}.";
            findings.Add(Rule.Keywords, name, $"There is no type '{text}'. {instead}");
        }
    }
}
