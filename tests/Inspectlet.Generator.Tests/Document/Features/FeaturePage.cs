using System.Text;
using Inspectlet.Document.Findings;

namespace Inspectlet.Generator.Tests.Document.Features;

/// <summary>The features as a page.</summary>
internal static class FeaturePage
{
    private const string Head = """
        # What becomes of OpenAPI 3.0

        <!-- Made of tests/Inspectlet.Generator.Tests/Document/Features/features.yaml: edit that, and run its tests with UPDATE_APPROVED=1. -->

        Every feature of OpenAPI 3.0, in a document of others (`OpenApiCheckDocument` is `support`):

        * **done**: the C# that is declared for it stands beside it, without the namespaces of the framework;
        * **refused**: it is an error at its line, by the rule that is named, with the reason that stands beside it;
        * **ignored**: the SDK is the same as without it, and beside it stands why that is no harm; where a rule is named, there is a warning at its line.

        The column *strict* names the rules that it breaks in a document of one's own. [The rules of the document](rules-of-the-document.md)
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

            page.Append("| | `support` | `strict` | |\n| --- | --- | --- | --- |\n");
            foreach (Feature feature in section.Rows)
            {
                page.Append($"| {Cell(NameOf(feature))} | {WordOf(feature)} | {string.Join(", ", feature.StrictIds)} | {Cell(TextOf(feature, section))} |\n");
            }
        }

        return page.ToString();
    }

    // What stands in a document as it is, is code: all keys but those that are words.
    private static string NameOf(Feature feature) =>
        (feature.Key.Contains(' ', StringComparison.Ordinal) && feature.Key.IndexOfAny([',', ';']) < 0 ? feature.Key : $"`{feature.Key}`")
            + (feature.Case is null ? "" : $", {feature.Case}");

    private static string WordOf(Feature feature) => feature switch
    {
        { Done: not null } => "done",
        { Refused: { } id } => $"refused: {id}",
        { Warns: { } id } => $"ignored: {id}",
        _ => "ignored",
    };

    private static string TextOf(Feature feature, FeatureSection section) =>
        string.Join(' ', new[] { CodeOf(feature), ReasonOf(feature, section), feature.Ignored, feature.Note }.OfType<string>());

    // What is shown may be the beginning of a method.
    private static string? CodeOf(Feature feature) => feature.Done is { } code ? $"`{code}{(code.EndsWith('(') ? "…)" : "")}`" + (feature.Note is null ? "" : ".") : null;

    private static string? ReasonOf(Feature feature, FeatureSection section) =>
        feature.Refused is null ? null : FeatureDocument.With(feature, section, CheckMode.Support).Findings.FirstOrDefault(finding => !finding.IsWarning)?.Message;

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
