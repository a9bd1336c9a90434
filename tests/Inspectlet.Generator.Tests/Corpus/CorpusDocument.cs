using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Inspectlet.Generator.Tests.Corpus;

/// <summary>A document as these tests read it, by themselves: its operations, and answers that it allows.</summary>
internal sealed partial class CorpusDocument
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    private readonly YamlMappingNode _root;

    private CorpusDocument(YamlMappingNode root) => _root = root;

    public static CorpusDocument Load(string file)
    {
        var stream = new YamlStream();

        // The scanner does not take a first line of blanks in a text.
        stream.Load(new StringReader(BlankLine().Replace(File.ReadAllText(file), "")));
        return new CorpusDocument((YamlMappingNode)stream.Documents[0].RootNode);
    }

    public int SchemaCount => (Get(_root, "components", "schemas") as YamlMappingNode)?.Children.Count ?? 0;

    public IReadOnlyList<CorpusOperation> Operations =>
    [
        .. from path in ((YamlMappingNode)Get(_root, "paths")!).Children
           from operation in ((YamlMappingNode)path.Value).Children
           where Methods.Contains(operation.Key.ToString())
           select new CorpusOperation(operation.Key.ToString().ToUpperInvariant(), path.Key.ToString(), (YamlMappingNode)operation.Value),
    ];

    /// <summary>An answer of the kind that the document declares for success; empty where it declares none.</summary>
    public (int Status, string ContentType, string Body) Answer(CorpusOperation operation)
    {
        var responses = (YamlMappingNode)Get(operation.Node, "responses")!;
        (YamlNode key, YamlNode response) = responses.Children.FirstOrDefault(entry => entry.Key.ToString().StartsWith('2'));
        response ??= Get(responses, "default")!;
        int status = int.TryParse(key?.ToString(), out int number) ? number : 200;
        if (response is null || Get(Follow(response), "content") is not YamlMappingNode { Children.Count: > 0 } content)
        {
            return (status, "", "");
        }

        string type = content.Children.Keys.Select(media => media.ToString()).OrderByDescending(media => media.Contains("json", StringComparison.Ordinal)).First();
        return type.Contains("json", StringComparison.Ordinal)
            ? (status, type, Sample(Get(content, type, "schema"), 0)?.ToJsonString() ?? "null")
            : (status, type, "text");
    }

    private JsonNode? Sample(YamlNode? node, int depth)
    {
        // Any value, or none: a schema of 3.1 can be true.
        if (node is not YamlMappingNode given || Follow(given) is not { } schema)
        {
            return 1;
        }

        if (Get(schema, "const") is { } constant)
        {
            return Scalar(constant);
        }

        if (Get(schema, "enum") is YamlSequenceNode values)
        {
            return Scalar(values.First());
        }

        foreach (string alternatives in new[] { "oneOf", "anyOf" })
        {
            if (Get(schema, alternatives) is YamlSequenceNode branches && Get(schema, "properties") is null)
            {
                return Sample(branches.First(branch => Get(Follow(branch), "type")?.ToString() != "null"), depth);
            }
        }

        string? type = Get(schema, "type") is YamlSequenceNode types ? types.Select(t => t.ToString()).First(t => t != "null") : Get(schema, "type")?.ToString();
        return type switch
        {
            "string" => Text(Get(schema, "format")?.ToString()),
            "integer" or "number" => 1,
            "boolean" => true,
            "array" => new JsonArray(depth > 6 ? [] : [Sample(Get(schema, "items"), depth + 1)]),
            _ => Object(schema, depth),
        };
    }

    private JsonObject Object(YamlMappingNode schema, int depth)
    {
        var result = new JsonObject();
        foreach (YamlNode part in Get(schema, "allOf") is YamlSequenceNode parts ? parts : Enumerable.Empty<YamlNode>())
        {
            if (Sample(part, depth) is JsonObject members)
            {
                foreach ((string name, JsonNode? value) in members)
                {
                    result[name] = value?.DeepClone();
                }
            }
        }

        string[] required = Get(schema, "required") is YamlSequenceNode names ? [.. names.Select(name => name.ToString())] : [];
        foreach ((YamlNode name, YamlNode member) in (Get(schema, "properties") as YamlMappingNode)?.Children ?? new YamlMappingNode().Children)
        {
            if (depth < 3 || required.Contains(name.ToString()))
            {
                result[name.ToString()] = Sample(member, depth + 1);
            }
        }

        return result;
    }

    private static JsonNode? Scalar(YamlNode node) =>
        node is YamlScalarNode { Style: ScalarStyle.Plain } plain && long.TryParse(plain.Value, out long number) ? number
        : node is YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } flag ? flag.Value == "true"
        : node.ToString();

    private static string Text(string? format) => format switch
    {
        "date" => "2026-01-02",
        "date-time" => "2026-01-02T03:04:05Z",
        "uuid" => "0f8fad5b-d9cb-469f-a165-70867728950e",
        "uri" => "https://example.com/",
        "byte" or "binary" => "AQID",
        _ => "a",
    };

    private YamlMappingNode Follow(YamlNode node)
    {
        while (Get(node, "$ref") is YamlScalarNode { Value: { } reference })
        {
            node = Get(_root, [.. reference.Split('/').Skip(1).Select(step => Uri.UnescapeDataString(step).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))])!;
        }

        return (YamlMappingNode)node;
    }

    private static YamlNode? Get(YamlNode? node, params string[] path)
    {
        foreach (string step in path)
        {
            node = node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(step), out YamlNode? child) ? child : null;
        }

        return node;
    }

    [GeneratedRegex("^[ \t]+(?=\r?$)", RegexOptions.Multiline)]
    private static partial Regex BlankLine();
}

/// <summary>An operation: what a request for it looks like.</summary>
internal sealed record CorpusOperation(string Method, string Path, YamlMappingNode Node)
{
    private readonly Regex _pattern = new("^" + string.Join("[^/]+", Regex.Split(Path.TrimStart('/'), @"\{[^{}]*\}").Select(Regex.Escape)) + "$");

    /// <summary>How much of the path is a placeholder: of two operations that fit, the one with less is meant.</summary>
    public int Freedom => Path.Count(c => c == '{');

    public bool Fits(string method, string path) => method == Method && _pattern.IsMatch(path);

    public override string ToString() => $"{Method} {Path}";
}
