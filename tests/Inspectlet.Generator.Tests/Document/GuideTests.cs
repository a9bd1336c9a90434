using System.Text.RegularExpressions;
using Inspectlet.Generator.Tests.Changes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Inspectlet.Generator.Tests.Document;

/// <summary>docs/adding-an-operation.md, followed word for word on a copy of the document.</summary>
public sealed partial class GuideTests : IDisposable
{
    private static readonly string[] Steps = Step().Split(File.ReadAllText(Repository.PathOf("docs", "adding-an-operation.md")).ReplaceLineEndings("\n"));

    private readonly Documents _documents = new();

    public void Dispose() => _documents.Dispose();

    [Fact]
    public void The_document_breaks_no_rule()
    {
        string document = Follow();

        _documents.Check(document).Lines.Should().BeEmpty();
    }

    [Fact]
    public void The_SDK_has_the_method_and_the_type()
    {
        CompiledSdk? sdk = CompiledSdk.TryMake(_documents.PathOf(Follow()), out string reason);

        sdk.Should().NotBeNull(reason);
        sdk!.Sdk.Operations.Should().ContainSingle(operation => operation.MethodName == "ListNotesAsync")
            .Which.Parameters.Select(parameter => parameter.Name).Should().Equal("websiteId", "sessionId", "cancellationToken");
        sdk.Sdk.Models["Note"].Properties.Select(property => property.Name).Should().Equal("Id", "Text", "WrittenAt");
    }

    [Fact]
    public void The_cases_of_the_contract_test_stand_where_they_are_to_go()
    {
        string cases = File.ReadAllText(Repository.PathOf("tests", "Inspectlet.ContractTests", "Responses", "ResponseCases.cs"));

        string followed = InsertBelow(InsertBelow(cases, "        .. FailuresOf(\"getSession\"),", Code(6)[0]), "        [\"getSession\"] =", Code(6)[1]);

        CSharpSyntaxTree.ParseText(followed).GetDiagnostics().Should().BeEmpty();
        Steps[6].Should().ContainAll("below `.. FailuresOf(\"getSession\"),`", "below the line that begins with `[\"getSession\"]`");
    }

    [Fact]
    public void The_list_of_the_reference_test_is_as_quoted()
    {
        string test = File.ReadAllText(Repository.PathOf("tests", "Inspectlet.ContractTests", "ReferenceTests.cs")).ReplaceLineEndings("\n");

        test.Split(Code(7)[0]).Should().HaveCount(2);
        CSharpSyntaxTree.ParseText(test.Replace(Code(7)[0], Code(7)[1], StringComparison.Ordinal)).GetDiagnostics().Should().BeEmpty();
    }

    /// <summary>Steps 1 to 4 on a copy of the document.</summary>
    private string Follow()
    {
        foreach (string example in Directory.GetFiles(Repository.PathOf("openapi", "examples")))
        {
            _documents.With($"examples/{Path.GetFileName(example)}", File.ReadAllText(example));
        }

        string document = File.ReadAllText(Repository.PathOf("openapi", "inspectlet.yaml")).ReplaceLineEndings("\n");
        document = document.Replace("\ncomponents:\n", $"\n{Code(1)[0]}components:\n", StringComparison.Ordinal) + Code(2)[0];
        foreach ((string status, string lines) in new[] { "400", "401", "429" }.Zip(Code(3)))
        {
            document = InsertBelow(document, $"              externalValue: examples/getSession.{status}.json", lines);
        }

        _documents.With("examples/listNotes.200.json", Code(4)[0]).With("inspectlet.yaml", document);
        return "inspectlet.yaml";
    }

    private static string InsertBelow(string text, string beginning, string lines)
    {
        string[] all = text.ReplaceLineEndings("\n").Split('\n');
        int index = Array.FindIndex(all, line => line.StartsWith(beginning, StringComparison.Ordinal));
        index.Should().BeGreaterThan(-1, "there is a line that begins with '{0}'", beginning);
        return string.Join('\n', [.. all[..(index + 1)], lines.TrimEnd('\n'), .. all[(index + 1)..]]);
    }

    private static string[] Code(int step) => [.. Fence().Matches(Steps[step]).Select(fence => fence.Groups[1].Value)];

    [GeneratedRegex(@"^\*\*\d\.\*\*", RegexOptions.Multiline)]
    private static partial Regex Step();

    [GeneratedRegex("^```\\w+\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
