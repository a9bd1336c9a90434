using System.Text.Json.Nodes;

namespace Inspectlet.Cli.Mcp.Answers;

/// <summary>What a tool answers: an object, and which of its lists may lose elements where it is too long.</summary>
/// <param name="Content">The object.</param>
internal sealed record Answer(JsonObject Content)
{
    /// <summary>The lists that may be cut, the least important first.</summary>
    public IReadOnlyList<CuttableList> Lists { get; init; } = [];

    /// <summary>Says in the answer that elements were cut, and how to get them.</summary>
    public Action OnCut { get; init; } = () => { };
}
