using System.Text.Json.Nodes;

namespace Inspectlet.Cli.Mcp.Answers;

/// <summary>Shortens the texts of an answer that others wrote.</summary>
internal static class ShortTexts
{
    // Sentences of the server, and what is of no use when it is cut.
    private static readonly HashSet<string> Whole = ["after", "advice", "reason", "summary", "left_out", "withheld", "watch_link"];

    /// <summary>Cuts every text that is longer.</summary>
    /// <param name="json">The answer.</param>
    /// <param name="maxLength">The most characters; an ellipsis is one more.</param>
    public static void Cut(JsonNode? json, int maxLength)
    {
        if (json is JsonObject members)
        {
            foreach ((string name, JsonNode? value) in members.Where(member => !Whole.Contains(member.Key)).ToArray())
            {
                CutIn(value, maxLength, text => members[name] = text);
            }
        }
        else if (json is JsonArray elements)
        {
            for (int i = 0; i < elements.Count; i++)
            {
                int index = i;
                CutIn(elements[i], maxLength, text => elements[index] = text);
            }
        }
    }

    private static void CutIn(JsonNode? value, int maxLength, Action<string> replace)
    {
        if (value is not JsonValue scalar)
        {
            Cut(value, maxLength);
        }
        else if (scalar.TryGetValue(out string? text) && text.Length > maxLength + 1)
        {
            int length = char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength;
            replace(text[..length] + "…");
        }
    }
}
