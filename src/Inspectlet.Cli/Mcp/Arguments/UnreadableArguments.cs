using System.Text.Json.Nodes;
using Inspectlet.Cli.Mcp.Schemas;

namespace Inspectlet.Cli.Mcp.Arguments;

/// <summary>Arguments that are no object of JSON, or have texts that are none.</summary>
internal static class UnreadableArguments
{
    /// <summary>What is wrong with them, and what to do; null where they can be read.</summary>
    /// <param name="call">The parameters of the request.</param>
    /// <param name="known">The parameters of the tools: other names are not repeated.</param>
    public static string? ProblemOf(JsonObject call, IEnumerable<Parameter> known)
    {
        try
        {
            return call["arguments"] switch
            {
                null => null,
                JsonObject arguments => arguments.Where(argument => !IsReadable(argument.Value)).Select(argument => HalfCharacter(argument.Key, known)).FirstOrDefault(),
                _ => "arguments must be an object with the parameters as members, such as {\"site_id\":\"12345678\"}, and not a text.",
            };
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return "arguments has a member twice, or one whose name is no text. Give each parameter once, by its name.";
        }
    }

    private static string HalfCharacter(string name, IEnumerable<Parameter> known) =>
        $"{known.FirstOrDefault(parameter => parameter.Name == name)?.Name ?? "An argument"} has half a character in it (a surrogate without the other). Write it without.";

    private static bool IsReadable(JsonNode? value)
    {
        try
        {
            value?.ToJsonString();
            return true;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }
}
