namespace Inspectlet.Document.Rules;

/// <summary>C# names: valid, and each once.</summary>
internal static class NameRules
{
    public static void Check(ApiDocument document, Schemas schemas, FindingList findings)
    {
        foreach (SchemaPart schema in document.Schemas)
        {
            CheckMembers(schema, schemas, findings);
            CheckKnownValues(schema, schemas, findings);
        }

        foreach (OperationPart operation in document.Operations)
        {
            CheckParameters(operation, schemas, findings);
        }
    }

    /// <summary>Tells a name that is given and is none.</summary>
    public static void CheckGiven(DocumentNode node, FindingList findings)
    {
        if (node[Extension.Name] is { } given && !CSharpName.IsIdentifier(given.Value ?? ""))
        {
            findings.Add(Rule.Names, given, $"'{given.Value}' is no C# identifier. Write letters, digits and underscores, and no digit first.");
        }
    }

    private static void CheckMembers(SchemaPart schema, Schemas schemas, FindingList findings)
    {
        string? typeName = schema.Name is { } known ? CSharpName.OfType(known) : null;
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DocumentMember property in schema.Node.Has("properties") ? schemas.PropertiesOf(schema.Node) : [])
        {
            CheckGiven(property.Value, findings);
            string? given = property.Value.Text(Extension.Name);
            string name = CSharpName.OfMember(property.Name, given, typeName);
            if (FindFault(name, given is not null, typeName) is { } fault)
            {
                findings.Add(Rule.Names, property.Key, $"'{property.Name}' would be named {name}, which {fault}. Give it another x-dotnet-name.");
            }
            else if (!names.TryAdd(name, property.Name))
            {
                findings.Add(Rule.Names, property.Key, $"'{names[name]}' and '{property.Name}' would both be named {name}. Give one of them an x-dotnet-name.");
            }
        }
    }

    // What is named by its own name is none of these; what is given is taken as it is.
    private static string? FindFault(string name, bool isGiven, string? typeName) => name switch
    {
        "AdditionalProperties" => "every model has",
        _ when !isGiven => null,
        _ when CSharpName.IsKeyword(name) => "is a keyword of C#",
        _ when CSharpName.IsReserved(name) => "every object has",
        _ when name == typeName => "is the name of its type",
        _ => null,
    };

    private static void CheckKnownValues(SchemaPart schema, Schemas schemas, FindingList findings)
    {
        if (schemas.Of(schema.Node) is not { Kind: Kind.Enum } meaning || meaning.Node != schema.Node)
        {
            return;
        }

        string typeName = CSharpName.OfType(schema.Name ?? "");
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (KnownValue value in meaning.Values!)
        {
            string name = CSharpName.OfEnumValue(value.WireValue, value.GivenName, typeName, meaning.IsIntegerEnum);
            if (!values.TryAdd(name, value.WireValue))
            {
                findings.Add(Rule.Names, value.Node, $"'{values[name]}' and '{value.WireValue}' would both be named {name}. Give the values names by x-enumNames.");
            }
        }
    }

    private static void CheckParameters(OperationPart operation, Schemas schemas, FindingList findings)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        if (operation.Body is { } body && Content.Of(body, schemas) is { } content)
        {
            AddBody(names, content, operation, schemas);
        }

        foreach (DocumentNode parameter in operation.Parameters)
        {
            CheckGiven(parameter, findings);
            string wireName = parameter.Text("name") ?? "";
            string name = CSharpName.OfParameter(wireName, parameter.Text(Extension.Name));
            DocumentNode place = parameter["name"] ?? parameter;
            if (name == "cancellationToken")
            {
                findings.Add(Rule.Names, place, $"'{wireName}' would be named cancellationToken, which every method has. Give it another x-dotnet-name.");
            }
            else if (!names.TryAdd(name, wireName))
            {
                findings.Add(Rule.Names, place, $"'{names[name]}' and '{wireName}' would both be named {name} in one operation. Give one of them an x-dotnet-name.");
            }
        }
    }

    // The body is a parameter too; its parts are, and those fields that a method takes one by one.
    private static void AddBody(Dictionary<string, string> names, Content content, OperationPart operation, Schemas schemas)
    {
        bool isMultipart = content.Kind == BodyKind.Multipart;
        if (!isMultipart)
        {
            string name = content.ParameterName;
            names.Add(CSharpName.OfParameter(name, operation.Body?.Text(Extension.Name)), name);
        }

        IEnumerable<DocumentMember> fields = content.Schema is { } schema ? schemas.PropertiesOf(schema) : [];
        foreach (DocumentMember field in fields.Where(field => isMultipart || operation.Node.Texts(Extension.Parameters).Contains(field.Name)))
        {
            names.TryAdd(CSharpName.OfParameter(field.Name, field.Value.Text(Extension.Name)), field.Name);
        }
    }
}
