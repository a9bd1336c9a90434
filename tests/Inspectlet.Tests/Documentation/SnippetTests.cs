using System.Text;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Inspectlet.Tests.Documentation;

/// <summary>
/// The code in the readmes, in <c>docs</c> and in the examples of members compiles when it is pasted into the Program.cs of a new console project, or, where it has tests,
/// into a file of a test project. All of it is one compilation, with a namespace for each piece: that takes a fraction of the time.
/// </summary>
public class SnippetTests
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

    // What an example of a member takes as given.
    private const string GivenToExamples = """
        class Given
        {
            protected Inspectlet.InspectletClient inspectlet = null!;
            protected Inspectlet.Session session = null!;
            protected Inspectlet.SessionSearch search = null!;
            protected Inspectlet.Testing.InspectletSandbox sandbox = null!;
            protected Microsoft.Extensions.Hosting.HostApplicationBuilder builder = null!;
            protected Microsoft.Extensions.DependencyInjection.IServiceCollection services = null!;
            protected (DateTimeOffset Time, string Text) error = default;
            protected string apiToken = "";
        }
        """;

    private const string UsingsOfExamples = """
        using Inspectlet; using Inspectlet.Export; using Inspectlet.Testing; using Microsoft.Extensions.DependencyInjection; using System.Net; using Xunit;
        """;

    // What a page about a rule of the analyzers takes as given: it shows the calls alone.
    private const string UsingsOfAnalyzerPages =
        "using Inspectlet; using Microsoft.Extensions.Configuration; using Microsoft.Extensions.DependencyInjection; using Microsoft.Extensions.Logging;";

    private const string GivenOnAnalyzerPages =
        "InspectletClient client, SessionSearch search, DateTimeOffset from, DateTimeOffset to, long id, IEnumerable<long> ids, Session session, " +
        "string email, string token, InspectletClientOptions options, IServiceCollection services, IServiceProvider provider, IConfiguration configuration, ILogger logger";

    // GuideTests follow this page word for word: its code is to be put into files that are there.
    private const string Guide = "docs/adding-an-operation.md";

    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp13);

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    [Fact]
    public void Every_snippet_compiles()
    {
        var code = new StringBuilder(GivenToExamples);
        int count = 0;
        foreach (Page page in Page.All.Where(page => page.File != Guide))
        {
            foreach ((int line, string snippet) in page.Blocks("csharp"))
            {
                code.Append(InNamespace($"Snippet{count++}", page.File, line, snippet));
            }
        }

        (string Member, string Code)[] examples = [.. DocumentationTests.Libraries.SelectMany(library => ExamplesOf(library.Data))];
        examples.Should().HaveCountGreaterThan(25, "the members that people use most show how");
        foreach ((string member, string example) in examples)
        {
            code.Append(InNamespace($"Snippet{count++}", member, 0, $"{UsingsOfExamples}\n{example}", given: "Given"));
        }

        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Snippets", [CSharpSyntaxTree.ParseText(ImplicitUsings, Options), CSharpSyntaxTree.ParseText(code.ToString(), Options)], References, options);

        count.Should().BeGreaterThan(30);
        compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning)
            .Select(d => $"{d.Location.GetMappedLineSpan().Path}({d.Location.GetMappedLineSpan().StartLinePosition.Line + 1}): {d.Id} {d.GetMessage(null)}")
            .Should().BeEmpty();
    }

    [Theory]
    [InlineData("getting-started")]
    [InlineData("calls")]
    [InlineData("searching")]
    [InlineData("finding")]
    [InlineData("paging")]
    [InlineData("errors-and-retries")]
    [InlineData("hosting")]
    [InlineData("telemetry")]
    [InlineData("testing")]
    [InlineData("security")]
    [InlineData("export")]
    public void A_page_about_code_shows_some(string page) => Page.Of($"docs/{page}.md").Blocks("csharp").Should().NotBeEmpty();

    // A program becomes a method, which has its statements where they were; its types stand beside it.
    private static string InNamespace(string name, string file, int line, string snippet, string given = "object")
    {
        string source = file.StartsWith("docs/analyzers/", StringComparison.Ordinal) ? OnAnalyzerPage(file, line, snippet) : $"\n#line {line} \"{file}\"\n{snippet}";
        CompilationUnitSyntax unit = CSharpSyntaxTree.ParseText(source, Options).GetCompilationUnitRoot();
        IEnumerable<string> statements = unit.Members.OfType<GlobalStatementSyntax>().Select(statement => Placed(statement, source));
        IEnumerable<string> types = unit.Members.Where(member => member is not GlobalStatementSyntax).Select(member => Placed(member, source));
        string async = unit.Members.OfType<GlobalStatementSyntax>().Any(HasAwait) ? "async Task" : "void";
        return $$"""

            namespace {{name}}
            {
            {{string.Concat(unit.Usings.Select(u => Placed(u, source)))}}
            class Program : {{given}} { {{async}} Run(string[] args) {
            {{string.Concat(statements)}}
            } }
            {{string.Concat(types)}}
            }
            """;
    }

    private static IEnumerable<(string Member, string Code)> ExamplesOf(string library) =>
        XElement.Load(Path.Combine(AppContext.BaseDirectory, library + ".xml")).Descendants("code").Where(code => code.Parent!.Name == "example")
            .Select(code => (code.Ancestors("member").Single().Attribute("name")!.Value.Replace('"', '_'), code.Value));

    private static bool HasAwait(SyntaxNode node) =>
        node.DescendantTokens(child => child is not LocalFunctionStatementSyntax).Any(token => token.IsKind(SyntaxKind.AwaitKeyword));

    private static string Placed(SyntaxNode node, string source)
    {
        FileLinePositionSpan place = node.SyntaxTree.GetMappedLineSpan(node.Span);
        return $"\n#line {place.StartLinePosition.Line + 1} \"{place.Path}\"\n{source[node.Span.Start..node.Span.End]}\n";
    }

    private static string OnAnalyzerPage(string file, int line, string snippet)
    {
        string returns = snippet.Contains("await ", StringComparison.Ordinal) ? "async Task" : "void";
        return $"{UsingsOfAnalyzerPages} static class Page {{ static void Show(Session session) {{ }} static {returns} Show({GivenOnAnalyzerPages}) {{" +
            $"\n#line {line} \"{file}\"\n{AsStatements(snippet)}\n}} }}";
    }

    // A line that is an expression is discarded; one that continues the line before it stands indented.
    private static string AsStatements(string snippet)
    {
        string[] lines = snippet.TrimEnd('\n').Split('\n');
        for (int i = lines.Length - 1, end = i; i >= 0; i--)
        {
            if (lines[i].StartsWith(' '))
            {
                continue;
            }

            string last = lines[end].Split(" //")[0].TrimEnd();
            bool isBeforeBlock = end + 1 < lines.Length && lines[end + 1] == "{";
            if (last.Length > 0 && !last.EndsWith(';') && !last.EndsWith('}') && !isBeforeBlock)
            {
                lines[i] = "_ = " + lines[i];
                int comment = lines[end].IndexOf(" //", StringComparison.Ordinal);
                lines[end] = comment < 0 ? lines[end] + ";" : lines[end].Insert(comment, ";");
            }

            end = i - 1;
        }

        return string.Join('\n', lines);
    }
}
