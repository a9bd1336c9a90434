using System.Text.RegularExpressions;

namespace Inspectlet.Tests.Documentation;

/// <summary>The changelog tells the users of each package what concerns them: a package's release notes are what stands under its name.</summary>
public partial class ReleaseNotesTests
{
    private const string Repository = "The repository";

    private static readonly (string Heading, string Notes)[] Sections =
    [
        .. Section().Matches(Page.Of("CHANGELOG.md").Text).Select(section => (section.Groups[1].Value, section.Groups[2].Value)),
    ];

    private static readonly string[] Packages =
        ["Inspectlet", "Inspectlet.Extensions.DependencyInjection", "Inspectlet.Testing", "Inspectlet.Export", "Inspectlet.Cli"];

    [Fact]
    public void Every_heading_is_a_package_or_the_repository() =>
        Sections.Select(section => section.Heading).Should().NotBeEmpty().And.BeSubsetOf(Packages.Append(Repository));

    [Fact]
    public void Every_line_stands_under_one() => Page.Of("CHANGELOG.md").Text.Split('\n').Count(line => line.StartsWith("- ", StringComparison.Ordinal))
        .Should().Be(Sections.Sum(section => section.Notes.Split('\n').Count(line => line.StartsWith("- ", StringComparison.Ordinal))));

    [Fact]
    public void Notes_of_packages_do_not_tell_how_they_are_built() =>
        Sections.Where(section => section.Heading != Repository).SelectMany(section => Internal().Matches(section.Notes).Select(match => $"{section.Heading}: {match.Value}"))
            .Should().BeEmpty("users do not see it; it stands under '{0}'", Repository);

    [GeneratedRegex("^### ([^\n]+)\n(.*?)(?=^##|\\z)", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex(@"[^\n]*(?:\b(?:src|tests|generator|openapi|docs)/|NSwag|Roslyn|[Pp]ipeline|[Bb]enchmark)[^\n]*")]
    private static partial Regex Internal();
}
