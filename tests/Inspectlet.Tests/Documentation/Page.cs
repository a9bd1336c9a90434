using System.Text.RegularExpressions;
using Inspectlet.Tests.Architecture;

namespace Inspectlet.Tests.Documentation;

/// <summary>A page that people read: a readme, or a page of <c>docs</c>.</summary>
internal sealed partial class Page
{
    private Page(string file)
    {
        File = file;
        Text = System.IO.File.ReadAllText(Repository.PathOf(file)).ReplaceLineEndings("\n");
    }

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Page> All { get; } =
    [
        .. new[] { "README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "CODE_OF_CONDUCT.md" }
            .Where(file => System.IO.File.Exists(Repository.PathOf(file)))
            .Concat(Repository.FilesIn("src", "*.md").Concat(Repository.FilesIn("docs", "*.md")).Concat(Repository.FilesIn("samples", "*.md")))
            .Order(StringComparer.Ordinal).Select(file => new Page(file)),
    ];

    /// <summary>Where it is, from the root of the repository.</summary>
    public string File { get; }

    public string Text { get; }

    /// <summary>Whether a feed shows it, without the files beside it.</summary>
    public bool IsOfPackage => File.StartsWith("src/", StringComparison.Ordinal);

    public static Page Of(string file) => All.Single(page => page.File == file);

    /// <summary>The blocks of code in a language, each with the line that it begins at.</summary>
    public IEnumerable<(int Line, string Code)> Blocks(string language) =>
        Block().Matches(Text).Where(block => block.Groups[1].Value == language)
            .Select(block => (Text[..block.Index].Count(c => c == '\n') + 2, block.Groups[2].Value));

    /// <summary>Where its links and pictures lead.</summary>
    public IEnumerable<string> Links() => Link().Matches(Prose()).Select(link => link.Groups[1].Value);

    /// <summary>What links can point at within it, as GitHub and docfx name the headings.</summary>
    public IEnumerable<string> Anchors() => Heading().Matches(Prose()).Select(heading => Anchor(heading.Groups[1].Value));

    private static string Anchor(string heading) =>
        string.Concat(heading.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');

    private string Prose() => Block().Replace(Text, "");

    [GeneratedRegex("^```([a-z]*)\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex("""\]\(([^)\s]+)\)|(?<=(?:src|srcset|href)=")([^"]+)""")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
