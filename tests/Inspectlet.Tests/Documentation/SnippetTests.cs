using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Inspectlet.Tests.Documentation;

/// <summary>
/// The code in the readmes compiles when it is pasted into the Program.cs of a new console project, or, where it has tests, into a file of a
/// test project.
/// </summary>
public partial class SnippetTests
{
    // What a new project has without asking.
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static TheoryData<string, int, string> Snippets
    {
        get
        {
            var snippets = new TheoryData<string, int, string>();
            foreach (string file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Readmes"), "*.md").Order(StringComparer.Ordinal))
            {
                string text = File.ReadAllText(file);
                foreach (Match block in CSharpBlock().Matches(text))
                {
                    snippets.Add(Path.GetFileName(file), text[..block.Index].Count(c => c == '\n') + 2, block.Groups[1].Value);
                }
            }

            return snippets;
        }
    }

    [Theory]
    [MemberData(nameof(Snippets))]
    public void A_snippet_compiles(string file, int line, string code)
    {
        OutputKind kind = code.Contains("[Fact]", StringComparison.Ordinal) ? OutputKind.DynamicallyLinkedLibrary : OutputKind.ConsoleApplication;
        var options = new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Snippet", [CSharpSyntaxTree.ParseText(ImplicitUsings), CSharpSyntaxTree.ParseText(code)], References, options);

        compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString())
            .Should().BeEmpty("{0} has it at line {1}", file, line);
    }

    [Fact]
    public void The_readme_has_code_for_each_section_that_promises_some()
    {
        string text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Readmes", "README.md"));

        foreach (string section in new[] { "Twenty lines", "The API", "Errors", "Retries and limits", "Paging", "Dependency injection", "Telemetry", "Security", "Export" })
        {
            string body = text.Split($"\n## {section}\n")[1].Split("\n## ")[0];
            CSharpBlock().IsMatch(body).Should().BeTrue("the section {0} shows its code", section);
        }
    }

    [Fact]
    public void The_readme_of_a_package_has_no_link_into_the_repository()
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Readmes"), "Inspectlet*.md"))
        {
            Link().Matches(File.ReadAllText(file)).Select(link => link.Groups[1].Value)
                .Where(target => !target.StartsWith("https://", StringComparison.Ordinal))
                .Should().BeEmpty("a feed shows {0} without the files beside it", Path.GetFileName(file));
        }
    }

    [GeneratedRegex("""\]\(([^)]+)\)""")]
    private static partial Regex Link();

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();
}
