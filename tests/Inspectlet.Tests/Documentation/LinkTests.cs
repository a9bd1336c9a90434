using Inspectlet.Tests.Architecture;

namespace Inspectlet.Tests.Documentation;

/// <summary>Every link of a page leads somewhere. What leads out of the repository is not asked for.</summary>
public class LinkTests
{
    [Fact]
    public void Every_link_leads_to_a_file_and_to_a_heading_in_it() =>
        Page.All.SelectMany(page => page.Links().Where(link => !IsElsewhere(link) && !Leads(page, link)).Select(link => $"{page.File}: {link}")).Should().BeEmpty();

    [Fact]
    public void The_readme_of_a_package_has_no_link_into_the_repository() =>
        Page.All.Where(page => page.IsOfPackage).SelectMany(page => page.Links().Where(link => !IsElsewhere(link)).Select(link => $"{page.File}: {link}"))
            .Should().BeEmpty("a feed shows it without the files beside it");

    [Fact]
    public void Every_page_is_reached_from_the_first_one()
    {
        string contents = File.ReadAllText(Repository.PathOf("docs/toc.yml"));

        Page.All.Where(page => page.File.StartsWith("docs/", StringComparison.Ordinal))
            .Select(page => page.File["docs/".Length..]).Where(file => !contents.Contains($"href: {file}\n", StringComparison.Ordinal))
            .Should().BeEmpty("the table of contents has every page");
    }

    private static bool IsElsewhere(string link) => link.StartsWith("https://", StringComparison.Ordinal);

    private static bool Leads(Page page, string link)
    {
        string[] parts = link.Split('#', 2);
        string path = Repository.PathOf(parts[0].Length == 0 ? page.File : Path.Combine(Path.GetDirectoryName(page.File)!, parts[0]));
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            return false;
        }

        return parts.Length == 1 || Page.All.Single(other => Repository.PathOf(other.File) == path).Anchors().Contains(parts[1]);
    }
}
