using System.Text.Json;
using Inspectlet.DocumentChecker.Yaml;

namespace Inspectlet.DocumentChecker.Rules;

/// <summary>The files of examples.</summary>
internal static class ExampleRules
{
    public static void Check(Contract contract, FindingList findings)
    {
        foreach (Site example in contract.ExternalExamples)
        {
            string name = example.Node.Text() ?? "";
            string path = Path.Combine(example.File.Directory, name);
            if (!File.Exists(path))
            {
                findings.Add(Rule.Examples, example.File, example.Node, $"There is no file '{name}' beside the document.");
                continue;
            }

            if (FindError(path) is { } error)
            {
                findings.Add(Rule.Examples, example.File, example.Node, $"'{name}' is not JSON: line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}.");
            }
        }
    }

    private static JsonException? FindError(string path)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
            return null;
        }
        catch (JsonException exception)
        {
            return exception;
        }
    }
}
