using System.Text.Json.Nodes;
using Inspectlet.Cli.Mcp.Privacy;

namespace Inspectlet.Cli.Mcp.Answers;

/// <summary>What the assistant asked for, said back to it.</summary>
internal static class AskedText
{
    private const int MaxLength = 600;

    /// <summary>Adds it to an answer.</summary>
    /// <returns>Whether something in it is withheld.</returns>
    public static bool AddTo(JsonObject content, string sentence, Disclosure disclosure)
    {
        content["asked"] = VisitorText.OfNobody(disclosure).Clean(sentence, MaxLength) ?? "";
        return VisitorText.HasAddress(sentence);
    }
}
