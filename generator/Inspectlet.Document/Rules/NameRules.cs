namespace Inspectlet.Document.Rules;

/// <summary>The names that a document gives: those of C#, and each once. What it does not name gets a name, whatever else there is.</summary>
internal static class NameRules
{
    public static void Check(ApiDocument document, Schemas schemas, FindingList findings)
    {
        var types = new TypeNames(document, schemas, clientName: null).Declared.ToDictionary(type => type.Meaning.Node, type => type.Name);
        var names = new FamilyNames(schemas, schema => types.GetValueOrDefault(schema));
        foreach (DocumentNode schema in document.Schemas.Select(part => part.Node).Where(schema => schema.Has("properties") || schemas.Families.Of(schema) is not null))
        {
            CheckMembers(names.PropertiesOf(schema), names.Of(schema), findings);
        }

        foreach (OperationPart operation in document.Operations)
        {
            CheckParameters(operation, schemas, findings);
        }

        foreach (NamedOperation named in OperationNames.Of(document, clientName: null))
        {
            CheckGiven(named.Operation.Node, findings);
            Tell(named.Operation.Node[Extension.Name] ?? named.Operation.Key, named.Method, findings);
        }
    }

    private static void CheckMembers(IReadOnlyList<DocumentMember> properties, IReadOnlyList<ChosenName> names, FindingList findings)
    {
        foreach ((DocumentMember property, ChosenName name) in properties.Zip(names))
        {
            CheckGiven(property.Value, findings);
            Tell(property.Key, name, findings);
        }
    }

    private static void CheckParameters(OperationPart operation, Schemas schemas, FindingList findings)
    {
        IEnumerable<DocumentNode> bearers = operation.Body is { } request ? operation.Parameters.Append(request) : operation.Parameters;
        foreach (DocumentNode bearer in bearers)
        {
            CheckGiven(bearer, findings);
        }

        foreach (IGrouping<(string? Name, string? Place), DocumentNode> same in operation.Parameters.GroupBy(parameter => parameter.ParameterKey()))
        {
            findings.Add(
                Rule.Names,
                same.Skip(1).Select(parameter => parameter["name"] ?? parameter),
                _ => $"'{same.Key.Name}' stands among the parameters of the operation already, in {same.Key.Place} too. Remove one.");
        }

        Content? body = operation.Body is { } sent ? Content.Of(sent, schemas) : null;
        foreach (bool takesFields in operation.Node.Has(Extension.Parameters) ? [false, true] : new[] { false })
        {
            IReadOnlyList<DocumentMember>? fields = body is null ? null : SentParameters.FieldsOf(operation, body, schemas, takesFields);
            foreach ((DocumentNode bearer, ChosenName name) in ParameterNames.Of(operation, body, fields).All)
            {
                Tell(bearer["name"] ?? bearer, name, findings);
            }
        }
    }

    private static void CheckGiven(DocumentNode node, FindingList findings)
    {
        if (node[Extension.Name] is { } given && !CSharpName.IsIdentifier(given.Value ?? ""))
        {
            findings.Add(Rule.Names, given, $"'{given.Value}' is no C# identifier. Write letters, digits and underscores, and no digit first.");
        }
    }

    private static void Tell(DocumentNode place, ChosenName name, FindingList findings)
    {
        if (name.Fault is { } fault)
        {
            findings.Add(Rule.Names, place, fault);
        }
    }
}
