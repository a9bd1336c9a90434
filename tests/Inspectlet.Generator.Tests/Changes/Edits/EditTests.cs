using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Inspectlet.Document.Changes;
using Inspectlet.Document.Changes.Comparison;

namespace Inspectlet.Generator.Tests.Changes.Edits;

/// <summary>
/// The report of changes against the compiler, over single edits of our document and of those that ours may come to resemble:
/// it must not say less than the compiler finds, nor more. <c>EDITS=3000</c> makes as many edits in all.
/// </summary>
[Trait("Category", "Edits")]
public abstract partial class EditTests(string path, int share, ITestOutputHelper output)
{
    private const string Switch = "EDITS";
    private const int UsualEdits = 40;

    [Fact]
    public void The_report_says_what_the_compiler_finds()
    {
        using var folder = new Folder();
        JsonObject original = EditableDocument.Load(Repository.PathOf(path.Split('/')));
        CompiledSdk before = CompiledSdk.TryMake(folder.Write("before.json", original.ToJsonString()), out string broken) ?? throw new InvalidOperationException(broken);
        string caller = CallerProgram.Of(before);
        before.ErrorsOf(caller).Should().BeEmpty("the program uses the SDK as it is");

        var editor = new DocumentEditor(original, seed: path.Length);
        int edits = (int.TryParse(Environment.GetEnvironmentVariable(Switch), NumberStyles.None, CultureInfo.InvariantCulture, out int asked) ? asked : UsualEdits) * share / 100;
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var faults = new List<string>();
        for (int i = 0; i < edits; i++)
        {
            (JsonObject document, string edit) = editor.Next();
            CompiledSdk? after = CompiledSdk.TryMake(folder.Write("after.json", document.ToJsonString()), out string reason);
            if (after is null)
            {
                counts["no SDK"] = counts.GetValueOrDefault("no SDK") + 1;
                output.WriteLine($"{edit}: {reason}");
                continue;
            }

            IReadOnlyList<Change> changes = SdkComparison.Compare(before.Sdk, after.Sdk);
            string verdict = changes.Count == 0 ? "nothing" : changes[0].Severity.ToString();
            counts[verdict] = counts.GetValueOrDefault(verdict) + 1;
            faults.AddRange(FaultsOf(before, after, caller, changes).Select(fault => $"{edit}: {fault}\n  {string.Join("\n  ", changes)}"));
        }

        output.WriteLine(string.Join(", ", counts.Select(count => $"{count.Key}: {count.Value}")));
        faults.Should().BeEmpty();
        (4 * counts.GetValueOrDefault("no SDK")).Should().BeLessThan(edits, "most edits make an SDK");
    }

    private static IEnumerable<string> FaultsOf(CompiledSdk before, CompiledSdk after, string caller, IReadOnlyList<Change> changes)
    {
        bool isSurfaceSame = before.Surface.SetEquals(after.Surface);
        bool isCodeSame = before.Code == after.Code;
        if (changes.Count == 0)
        {
            if (!isSurfaceSame)
            {
                yield return $"nothing changed, but the surface did: {Difference(before, after)}";
            }
            else if (!isCodeSame)
            {
                yield return "nothing changed, but the code of the SDK did";
            }

            yield break;
        }

        Severity severity = changes[0].Severity;
        if (severity == Severity.Breaking && isSurfaceSame && !changes.Any(change => IsOfDocument(change)))
        {
            yield return "breaking, but the surface is the same";
        }

        if (severity == Severity.BreakingInBehaviour && isCodeSame && !changes.Any(IsOfDocument))
        {
            yield return "breaking in behaviour, but the code of the SDK is the same";
        }

        if (severity == Severity.SourceCompatible && isSurfaceSame)
        {
            yield return "source-compatible, but the surface is the same";
        }

        // The same surface compiles the same program.
        if (severity != Severity.Breaking && !isSurfaceSame && after.ErrorsOf(caller) is [var error, ..])
        {
            yield return $"not breaking, but a caller is no longer compiled: {error}";
        }

        if (severity is Severity.Compatible or Severity.BreakingInBehaviour && before.BinarySurface.Except(after.BinarySurface) is { Count: > 0 } lost)
        {
            yield return $"compiled programs keep running, but there is no more {lost.First()}";
        }
    }

    // What no code of the SDK shows: the service may refuse what it took, or is another one.
    private static bool IsOfDocument(Change change) => OfDocument().IsMatch(change.Text);

    private static string Difference(CompiledSdk before, CompiledSdk after) =>
        string.Join("; ", before.Surface.Except(after.Surface).Select(line => "- " + line).Concat(after.Surface.Except(before.Surface).Select(line => "+ " + line)).Take(4));

    [GeneratedRegex("changed its (minimum|maximum|minLength|maxLength|minItems|maxItems|pattern|multipleOf|uniqueItems) |^The document's ")]
    private static partial Regex OfDocument();
}

// Classes run in parallel, the cases of one do not. The shares, in percent, are those of what an edit costs, and of our own document most.
public sealed class EditsOfOurDocument(ITestOutputHelper output) : EditTests("openapi/inspectlet.yaml", 36, output);

public sealed class EditsOfModels(ITestOutputHelper output) : EditTests("tests/Evolution/documents/models.yaml", 8, output);

public sealed class EditsOfNames(ITestOutputHelper output) : EditTests("tests/Evolution/documents/names.yaml", 32, output);

public sealed class EditsOfOperations(ITestOutputHelper output) : EditTests("tests/Evolution/documents/operations.yaml", 8, output);

public sealed class EditsOfValues(ITestOutputHelper output) : EditTests("tests/Evolution/documents/values.yaml", 8, output);

public sealed class EditsOfSerialization(ITestOutputHelper output) : EditTests("tests/Evolution/documents/serialization.yaml", 8, output);
