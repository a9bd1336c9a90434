using System.Text.Json.Nodes;
using Inspectlet.Document.Declarations;
using Inspectlet.Generator.Tests.Document.Declarations;

namespace Inspectlet.Generator.Tests.Document.Naming;

/// <summary>What is added to the end of a list of the document changes no name of what stands before it.</summary>
public class StableNameTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_is_added_behind_changes_no_name(int seed)
    {
        JsonObject document = new NearNames(seed).Next();
        ILookup<string, string> after = Names(document);
        Shorten(document);

        foreach (IGrouping<string, string> before in Names(document))
        {
            after[before.Key].Take(before.Count()).Should().Equal(before, before.Key);
        }
    }

    // The names in each list of the document, by where it stands.
    private static ILookup<string, string> Names(JsonObject document)
    {
        SdkDeclarations declarations = Declared.Document(document.ToJsonString());
        var names = new List<(string Place, string Name)>();
        names.AddRange(declarations.Operations.Select(operation => ("operations", operation.Method.Name)));
        foreach (OperationDeclaration operation in declarations.Operations)
        {
            string[] kinds = ["Path(", "Query(", "Header("];
            foreach (string kind in kinds)
            {
                // They are sorted by whether they are required; the list has them as they stand.
                names.AddRange(operation.Method.Parameters.Where(parameter => parameter.Attributes[0].StartsWith(kind, StringComparison.Ordinal))
                    .OrderBy(parameter => (parameter.Place.Line, parameter.Place.Column))
                    .Select(parameter => ($"{operation.Part.Path} {kind}", parameter.Name)));
            }
        }

        // Those of schemas that have names come first.
        TypeDeclaration[] named = [.. declarations.Types.Take(((JsonObject)document["components"]!["schemas"]!).Count)];
        names.AddRange(named.Select(type => ("schemas", type.Name)));
        foreach (TypeDeclaration type in named)
        {
            names.AddRange(type is ModelDeclaration model
                ? model.Members.Select(member => (type.Place.Value!, member.Name))
                : ((EnumDeclaration)type).Values.Select(value => (type.Place.Value!, value.Name)));
        }

        return names.ToLookup(name => name.Place, name => name.Name);
    }

    private static void Shorten(JsonObject document)
    {
        var schemas = (JsonObject)document["components"]!["schemas"]!;
        foreach ((string name, JsonNode? schema) in schemas.ToArray())
        {
            RemoveLast(schema!["properties"] as JsonObject);
            RemoveLast(schema["enum"] as JsonArray);
        }

        var paths = (JsonObject)document["paths"]!;
        foreach (JsonNode operation in paths.SelectMany(path => path.Value!.AsObject()).Select(operation => operation.Value!))
        {
            RemoveLast(operation["parameters"] as JsonArray);
        }

        RemoveLast(paths);
    }

    private static void RemoveLast(JsonObject? map)
    {
        if (map is { Count: > 1 })
        {
            map.RemoveAt(map.Count - 1);
        }
    }

    private static void RemoveLast(JsonArray? list)
    {
        if (list is { Count: > 1 })
        {
            list.RemoveAt(list.Count - 1);
        }
    }
}
