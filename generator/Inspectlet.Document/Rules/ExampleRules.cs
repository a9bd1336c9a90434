using System.Text;
using System.Text.Json;

namespace Inspectlet.Document.Rules;

/// <summary>The files of examples.</summary>
internal static class ExampleRules
{
    public static void Check(ApiDocument document, FileSet files, FindingList findings)
    {
        foreach (DocumentNode example in document.Examples.Select(example => example["externalValue"]).OfType<DocumentNode>())
        {
            string name = example.Value ?? "";
            string path = example.File.NameBeside(name);
            if (!files.Exists(path))
            {
                findings.Add(Rule.Examples, example, $"There is no file '{name}' beside the document.");
            }
            else if (FindError(files.ReadAllText(path)) is { } error)
            {
                findings.Add(Rule.Examples, example, $"'{name}' is not JSON: line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}.");
            }
        }
    }

    private static JsonException? FindError(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(Encoding.UTF8.GetBytes(text));
            return null;
        }
        catch (JsonException exception)
        {
            return exception;
        }
    }
}
