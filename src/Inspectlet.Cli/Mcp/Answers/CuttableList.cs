using System.Text.Json.Nodes;

namespace Inspectlet.Cli.Mcp.Answers;

/// <summary>A list of an answer that may lose elements where the answer is too long.</summary>
/// <param name="Elements">The list.</param>
internal sealed record CuttableList(JsonArray Elements)
{
    /// <summary>How many elements stay, however long they are: their texts are shortened instead.</summary>
    public int Least { get; init; }

    /// <summary>Whether it is the first elements that matter least, and not the last.</summary>
    public bool LosesFirst { get; init; }

    /// <summary>The element that is the next to go; null where none may.</summary>
    public JsonNode? Next => Elements.Count <= Least ? null : Elements[Index];

    private int Index => LosesFirst ? 0 : Elements.Count - 1;

    /// <summary>Takes <see cref="Next"/> away.</summary>
    public void Cut() => Elements.RemoveAt(Index);
}
