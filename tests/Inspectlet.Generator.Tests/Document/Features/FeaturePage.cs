using System.Text;

namespace Inspectlet.Generator.Tests.Document.Features;

/// <summary>The features as a page.</summary>
internal static class FeaturePage
{
    private const string Head = """
        # What becomes of OpenAPI 3.0

        <!-- Made of tests/Inspectlet.Generator.Tests/Document/Features/features.yaml: edit that, and run its tests with UPDATE_APPROVED=1. -->

        Every feature of OpenAPI 3.0, in a document of others (`OpenApiCheckDocument` is `support`):

        * **done**: the C# that is declared for it stands beside it, without the namespaces of the framework;
        * **refused**: the document is an error at that line, by the rule that is named;
        * **ignored**: the SDK is the same as without it, and why that is no harm; where it takes something from readers, there is a warning.

        The column *strict* names the rules that it breaks in a document of one's own. [CONTRIBUTING.md](../CONTRIBUTING.md#the-rules-of-the-document)
        lists them. Each row is a small document in
        [`features.yaml`](../tests/Inspectlet.Generator.Tests/Document/Features/features.yaml), and a test.

        """;

    public static string Write(FeatureTable table)
    {
        var page = new StringBuilder(Head);
        foreach (FeatureSection section in table.Sections)
        {
            page.Append($"\n## {section.Title}\n\n");
            if (section.Text is { } text)
            {
                page.Append($"{text}\n\n");
            }

            page.Append("| | support | strict | |\n| --- | --- | --- | --- |\n");
            foreach (Feature feature in section.Rows)
            {
                page.Append($"| {Cell(NameOf(feature))} | {WordOf(feature)} | {string.Join(", ", feature.StrictIds)} | {Cell(TextOf(feature))} |\n");
            }
        }

        return page.ToString();
    }

    // What stands in a document as it is, is code: all keys but those that are words.
    private static string NameOf(Feature feature) =>
        (feature.Key.Contains(' ', StringComparison.Ordinal) && !feature.Key.Contains(',', StringComparison.Ordinal) ? feature.Key : $"`{feature.Key}`")
            + (feature.Case is null ? "" : $", {feature.Case}");

    private static string WordOf(Feature feature) => feature switch
    {
        { Done: not null } => "done",
        { Refused: { } id } => $"refused: {id}",
        { Warns: { } id } => $"ignored: {id}",
        _ => "ignored",
    };

    private static string TextOf(Feature feature) =>
        string.Join(' ', new[] { feature.Done is { } code ? $"`{code}`." : null, feature.Ignored, feature.Note }.OfType<string>());

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
