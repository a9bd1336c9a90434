using System.Text.Json.Nodes;

namespace Inspectlet.Cli.Tests.Mcp;

/// <summary>A question that people ask, the calls that answer it, and what the last answer must hold.</summary>
/// <param name="Question">The question.</param>
/// <param name="Calls">
/// The calls, as a model would make them. <c>$0.recordings.0.id</c> as an argument is that value of the first answer.
/// </param>
/// <param name="Facts">All facts that answer the question, as paths and values of the last answer, worked out from the account without any tool.</param>
internal sealed record Evaluation(string Question, (string Tool, string Arguments)[] Calls, Func<EvaluationAccount, (string Path, object? Value)[]> Facts)
{
    /// <summary>The value at a path such as <c>groups.0.counts.1.key</c>; a name in brackets finds the element that has it as by: <c>groups.[country]</c>.</summary>
    public static JsonNode? Find(JsonNode? node, string path)
    {
        foreach (string step in path.Split('.'))
        {
            node = node switch
            {
                JsonArray list when step is ['[', .., ']'] => list.Single(element => element!["by"]!.GetValue<string>() == step[1..^1]),
                JsonArray list => int.Parse(step) < list.Count ? list[int.Parse(step)] : null,
                JsonObject members => members[step],
                _ => null,
            };
        }

        return node;
    }

    /// <summary>The arguments of a call, with values of earlier answers.</summary>
    public static JsonObject ArgumentsOf(string json, IReadOnlyList<JsonObject> answers)
    {
        JsonObject arguments = JsonNode.Parse(json)!.AsObject();
        foreach ((string name, JsonNode? value) in arguments.ToArray())
        {
            if (value is JsonValue scalar && scalar.TryGetValue(out string? text) && text.StartsWith('$'))
            {
                string[] reference = text[1..].Split('.', 2);
                arguments[name] = Find(answers[int.Parse(reference[0])], reference[1])?.DeepClone();
            }
        }

        return arguments;
    }
}
