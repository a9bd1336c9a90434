using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Inspectlet.Generator.Tests.Changes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Inspectlet.Generator.Tests.Document.Injection;

/// <summary>
/// No text of a document is ever code: whatever stands in a string of it, the declarations and the code that is made of them
/// hold nothing of it but in literals and comments, or the document is refused at a place. <c>INJECTIONS=2000</c> tries as many in all.
/// </summary>
[Trait("Category", "Injections")]
public partial class InjectionTests
{
    private const string Switch = "INJECTIONS";
    private const int UsualInjections = 30;

    public static TheoryData<string> Texts => ["openapi/inspectlet.yaml", "tests/Evolution/documents/models.yaml", "tests/Evolution/documents/names.yaml", "tests/Evolution/documents/operations.yaml", "tests/Evolution/documents/serialization.yaml"];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_stays_a_text_or_is_refused_at_its_place(string path)
    {
        using var documents = new Documents();
        var editor = new HostileText(EditableDocument.Load(Repository.PathOf(path.Split('/'))), seed: path.Length);
        int count = (int.TryParse(Environment.GetEnvironmentVariable(Switch), NumberStyles.None, CultureInfo.InvariantCulture, out int asked) ? asked : UsualInjections) / Texts.Count;
        var faults = new List<string>();
        for (int i = 0; i < count; i++)
        {
            (JsonObject document, string edit) = editor.Next();
            documents.With("api.json", document.ToJsonString());
            faults.AddRange(FaultsOf(documents).Select(fault => $"{edit}: {fault}"));
        }

        faults.Should().BeEmpty();
    }

    private static IEnumerable<string> FaultsOf(Documents documents)
    {
        foreach (string mode in new[] { "strict", "support", "false" })
        {
            string output = documents.PathOf($"{mode}.cs");
            string[] lines;
            string? code = null;
            try
            {
                (int exitCode, string text) = Documents.Run("declare", documents.PathOf("api.json"), "--check", mode, "--client", "Client", "--namespace", "Hostile", "--output", output);
                lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
                code = exitCode == 0 ? File.ReadAllText(output) : null;
            }
            catch (Exception exception)
            {
                lines = [$"{exception.GetType()}: {exception.Message}"];
            }

            // A warning may stand beside the code.
            bool isRefused = Array.Exists(lines, line => line.Contains(": error ", StringComparison.Ordinal));
            if (isRefused != (code is null))
            {
                yield return $"{mode}: {lines.Length} lines told";
            }

            foreach (string line in lines.Where(line => !Told().IsMatch(line)))
            {
                yield return $"{mode}: told without a place: {line}";
            }

            foreach (string fault in code is null ? [] : CodeFaults(code))
            {
                yield return $"{mode}: {fault}";
            }
        }
    }

    private static IEnumerable<string> CodeFaults(string code)
    {
        IEnumerable<SyntaxTree> emitted = Generation.Run(code).GeneratedSources.Select(source => source.SyntaxTree);
        foreach (SyntaxTree tree in emitted.Prepend(Generation.Parse(code, Generation.FileName)))
        {
            SyntaxNode root = tree.GetRoot();
            foreach (Diagnostic error in tree.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(1))
            {
                yield return error.ToString();
            }

            foreach (SyntaxToken token in root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == HostileText.Marker).Take(1))
            {
                yield return $"the text stands as code in line {token.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {token.Parent?.Parent}";
            }

            foreach (SyntaxTrivia directive in root.DescendantTrivia().Where(trivia => trivia.IsDirective && !trivia.IsKind(SyntaxKind.NullableDirectiveTrivia) && !trivia.IsKind(SyntaxKind.PragmaWarningDirectiveTrivia)).Take(1))
            {
                yield return $"a directive: {directive}";
            }
        }
    }

    [GeneratedRegex(@"^\S+\(\d+,\d+\): (error|warning) (DOC|API)\d{3}: \S")]
    private static partial Regex Told();
}
