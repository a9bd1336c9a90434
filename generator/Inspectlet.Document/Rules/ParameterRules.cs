namespace Inspectlet.Document.Rules;

/// <summary>How parameters are sent: a value that its place cannot hold is refused, and so is a style that has no such place.</summary>
internal sealed class ParameterRules(ApiDocument document, Schemas schemas, FindingList findings)
{
    private static readonly string[] Places = ["path", "query", "header"];

    public static void Check(ApiDocument document, Schemas schemas, FindingList findings)
    {
        var rules = new ParameterRules(document, schemas, findings);
        document.Parameters.ForEach(rules.Check);
    }

    private void Check(DocumentNode parameter)
    {
        string place = parameter.Text("in") ?? "";
        if (place == "cookie")
        {
            findings.Add(Rule.Supported, parameter["in"]!.Value, "Cookie parameters are not supported. Use path, query or header.");
            return;
        }

        if (!Places.Contains(place) || parameter.Text("name") is not { } name)
        {
            findings.Add(Rule.Supported, parameter, "A parameter must have a name, and be in path, query or header.");
            return;
        }

        if (place == "header" && !name.All(IsOfHeaderName))
        {
            findings.Add(Rule.Supported, parameter["name"]!.Value, $"'{name}' is no name of a header. Write letters, digits and hyphens.");
        }

        if (parameter.Has("content"))
        {
            CheckContent(parameter, place);
        }
        else if (parameter["schema"] is { } schema && document.References.Resolve(schema) is not null)
        {
            new StyleCheck(schemas, findings).Check(parameter, place, schemas.Of(schema), parameter.KeyOf("schema"));
        }
    }

    private void CheckContent(DocumentNode parameter, string place)
    {
        foreach (DocumentMember content in parameter.Members("content").Where(content => place != "query" || !MediaType.IsJson(MediaType.Essence(content.Name))))
        {
            findings.Add(Rule.Supported, content.Key, $"A parameter that is '{content.Name}' in {place} is not supported. Give it a schema, or send it as JSON in the query.");
        }
    }

    private static bool IsOfHeaderName(char sign) => char.IsAsciiLetterOrDigit(sign) || "!#$%&'*+-.^_`|~".Contains(sign, StringComparison.Ordinal);
}
