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

    public static TheoryData<string, string> Features =>
        new(FeatureTable.Of30.Sections.SelectMany(section => section.Rows, (section, feature) => (section.Title, feature.Name)));

    [Theory]
    [InlineData(CheckMode.Support)]
    [InlineData(CheckMode.Strict)]
    internal void The_frame_breaks_no_rule(CheckMode mode)
    {
        FeatureDocument.Empty(mode).Findings.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Features))]
    public void A_feature_is_what_its_row_says(string title, string name)
    {
        FeatureSection section = FeatureTable.Of30.Sections.Single(section => section.Title == title);
        Feature feature = section.Rows.Single(row => row.Name == name);
        var with = FeatureDocument.With(feature, section, CheckMode.Support);

        with.Elsewhere.Should().BeEmpty();
        if (feature.Refused is { } id)
        {
            with.Findings.Where(finding => !finding.IsWarning).Select(finding => finding.Rule.Id).Distinct().Should().Equal(id);
            return;
        }

        with.Findings.Select(finding => finding.ToString()).Should().HaveCount(feature.Warns is null ? 0 : 1);
        with.Findings.Select(finding => (finding.Rule.Id, finding.IsWarning)).Should().OnlyContain(found => found.Id == feature.Warns && found.IsWarning);
        var without = FeatureDocument.Without(feature, section, CheckMode.Support);
        without.Findings.Should().BeEmpty();
        if (feature.Done is { } shown)
        {
            with.Code.Should().Contain(shown);
            without.Code.Should().NotContain(shown);
        }
        else
        {
            feature.Ignored.Should().NotBeNull();
            with.Prepared.Should().Be(without.Prepared).And.NotBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Features))]
    public void In_a_document_of_ones_own_it_breaks_the_rules_that_its_row_names(string title, string name)
    {
        FeatureSection section = FeatureTable.Of30.Sections.Single(section => section.Title == title);
        Feature feature = section.Rows.Single(row => row.Name == name);
        var document = FeatureDocument.With(feature, section, CheckMode.Strict);

        document.Elsewhere.Should().BeEmpty();
        document.Findings.Select(finding => finding.Rule.Id).Distinct().Should().BeEquivalentTo(feature.StrictIds);
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
}
