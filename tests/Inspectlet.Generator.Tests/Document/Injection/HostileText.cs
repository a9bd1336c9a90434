using System.Text.Json.Nodes;

namespace Inspectlet.Generator.Tests.Document.Injection;

/// <summary>Puts a hostile text in the place of one string of a document: of a value, or of a key.</summary>
internal sealed class HostileText(JsonObject original, int seed)
{
    /// <summary>What stands as a word of its own in every text. No C# name that is made of one is this word.</summary>
    public const string Marker = "pwned";

    // What ends a literal, an attribute, a comment, a line, a statement or a placeholder of a template.
    private static readonly string[] Texts =
    [
        $"a\")] {Marker} [Obsolete(\"b",
        $"a\"\"\")] {Marker} [Obsolete(\"\"\"b",
        $"a\n{Marker} b",
        $"a\r#error {Marker}\r b",
        $"a */ {Marker} /* b",
        $"a\u2028{Marker}\u2029 b",
        $"a\u0085{Marker}\u0085 b",
        $"a{{{{ {Marker} }}}}{{% {Marker} %}}{{{{\"{Marker}\"}}}} b",
        $"a; {Marker}; b",
        $"a</summary> {Marker} <x y=\"",
        $"a\\\") {Marker} (\"\\",
        $"1; {Marker}; 2",
        $"1 {Marker}",
        $"a> {Marker} <b",
        $"a{{ {Marker} }}b",
        $"a}} {Marker} {{b",
        $"a,{Marker},b",
        $"@a {Marker} b\t\0\uD83D",
        $"200 {Marker}",
        $"#/components/schemas/a {Marker} b",
    ];

    private readonly Random _random = new(seed);

    /// <summary>A copy with one hostile text, and where that is.</summary>
    public (JsonObject Document, string Edit) Next()
    {
        var document = (JsonObject)original.DeepClone();
        List<(JsonNode Owner, string Place, Action<string> Put)> places = [.. PlacesIn(document, "")];
        (_, string place, Action<string> put) = places[_random.Next(places.Count)];
        string text = Texts[_random.Next(Texts.Length)];
        put(text);
        return (document, $"{place} is {JsonValue.Create(text).ToJsonString()}");
    }

    private static IEnumerable<(JsonNode Owner, string Place, Action<string> Put)> PlacesIn(JsonNode? node, string path)
    {
        switch (node)
        {
            case JsonObject map:
                foreach ((string key, JsonNode? value) in map.ToArray())
                {
                    yield return (map, $"{path}/{key} (the key)", text => Rename(map, key, text));
                    foreach ((JsonNode, string, Action<string>) place in value is JsonValue ? [(map, $"{path}/{key}", (string text) => map[key] = text)] : PlacesIn(value, $"{path}/{key}"))
                    {
                        yield return place;
                    }
                }

                break;
            case JsonArray list:
                for (int i = 0; i < list.Count; i++)
                {
                    int index = i;
                    foreach ((JsonNode, string, Action<string>) place in list[i] is JsonValue ? [(list, $"{path}/{index}", (string text) => list[index] = text)] : PlacesIn(list[i], $"{path}/{index}"))
                    {
                        yield return place;
                    }
                }

                break;
        }
    }

    private static void Rename(JsonObject map, string key, string text)
    {
        int index = map.IndexOf(key);
        JsonNode? value = map[key];
        map.Remove(key);
        map.Insert(index, text, value);
    }
}
