using Inspectlet.DocumentChecker.Yaml;
using YamlDotNet.RepresentationModel;

namespace Inspectlet.DocumentChecker.Rules;

/// <summary>What each schema says of itself: references, formats, names, lists.</summary>
internal static class SchemaRules
{
    private static readonly Dictionary<string, string[]> Formats = new(StringComparer.Ordinal)
    {
        ["integer"] = ["int32", "int64", "unix-seconds", "unix-milliseconds", "seconds"],
        ["number"] = ["float", "double", "decimal"],
        ["string"] =
        [
            "date", "date-time", "uuid", "uri", "byte", "binary", "email", "hostname", "ipv4", "ipv6", "password",
            "unix-seconds", "unix-milliseconds", "seconds",
        ],
    };

    public static void Check(Contract contract, References references, FindingList findings)
    {
        foreach (SchemaSite schema in contract.Schemas)
        {
            CheckFormat(schema, findings);
            CheckNamed(schema, findings);
            CheckEnum(schema.Site, findings);
            CheckRequired(schema.Site, references, findings);
        }
    }

    private static void CheckFormat(SchemaSite schema, FindingList findings)
    {
        YamlNode node = schema.Site.Node;
        string type = node.Find("type").Text() ?? "";
        if (!Formats.TryGetValue(type, out string[]? known))
        {
            return;
        }

        YamlNode? format = node.Find("format");
        if (format is null)
        {
            if (type == "integer")
            {
                findings.Add(Rule.Formats, schema.Site.File, node.KeyOf("type"), $"The integer has no format. Write one of {string.Join(", ", known)}.");
            }

            return;
        }

        if (!known.Contains(format.Text()))
        {
            string near = Nearest.To(format.Text() ?? "", known) is { } meant ? $" Did you mean '{meant}'?" : "";
            findings.Add(Rule.Formats, schema.Site.File, format, $"The format '{format.Text()}' is not known for a {type}. Write one of {string.Join(", ", known)}.{near}");
        }
        else if (schema.IsElement && format.Text() is ("unix-seconds" or "unix-milliseconds" or "seconds"))
        {
            findings.Add(Rule.Formats, schema.Site.File, format, $"The elements of a list or a map cannot be of format '{format.Text()}'. Put each into an object, or use int64.");
        }
    }

    private static void CheckNamed(SchemaSite schema, FindingList findings)
    {
        if (schema.Name is not null)
        {
            return;
        }

        foreach (string what in new[] { "properties", "enum" })
        {
            if (schema.Site.Node.Find(what) is not null)
            {
                string kind = what == "enum" ? "enumeration" : "object";
                findings.Add(
                    Rule.Named, schema.Site.File, schema.Site.Node.KeyOf(what), $"The {kind} has no name. Move it to components/schemas under the name that its type is to have, and refer to it.");
            }
        }
    }

    private static void CheckEnum(Site site, FindingList findings)
    {
        var values = new HashSet<string>(StringComparer.Ordinal);
        foreach (YamlNode value in site.Node.Find("enum").Items().Where(value => !values.Add(value.Text() ?? "")))
        {
            findings.Add(Rule.Lists, site.File, value, $"The value '{value.Text()}' is in the enumeration already. Remove it.");
        }
    }

    private static void CheckRequired(Site site, References references, FindingList findings)
    {
        List<YamlNode> required = [.. site.Node.Find("required").Items()];
        if (required.Count == 0)
        {
            return;
        }

        HashSet<string> properties = Properties.Of(site, references);
        foreach (YamlNode name in required.Where(name => !properties.Contains(name.Text() ?? "")))
        {
            string near = Nearest.To(name.Text() ?? "", properties) is { } meant ? $" Did you mean '{meant}'?" : "";
            findings.Add(Rule.Required, site.File, name, $"'{name.Text()}' is required, but there is no such property.{near}");
        }
    }
}
