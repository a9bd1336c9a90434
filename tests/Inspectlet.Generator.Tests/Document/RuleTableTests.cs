using System.Text.RegularExpressions;
using ApiContract.Generator.Diagnostics;
using Inspectlet.Document.Findings;
using Inspectlet.Generator.Tests.Document.Features;
using Microsoft.CodeAnalysis;

namespace Inspectlet.Generator.Tests.Document;

/// <summary>The table of rules in docs/rules-of-the-document.md: every id, what it says, and in which mode it is an error or a warning.</summary>
public partial class RuleTableTests
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("docs", "rules-of-the-document.md"));

    [Fact]
    public void Every_id_that_the_sources_name_has_a_row()
    {
        IEnumerable<string> named = Directory.EnumerateFiles(Repository.PathOf("generator"), "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".targets" or ".proj")
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj"))
            .SelectMany(file => Id().Matches(File.ReadAllText(file))).Select(match => match.Value);

        Row().Matches(Text).Select(row => row.Groups["id"].Value).Should().OnlyHaveUniqueItems().And.BeEquivalentTo(named.Distinct());
    }

    // What takes nothing from callers is a warning in documents of others, whatever the rule: the features know which.
    [Fact]
    public void Every_rule_says_in_which_mode_it_is_an_error()
    {
        HashSet<string?> warnings = [.. FeatureTable.Of30.Sections.SelectMany(section => section.Rows).Select(row => row.Warns)];

        Text.Should().ContainAll(Rule.All.Select(rule => $"| {rule.Id} | {rule.Summary} | error | {WordOf(rule, warnings.Contains(rule.Id))} | {(rule.Since == CheckMode.None ? "error" : "")} |"));
    }

    [Fact]
    public void What_becomes_of_a_document_has_rows_too()
    {
        Text.Should().ContainAll(
            $"| {Rule.Printing.Id} | {Rule.Printing.Summary} | error | error | error |",
            $"| {Rule.Operations.Id} | {Rule.Operations.Summary} | warning | warning | warning |",
            $"| {Rule.Program.Id} | {Rule.Program.Summary} | error | error | error |");
    }

    [Fact]
    public void The_diagnostics_of_the_source_generator_have_rows_too()
    {
        IEnumerable<DiagnosticDescriptor> descriptors = typeof(Descriptors).GetFields().Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>();

        Text.Should().ContainAll(descriptors.Select(descriptor => $"| {descriptor.Id} | {descriptor.Title}. | error | error | error |"));
    }

    private static string WordOf(Rule rule, bool mayBeWarning) => (rule.Since <= CheckMode.Support, mayBeWarning) switch
    {
        (true, true) => "error, or a warning",
        (true, false) => "error",
        (false, true) => "a warning, if anything",
        _ => "",
    };

    [GeneratedRegex(@"\b(DOC|API)\d{3}\b")]
    private static partial Regex Id();

    [GeneratedRegex(@"^\| (?<id>(DOC|API)\d{3}) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
