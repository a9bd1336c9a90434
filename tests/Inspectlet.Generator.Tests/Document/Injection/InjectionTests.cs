using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Inspectlet.Generator.Tests.Changes.Edits;

namespace Inspectlet.Generator.Tests.Document.Injection;

/// <summary>
/// No text of a document is ever code: whatever stands in a string of it, the declarations and the code that is made of them
/// hold nothing of it but in literals and comments, or the document is refused at a place. <c>INJECTIONS=2000</c> tries as many in all.
/// </summary>
[Trait("Category", "Injections")]
public partial class InjectionTests
{
    private const string Switch = "INJECTIONS";
    private const int UsualInjections = 40;

    private static readonly string[] Modes = ["strict", "support", "support --leave-out", "false"];

    public static TheoryData<string> Texts => ["openapi/inspectlet.yaml", "tests/Evolution/documents/models.yaml", "tests/Evolution/documents/names.yaml", "tests/Evolution/documents/operations.yaml", "tests/Evolution/documents/serialization.yaml"];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_stays_a_text_or_is_refused_at_its_place(string path)
    {
        using var documents = new Documents();
        var editor = new HostileText(EditableDocument.Load(Repository.PathOf(path.Split('/'))), seed: path.Length);
        bool isLong = int.TryParse(Environment.GetEnvironmentVariable(Switch), NumberStyles.None, CultureInfo.InvariantCulture, out int asked);
        int count = (isLong ? asked : UsualInjections) / Texts.Count;
        var faults = new List<string>();
        for (int i = 0; i < count; i++)
        {
            (JsonObject document, string edit) = editor.Next();
            documents.With("api.json", document.ToJsonString());
            string[] modes = isLong ? Modes : [Modes[i % Modes.Length]];
            faults.AddRange(modes.SelectMany(mode => FaultsOf(documents, mode)).Select(fault => $"{edit}: {fault}"));
        }

        faults.Should().BeEmpty();
    }

    private static IEnumerable<string> FaultsOf(Documents documents, string mode)
    {
        string output = documents.PathOf($"{mode}.cs");
        string[] lines;
        string? code = null;
        try
        {
            (int exitCode, string text) = Documents.Run(["declare", documents.PathOf("api.json"), "--client", "Client", "--namespace", "Hostile", "--output", output, "--check", .. mode.Split(' ')]);
            lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            code = exitCode == 0 ? File.ReadAllText(output) : null;
        }
        catch (Exception exception)
        {
            lines = [$"{exception.GetType()}: {exception.Message}"];
        }

        if (code is null != lines.Any(line => !line.Contains("): warning ", StringComparison.Ordinal)))
        {
            yield return $"{mode}: {(code is null ? "nothing is made, and no error told" : "an error is told, and something made")}";
        }

        foreach (string line in lines.Where(line => !Told().IsMatch(line)))
        {
            yield return $"{mode}: told without a place: {line}";
        }

        foreach (string fault in code is null ? [] : HostileCode.FaultsIn(code))
        {
            yield return $"{mode}: {fault}";
        }
    }

    [GeneratedRegex(@"^\S+\(\d+,\d+\): (error|warning) (DOC|API)\d{3}: \S")]
    private static partial Regex Told();
}
