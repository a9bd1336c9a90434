namespace Inspectlet.Document.Rules;

/// <summary>What OpenAPI has and the SDK cannot do. Better an error than a client that lacks it in silence.</summary>
internal sealed class SupportRules(ApiDocument document, FindingList findings)
{
    public void Check()
    {
        foreach (DocumentNode parameter in document.Parameters)
        {
            CheckParameter(parameter);
        }

        IEnumerable<DocumentNode> webhooks = document.File.Root.Members().Where(member => member.Name == "webhooks").Select(member => member.Key);
        IEnumerable<DocumentNode> noMaps = document.Schemas.Select(schema => schema.Node).Where(schema => !schema.IsMap && !IsBooleanSchema(schema));
        findings.Add(Rule.Supported, document.Callbacks, _ => "Callbacks are not supported. Remove them.");
        findings.Add(Rule.Supported, webhooks, _ => "Webhooks are not supported: a client receives no calls. Remove them.");
        findings.Add(Rule.Supported, noMaps, schema => $"A schema must be a map, but this is '{schema.Value}'. Write {{}} for any value.");
    }

    // 3.1 has true for any value and false for none: one that is read all the same is kept as JSON.
    private bool IsBooleanSchema(DocumentNode schema) =>
        schema.Value is "true" or "false" && document.File.Root.Text("openapi")?.StartsWith("3.1.", StringComparison.Ordinal) == true;

    private void CheckParameter(DocumentNode parameter)
    {
        string place = parameter.Text("in") ?? "";
        if (place == "cookie")
        {
            findings.Add(Rule.Supported, parameter["in"]!.Value, "Cookie parameters are not supported. Use path, query or header.");
            return;
        }

        if (place is not ("path" or "query" or "header") || parameter.Text("name") is null)
        {
            findings.Add(Rule.Supported, parameter, "A parameter must have a name, and be in path, query or header.");
            return;
        }

        if (parameter["schema"] is not { } schema || document.References.Resolve(schema) is not { } value)
        {
            return;
        }

        // An object of any members is any JSON, whose members are what a caller makes them.
        bool isFlat = IsText(value) || (place == "query" && value.Text("type") != "array" && MembersOf(value).All(member => IsText(member)));
        if (!isFlat)
        {
            string instead = place == "query" ? ", a list of them, or an object of such members" : ", or a list of them";
            findings.Add(
                Rule.Supported, parameter.KeyOf("schema"), $"What is nested so deep cannot be sent in the {place}. Use a text, a number{instead}.");
        }
    }

    private static IEnumerable<DocumentNode> MembersOf(DocumentNode schema)
    {
        IEnumerable<DocumentNode> members = schema.Members("properties").Select(member => member.Value);
        return schema["additionalProperties"] is { IsMap: true } values ? members.Append(values) : members;
    }

    // A text, a number, a boolean; or a list of them. What is not said may be one.
    private bool IsText(DocumentNode schema, bool isElement = false)
    {
        if (document.References.Resolve(schema) is not { } node)
        {
            return true;
        }

        if (node.Text("type") == "array")
        {
            return !isElement && (node["items"] is not { } items || IsText(items, isElement: true));
        }

        return node.Text("type") != "object" && !node.Has("properties");
    }
}
