using System.CommandLine;
using System.Text;
using Inspectlet.Document.Commands;
using Inspectlet.Document.Preparation;

namespace Inspectlet.Generator.Tests.Document;

/// <summary>However the making of an SDK ends, it says so at a place and with a reason, in every mode: <c>file(line,column): error ID: reason</c>.</summary>
public class ExitTests
{
    private const string Head = "openapi: 3.0.3\ninfo: {title: T, version: \"1\"}\n";

    private const string Sound = Head + "paths: {/a: {get: {operationId: a, responses: {}}}}\n";

    private static readonly string[] Modes = ["strict", "support", "false"];

    public static TheoryData<string, string> Unreadable => new()
    {
        { "", "(1,1): error DOC001: The file does not hold one map." },
        { "   \n\n", "(1,1): error DOC001: The file does not hold one map." },
        { "hello", "(1,1): error DOC001: The file does not hold one map." },
        { "- a", "(1,1): error DOC001: The file does not hold one map." },
        { "---\na: b\n---\nc: d\n", "(1,1): error DOC001: The file does not hold one map." },
        { "a: [\n", "(2,1): error DOC001: This is not YAML: " },
        { "{\"openapi\": \"3.0.3\", \"info\": {", "(2,1): error DOC001: This is not YAML: " },
        { "openapi: 3.0.3\ninfo:\n\ttitle: T\n", "(2,5): error DOC001: This is not YAML: " },
        { "swagger: \"2.0\"\npaths: {}\n", "(1,1): error DOC002: The version is '2.0'." },
        { "openapi: 3.2.0\npaths: {}\n", "(1,10): error DOC002: The version is '3.2.0'." },
        { Head + "paths: {}\ncomponents: {schemas: {A: {$ref: \"#/x\"}}}\n", "(4,34): error DOC003: '#/x' leads nowhere" },
        { Head + "paths: {/a: {$ref: \"#/paths/~1a\"}}\n", "(3,20): error DOC003: '#/paths/~1a' leads round in a circle" },
        { Head + "paths: {}\ncomponents: {schemas: {A: {$ref: \"#/components/schemas/B\"}, B: {$ref: \"#/components/schemas/A\"}}}\n", "(4,34): error DOC003: '#/components/schemas/B' leads round in a circle" },
        { Head + "x: " + new string('[', 500) + new string(']', 500), "(3,203): error DOC001: The document is nested deeper than 200 levels." },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void What_cannot_be_read_is_told_in_every_mode(string text, string told)
    {
        using var documents = new Documents();
        documents.With("api.yaml", text);

        foreach (string mode in Modes)
        {
            (int exitCode, string[] lines) = Declare(documents, mode);

            exitCode.Should().Be(1, mode);
            lines.Should().ContainSingle(mode).Which.Should().StartWith("api.yaml" + told);
        }
    }

    [Theory]
    [InlineData("latin1", "api.yaml(2,15): error DOC001: It is not in UTF-8: there is a byte E9 in line 2, column 15. Save it as UTF-8.")]
    [InlineData("utf-16", null)]
    [InlineData("utf-32", null)]
    [InlineData("utf-8", null)]
    public void A_text_in_another_encoding_is_not_taken_for_another_text(string encoding, string? told)
    {
        using var documents = new Documents();
        var writer = Encoding.GetEncoding(encoding);
        byte[] text = [.. writer.GetPreamble(), .. writer.GetBytes(Sound.Replace("title: T", "title: é", StringComparison.Ordinal))];
        File.WriteAllBytes(documents.With("api.yaml", "").PathOf("api.yaml"), text);

        foreach (string mode in Modes)
        {
            Declare(documents, mode).Lines.Should().Equal(told is null ? [] : [told]);
        }
    }

    [Fact]
    public void A_folder_is_no_document()
    {
        using var documents = new Documents();
        Directory.CreateDirectory(documents.PathOf("api.yaml"));

        foreach (string mode in Modes)
        {
            Declare(documents, mode).Lines.Should().Equal("api.yaml(1,1): error DOC001: The file cannot be read: It is a folder.");
        }
    }

    [Fact]
    public void A_folder_is_no_part_of_a_document()
    {
        using var documents = new Documents();
        documents.With("api.yaml", Head + "paths: {}\ncomponents: {schemas: {A: {$ref: \"part.yaml\"}}}\n");
        Directory.CreateDirectory(documents.PathOf("part.yaml"));

        foreach (string mode in Modes)
        {
            Declare(documents, mode).Lines.Should().ContainSingle().Which.Should().StartWith("api.yaml(4,34): error DOC003: 'part.yaml' leads nowhere");
        }
    }

    // Templates that do not parse, that print nothing, and that leave out the client.
    [Theory]
    [InlineData("Summary.liquid", "{% if %}", "(")]
    [InlineData("File.liquid", "", "It has not printed 'AAsync'. See whether the templates are whole.")]
    [InlineData("Methods.liquid", "", "It has not printed 'AAsync'. See whether the templates are whole.")]
    [InlineData("Class.liquid", "", "It has not printed 'Thing'. See whether the templates are whole.")]
    public void What_NSwag_cannot_print_is_told(string template, string text, string told)
    {
        using var documents = new Documents();
        documents.With("api.yaml", Sound + "components: {schemas: {Thing: {type: object, properties: {a: {type: string}}}}}\n");
        foreach (string file in Directory.GetFiles(NSwagSettings.InstalledTemplates))
        {
            documents.With($"templates/{Path.GetFileName(file)}", File.ReadAllText(file));
        }

        documents.With($"templates/{template}", text);

        foreach (string mode in Modes)
        {
            foreach (string[] more in new[] { [], new[] { "--leave-out" } })
            {
                (int exitCode, string[] lines) = Declare(documents, mode, ["--templates", documents.PathOf("templates"), .. more]);

                exitCode.Should().Be(1);
                lines.Should().ContainSingle().Which.Should().StartWith("api.yaml(1,1): error DOC016: NSwag cannot print the declarations: ").And.Contain(told);
                File.Exists(documents.PathOf("declared.cs")).Should().BeFalse();
            }
        }
    }

    [Fact]
    public void An_NSwag_that_is_not_there_is_told()
    {
        using var documents = new Documents();

        Declare(documents.With("api.yaml", Sound), "false", "--nswag", documents.PathOf("gone")).Lines.Should().ContainSingle()
            .Which.Should().StartWith("api.yaml(1,1): error DOC016: NSwag cannot print the declarations: ");
    }

    [Theory]
    [InlineData("check")]
    [InlineData("prepare")]
    [InlineData("declare")]
    public void What_the_program_itself_throws_is_told(string verb)
    {
        using var documents = new Documents();
        documents.With("api.yaml", Sound).With("taken", "");
        string[] arguments = verb == "declare"
            ? [verb, documents.PathOf("api.yaml"), "--check", "false", "--client", "Client", "--namespace", "Exits", "--output", documents.PathOf("taken/declared.cs")]
            : [verb, "\0.yaml"];
        var output = new StringWriter();

        int exitCode = DocumentCommand.Run(arguments, new InvocationConfiguration { Output = output, Error = output });

        exitCode.Should().Be(1);
        output.ToString().Trim().Should().MatchRegex(@"^\S*\.yaml\(1,1\): error DOC021: This is no fault of the document, but the program failed: \w+Exception: \S[^\n]*$");
    }

    // Written alike on the wire, or almost: none is lost.
    [Fact]
    public void Two_operations_whose_paths_look_alike_are_both_declared()
    {
        using var documents = new Documents();
        documents.With("api.yaml", Head + "paths: {/a: {get: {operationId: first, responses: {}}}, a: {get: {operationId: second, responses: {}}}, //a: {get: {operationId: third, responses: {}}}}\n");

        (int exitCode, string[] lines) = Declare(documents, "support");

        exitCode.Should().Be(0);
        lines.Should().ContainSingle().Which.Should().Contain("warning DOC013: The path 'a' does not begin with '/'");
        File.ReadAllText(documents.PathOf("declared.cs")).Should().ContainAll("FirstAsync", "SecondAsync", "ThirdAsync");
    }

    private static (int ExitCode, string[] Lines) Declare(Documents documents, string mode, params string[] options)
    {
        string output = documents.PathOf("declared.cs");
        (int exitCode, string text) = Documents.Run(
            ["declare", documents.PathOf("api.yaml"), "--check", mode, "--client", "Client", "--namespace", "Exits", "--output", output, .. options]);
        string folder = Path.GetDirectoryName(output) + Path.DirectorySeparatorChar;
        return (exitCode, [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Replace(folder, "", StringComparison.Ordinal))]);
    }
}
