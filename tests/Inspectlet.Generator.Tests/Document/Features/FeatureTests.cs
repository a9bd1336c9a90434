using Inspectlet.Document.Findings;
using Inspectlet.Document.Language;
using Inspectlet.Document.Structure;

namespace Inspectlet.Generator.Tests.Document.Features;

/// <summary>
/// Every feature of OpenAPI 3.0, each by a small document: done, refused at its line, or ignored without harm. The page
/// <c>docs/openapi-support.md</c> says the same, and is made of the same rows.
/// </summary>
public class FeatureTests
{
    // What Structure/Keywords knows and 3.0 does not have.
    private static readonly (string Kind, string Key)[] Of31 =
    [
        (nameof(PartKind.Document), "jsonSchemaDialect"), (nameof(PartKind.Document), "webhooks"), (nameof(PartKind.Info), "summary"),
        (nameof(PartKind.License), "identifier"), (nameof(PartKind.Components), "pathItems"),
    ];

    private static readonly string[] Words = ["explode: false", "explode: true"];

    public static TheoryData<string> Sections => [.. FeatureTable.Of30.Sections.Select(section => section.Title)];

    [Theory]
    [InlineData(CheckMode.Support)]
    [InlineData(CheckMode.Strict)]
    internal void The_frame_breaks_no_rule(CheckMode mode)
    {
        FeatureDocument.Empty(mode).Findings.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void A_feature_is_what_its_row_says(string title)
    {
        FeatureSection section = FeatureTable.Of30.Sections.Single(section => section.Title == title);

        section.Rows.SelectMany(feature => FaultsOf(feature, section).Select(fault => $"{feature.Name}: {fault}")).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void In_a_document_of_ones_own_it_breaks_the_rules_that_its_row_names(string title)
    {
        FeatureSection section = FeatureTable.Of30.Sections.Single(section => section.Title == title);
        var faults = new List<string>();
        foreach (Feature feature in section.Rows)
        {
            var document = FeatureDocument.With(feature, section, CheckMode.Strict);
            string found = string.Join(", ", document.Findings.Select(finding => finding.Rule.Id).Distinct().Order(StringComparer.Ordinal));
            faults.AddRange(document.Elsewhere.Select(finding => $"{feature.Name}: not within the snippet: {finding}"));
            faults.AddRange(found == string.Join(", ", feature.StrictIds.Order(StringComparer.Ordinal)) ? [] : [$"{feature.Name}: it breaks {found}"]);
        }

        faults.Should().BeEmpty();
    }

    [Fact]
    public void Every_key_that_the_checker_knows_has_a_row()
    {
        IEnumerable<(string, string)> known = Enum.GetValues<PartKind>().SelectMany(kind => Keywords.Of(kind), (kind, key) => (kind.ToString(), key));
        IEnumerable<(string, string)> rows = FeatureTable.Of30.Sections
            .SelectMany(section => section.Kinds ?? [], (section, kind) => (section, kind))
            .SelectMany(pair => pair.section.Rows, (pair, row) => (pair.kind, row.Key));

        known.Except(Of31).Should().BeSubsetOf(rows);
    }

    [Fact]
    public void Every_style_has_a_row_in_each_place_with_and_without_explode()
    {
        IEnumerable<string> known =
            from place in new[] { "path", "query", "header", "form" }
            from style in ValueStyle.KnownIn(place)
            from explode in Words
            select $"{place}, {style}, {explode}";

        known.Should().BeSubsetOf(FeatureTable.Of30.Sections.SelectMany(section => section.Rows).Select(row => row.Key));
    }

    [Fact]
    public void Every_format_has_a_row()
    {
        IEnumerable<string> known = Format.All.Where(format => format.IsNamed).Select(format => $"{format.Type}, {format.Name}");

        known.Should().BeSubsetOf(FeatureTable.Of30.Sections.SelectMany(section => section.Rows).Select(row => row.Key));
    }

    [Fact]
    public void The_page_says_what_the_rows_say()
    {
        Approval.VerifyFile(Repository.PathOf("docs", "openapi-support.md"), FeaturePage.Write(FeatureTable.Of30));
    }

    private static IEnumerable<string> FaultsOf(Feature feature, FeatureSection section)
    {
        var with = FeatureDocument.With(feature, section, CheckMode.Support);
        foreach (Finding finding in with.Elsewhere)
        {
            yield return $"not within the snippet: {finding}";
        }

        if (new[] { feature.Done, feature.Refused, feature.Ignored }.Count(word => word is not null) != 1)
        {
            yield return "it is not one of done, refused and ignored";
        }

        string found = string.Join(", ", with.Findings.Select(finding => $"{(finding.IsWarning ? "warning" : "error")} {finding.Rule.Id}").Distinct());
        string expected = feature.Refused is { } error ? $"error {error}" : feature.Warns is { } warning ? $"warning {warning}" : "";
        if (found != expected)
        {
            yield return $"there is '{found}', not '{expected}'";
        }

        var without = FeatureDocument.Without(feature, section);
        if (feature.Done is { } shown && (!with.Code.Contains(shown, StringComparison.Ordinal) || without.Code.Contains(shown, StringComparison.Ordinal)))
        {
            yield return $"what is declared for it is not '{shown}', but:\n{string.Join('\n', with.Code.Split('\n').Except(without.Code.Split('\n')))}";
        }

        if (feature.Ignored is not null && (with.Prepared.Length == 0 || with.Prepared != without.Prepared))
        {
            yield return "what is declared is not the same as without";
        }
    }
}
