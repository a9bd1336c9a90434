namespace Inspectlet.Document.Rules;

/// <summary>Our extensions: a misspelt one would be ignored in silence.</summary>
internal static class ExtensionRules
{
    public static void Check(ApiDocument document, Schemas schemas, FindingList findings)
    {
        IEnumerable<DocumentNode> bearers = document.Schemas.Select(schema => schema.Node)
            .Concat(document.Parameters)
            .Concat(document.Responses)
            .Concat(document.Operations.Select(operation => operation.Node));
        foreach (DocumentNode node in bearers)
        {
            CheckKnown(node, findings);
            CheckFlags(node, findings);
            CheckEnumLists(node, findings);
            findings.Add(
                Rule.Names,
                new[] { node[Extension.Type], node[Extension.Exception] }.OfType<DocumentNode>().Where(name => !CSharpName.IsQualified(name.Value ?? "")),
                name => $"'{name.Value}' is no name of a C# type. Write identifiers, with points between them.");
        }

        foreach (OperationPart operation in document.Operations)
        {
            CheckParameters(operation, schemas, findings);
        }
    }

    private static void CheckKnown(DocumentNode node, FindingList findings)
    {
        foreach (DocumentMember member in node.Members().Where(member => !Extension.All.Contains(member.Name)))
        {
            // Those of others are none of our business, unless they look like ours.
            string? meant = member.Name.StartsWith("x-", StringComparison.Ordinal) ? Nearest.To(member.Name, Extension.All) : null;
            if (meant is not null || member.Name.StartsWith("x-dotnet", StringComparison.OrdinalIgnoreCase))
            {
                findings.Add(Rule.Extensions, member.Key, $"There is no extension '{member.Name}'.{(meant is null ? "" : $" Did you mean '{meant}'?")}");
            }
        }
    }

    private static void CheckFlags(DocumentNode node, FindingList findings)
    {
        foreach (string flag in Extension.Flags)
        {
            if (node[flag] is { Value: not ("true" or "false") } value)
            {
                findings.Add(Rule.Extensions, value, $"{flag} must be true or false.");
            }
        }
    }

    private static void CheckEnumLists(DocumentNode node, FindingList findings)
    {
        int count = node.Items("enum").Count();
        foreach (string list in new[] { Extension.EnumNames, Extension.Descriptions })
        {
            if (node.Has(list) && node.Items(list).Count() is var entries && entries != count)
            {
                findings.Add(Rule.Extensions, node.KeyOf(list), $"{list} has {entries} entries, but enum has {count} values. Write one for each.");
            }
        }
    }

    private static void CheckParameters(OperationPart operation, Schemas schemas, FindingList findings)
    {
        DocumentNode? form = operation.Body?["content"]?[MediaType.Form]?["schema"];
        string[] fields = form is { } schema ? [.. schemas.PropertiesOf(schema).Where(property => !schemas.Of(property.Value).IsReadOnly).Select(property => property.Name)] : [];
        foreach (DocumentNode name in operation.Node.Items(Extension.Parameters).Where(name => !fields.Contains(name.Value)))
        {
            findings.Add(
                Rule.Extensions, name, $"{Extension.Parameters} names '{name.Value}', which is no field of the operation's form. Its fields are {string.Join(", ", fields.Order(StringComparer.Ordinal))}.");
        }
    }
}
