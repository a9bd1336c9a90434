using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Inspectlet.Document.Declarations;
using Inspectlet.Document.Findings;
using Inspectlet.Document.Preparation;
using Inspectlet.Document.Rules;
using Inspectlet.Document.Structure;

namespace Inspectlet.Generator.Tests.Document.Features;

/// <summary>The frame with a snippet in one of its slots, through the pipeline up to what NSwag is to print.</summary>
internal sealed partial class FeatureDocument
{
    private const string FileName = "api.yaml";

    // What a row is compared with is the same for many.
    private static readonly ConcurrentDictionary<(string Slot, string? Snippet), FeatureDocument> Others = [];

    private FeatureDocument(string text, int firstLine, int lastLine, IReadOnlyDictionary<string, string> files, CheckMode mode)
    {
        var findings = new FindingList(mode);
        ApiDocument? document = DocumentRules.Read(FileName, new MemoryFiles([(FileName, text), .. files.Select(file => (file.Key, file.Value))]), findings);
        Findings = findings.Sorted();
        Elsewhere = [.. Findings.Where(finding => finding.File == FileName && (finding.Line < firstLine || finding.Line > lastLine))];
        if (document is not null && !findings.HasErrors)
        {
            SdkDeclarations declarations = Declarer.Declare(document);
            Code = DeclarationText.Of(declarations);
            Prepared = WithoutInfo(PreparedDocument.Write(document.File.Root, declarations));
        }
    }

    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The findings that are not within the snippet.</summary>
    public IReadOnlyList<Finding> Elsewhere { get; }

    /// <summary>What is declared, in lines that can be read; empty where the document is refused.</summary>
    public string Code { get; } = "";

    /// <summary>All that the templates print, and nothing else.</summary>
    public string Prepared { get; } = "";

    public static FeatureDocument With(Feature feature, FeatureSection section, CheckMode mode) =>
        Make(feature.At ?? section.At, feature.Snippet, feature.Files, mode);

    /// <summary>The frame with what stands there otherwise.</summary>
    public static FeatureDocument Without(Feature feature, FeatureSection section) =>
        Others.GetOrAdd((feature.At ?? section.At, feature.Without), key => Make(key.Slot, key.Snippet, feature.Files, CheckMode.Support));

    /// <summary>The frame as it is.</summary>
    public static FeatureDocument Empty(CheckMode mode) => Make(slot: "", snippet: null, new Dictionary<string, string>(), mode);

    private static FeatureDocument Make(string slot, string? snippet, IReadOnlyDictionary<string, string> files, CheckMode mode)
    {
        List<string> lines = [];
        (int First, int Last) place = (0, 0);
        bool isFound = slot.Length == 0;
        foreach (string line in FeatureTable.Of30.Frame.TrimEnd('\n').Split('\n'))
        {
            if (Slot().Match(line) is not { Success: true } match)
            {
                lines.Add(line);
                continue;
            }

            bool isHere = match.Groups["name"].Value == slot;
            string text = isHere && snippet is not null ? snippet : match.Groups["usual"].Value;
            int first = lines.Count + 1;
            lines.AddRange(text.TrimEnd('\n').Split('\n').Where(part => part.Length > 0).Select(part => match.Groups["indent"].Value + part));
            if (isHere)
            {
                place = (first, lines.Count);
                isFound = true;
            }
        }

        isFound.Should().BeTrue("'{0}' is a slot of the frame", slot);
        return new FeatureDocument(string.Join('\n', lines) + "\n", place.First, place.Last, files, mode);
    }

    private static string WithoutInfo(string prepared)
    {
        JsonNode document = JsonNode.Parse(prepared)!;
        document.AsObject().Remove("info");
        return document.ToJsonString();
    }

    // A slot has a line of its own, such as "  <name> what stands there usually".
    [GeneratedRegex(@"^(?<indent> *)<(?<name>[a-z ]+)> ?(?<usual>.*)$")]
    private static partial Regex Slot();
}
