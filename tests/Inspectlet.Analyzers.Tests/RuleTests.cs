using System.Globalization;
using Inspectlet.Analyzers.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Inspectlet.Analyzers.Tests;

/// <summary>Each rule has a reviewer, a line among the releases, a page, and a row in the table of them.</summary>
public class RuleTests
{
    private static readonly Type[] Analyzers = [.. typeof(SdkAnalyzer).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)];

    public static TheoryData<string> Ids => [.. ByAnalyzer().Select(rule => rule.Id)];

    [Fact]
    public void Each_reviewer_is_called_by_one_analyzer() => ByAnalyzer().Select(rule => rule.Id).Should().BeEquivalentTo(
        typeof(Reviewer).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Reviewer))).Select(type => ((Reviewer)Activator.CreateInstance(type)!).Rule.Id));

    [Fact]
    public void A_fix_is_for_a_rule() => new EditFixProvider().FixableDiagnosticIds.Should().OnlyHaveUniqueItems().And.BeSubsetOf(ByAnalyzer().Select(rule => rule.Id));

    [Fact]
    public void Every_analyzer_is_one_to_the_compiler() =>
        Analyzers.Where(type => !type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false)).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_is_documented(string id)
    {
        DiagnosticDescriptor rule = ByAnalyzer().Single(rule => rule.Id == id);
        string title = rule.Title.ToString(CultureInfo.InvariantCulture);

        rule.HelpLinkUri.Should().EndWith($"docs/analyzers/{id}.md");
        Repository.Read($"docs/analyzers/{id}.md").Should().StartWith($"# {id}: {char.ToLowerInvariant(title[0])}{title[1..]}\n");
        Repository.Read("docs/analyzers/README.md").Should().MatchRegex($@"\n\| \[{id}\]\({id}\.md\) \| {SeverityOf(rule)} \| ");
        (Repository.Read("generator/Inspectlet.Analyzers/AnalyzerReleases.Shipped.md") + Repository.Read("generator/Inspectlet.Analyzers/AnalyzerReleases.Unshipped.md"))
            .Should().Contain($"\n{id} | {rule.Category} | {rule.DefaultSeverity} | {title}\n");
    }

    [Fact]
    public void No_page_is_left_over() =>
        Directory.EnumerateFiles(Repository.PathOf("docs/analyzers"), "INSP*.md").Select(Path.GetFileNameWithoutExtension)
            .Should().BeSubsetOf(ByAnalyzer().Select(rule => rule.Id));

    private static IEnumerable<DiagnosticDescriptor> ByAnalyzer() =>
        Analyzers.SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics);

    private static string SeverityOf(DiagnosticDescriptor rule) => rule.DefaultSeverity == DiagnosticSeverity.Warning ? "warning" : "suggestion";
}
