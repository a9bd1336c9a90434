using Inspectlet.Cli.Mcp.Privacy;

namespace Inspectlet.Cli.Mcp.Answers;

/// <summary>What the assistant asked for, said back to it.</summary>
internal static class AskedText
{
    private const int MaxLength = 600;

    public static string Of(string sentence, Disclosure disclosure) => VisitorText.OfNobody(disclosure).Clean(sentence, MaxLength) ?? "";
}
