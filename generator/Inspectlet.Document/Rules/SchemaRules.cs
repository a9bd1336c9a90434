namespace Inspectlet.Document.Rules;

/// <summary>What each schema says of itself: formats, names, lists.</summary>
internal static class SchemaRules
{
    public static void Check(ApiDocument document, Schemas schemas, FindingList findings)
    {
        foreach (SchemaPart schema in document.Schemas)
        {
            CheckFormat(schema.Node, findings);
            CheckNamed(schema, findings);
            CheckEnum(schema.Node, findings);
            CheckDefault(schema.Node, schemas, findings);
            CheckDirection(schema.Node, findings);
            CheckRequired(schema.Node, schemas, findings);
        }
    }

    private static void CheckFormat(DocumentNode schema, FindingList findings)
    {
        string type = schema.Text("type") ?? "";
        IReadOnlyList<string> known = Format.NamesFor(type);
        if (known.Count == 0)
        {
            return;
        }

        if (schema["format"] is not { } format)
        {
            if (type == "integer")
            {
                findings.Add(Rule.Formats, schema.KeyOf("type"), $"The integer has no format. Write one of {string.Join(", ", known)}.");
            }
        }
        else if (!known.Contains(format.Value))
        {
            string article = type == "integer" ? "an" : "a";
            findings.Add(Rule.Formats, format, $"The format '{format.Value}' is not known for {article} {type}. Write one of {string.Join(", ", known)}.{Suggest(format.Value, known)}");
        }
    }

    private static void CheckNamed(SchemaPart schema, FindingList findings)
    {
        if (schema.Name is not null)
        {
            return;
        }

        foreach ((string keyword, string kind) in new[] { ("properties", "object"), ("enum", "enumeration") })
        {
            if (schema.Node.Has(keyword))
            {
                findings.Add(
                    Rule.Named, schema.Node.KeyOf(keyword), $"The {kind} has no name. Move it to components/schemas under the name that its type is to have, and refer to it.");
            }
        }
    }

    private static void CheckEnum(DocumentNode schema, FindingList findings)
    {
        // What is listed twice is one value. Of two names for it one would be lost.
        if (findings.Mode != CheckMode.Strict && !Extension.OfNames.Any(schema.Has))
        {
            return;
        }

        var values = new HashSet<string>(StringComparer.Ordinal);
        IEnumerable<DocumentNode> repeated = schema.Items("enum").Where(value => !value.IsNull && !values.Add(value.Value ?? ""));
        findings.Add(Rule.Lists, repeated, value => $"The value '{value.Value}' is in the enumeration already. Remove it.");
    }

    private static void CheckDefault(DocumentNode schema, Schemas schemas, FindingList findings)
    {
        if (schema["default"] is not { IsNull: false } value)
        {
            return;
        }

        // A number in quotes will do. Lists and objects are empty where they are absent, whatever the default. The type may be that of
        // what the schema stands for.
        string type = schemas.Of(schema).Scalar?.Type ?? schema.Text("type") ?? "";
        bool isOfType = type switch
        {
            "integer" => long.TryParse(value.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "number" => CSharpValue.IsNumber(value.Value),
            "boolean" => value.Value is "true" or "false",
            "string" => value.IsScalar,
            _ => true,
        };
        if (!isOfType)
        {
            findings.Add(Rule.Defaults, value, $"The default {(value.IsScalar ? $"'{value.Value}'" : "here")} is no {type}. Write one, or remove it.");
        }
    }

    private static void CheckDirection(DocumentNode schema, FindingList findings)
    {
        if (schema.IsTrue("readOnly") && schema.IsTrue("writeOnly"))
        {
            findings.Add(Rule.Supported, schema.KeyOf("writeOnly"), "What is readOnly is never sent, and what is writeOnly never comes back. Remove one of them.");
        }
    }

    private static void CheckRequired(DocumentNode schema, Schemas schemas, FindingList findings)
    {
        DocumentNode[] required = [.. schema.Items("required")];
        if (required.Length == 0)
        {
            return;
        }

        HashSet<string> properties = [.. schemas.PropertiesOf(schema).Select(property => property.Name)];
        foreach (DocumentNode name in required.Where(name => !properties.Contains(name.Value ?? "")))
        {
            findings.Add(Rule.Required, name, $"'{name.Value}' is required, but there is no such property.{Suggest(name.Value, properties)}");
        }
    }

    private static string Suggest(string? name, IEnumerable<string> known) => Nearest.To(name ?? "", known) is { } meant ? $" Did you mean '{meant}'?" : "";
}
