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
            if (files.FindObstacle(name, path) is { } obstacle)
            {
                findings.Add(Rule.Examples, example, $"The example cannot be read: {obstacle}");
            }
            else if (FindError(files, path) is { } error)
            {
                findings.Add(Rule.Examples, example, $"'{name}' {error}.");
            }
        }
    }

    private static string? FindError(FileSet files, string path)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(Encoding.UTF8.GetBytes(files.ReadAllText(path)));
            return null;
        }
        catch (JsonException exception)
        {
            return $"is not JSON: line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"cannot be read: {exception.Message.ReplaceLineEndings(" ").TrimEnd('.')}";
        }
    }
}
