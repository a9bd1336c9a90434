using System.Text.Json.Nodes;
using System.Xml.Linq;
using Inspectlet.Document.Language;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Inspectlet.Generator.Tests.Document.Declarations;

/// <summary>What becomes of the texts of a document.</summary>
public class TextTests
{
    [Fact]
    public void A_text_may_begin_with_a_line_of_blanks() =>
        Declared.Schemas("Thing:", "  properties: {a: {}}", "  description: |-", "    ", "    First.", "  title: Thing").Model("Thing").Comment.Should().Contain("First.");

    [Fact]
    public void Every_sign_that_ends_a_line_in_C_sharp_ends_one_of_the_comment() =>
        Declared.Schemas("Thing: {properties: {a: {}}, description: \"a\\Lb\\Pc\\Nd\\r\\ne\"}").Model("Thing").Comment.Should().Equal("a", "b", "c", "d", "e");

    [Fact]
    public void A_comment_that_stands_in_one_line_stays_there() =>
        Declared.Method("get: {operationId: a, parameters: [{name: b, in: query, description: \"a\\Lb\\nc < `d`\", schema: {type: string}}]}").Parameters.Single().Comment
            .Should().Be("a b c &lt; <c>d</c>");

    [Fact]
    public void Signs_beyond_the_first_plane_are_kept() => CSharpText.CommentLine("a \U0001F600 b").Should().Be("a \U0001F600 b");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Any_text_is_a_literal_of_itself_and_a_comment_that_is_XML(int seed)
    {
        foreach (string text in RandomTexts.From(seed, 3000))
        {
            var literal = (LiteralExpressionSyntax)SyntaxFactory.ParseExpression(CSharpText.Literal(text));
            literal.Token.ValueText.Should().Be(text);
            string comment = CSharpText.CommentLine(text);
            comment.Should().NotContainAny("\r", "\n", "\u0085", "\u2028", "\u2029");
            XElement.Parse($"<a>{comment}</a>").Should().NotBeNull();
        }
    }

    [Fact]
    public void What_NSwag_reads_is_JSON_whose_texts_are_ASCII()
    {
        using var documents = new Documents();
        documents.With("api.yaml", "openapi: 3.0.3\ninfo: {title: Größe, version: 1}\npaths: {/notes: {get: {operationId: list_notes, description: \"a\\Lb é\", responses: {}}}}");

        (int exitCode, string output) = Documents.Run("prepare", documents.PathOf("api.yaml"), "--check", "false");

        exitCode.Should().Be(0, output);
        output.Should().MatchRegex("^[ -~\n]*$");
        JsonNode method = JsonNode.Parse(output)!["paths"]!["/notes"]!["get"]!["x-csharp"]!["method"]!;
        method["name"]!.GetValue<string>().Should().Be("ListNotesAsync");
        method["remarks"]!.AsArray().Select(line => line!.GetValue<string>()).Should().Equal("a", "b é");
    }

    [Fact]
    public void What_is_no_YAML_is_not_prepared()
    {
        using var documents = new Documents();
        documents.With("api.yaml", "openapi: 3.0.3\na: [");

        (int exitCode, string output) = Documents.Run("prepare", documents.PathOf("api.yaml"), "--check", "false");

        exitCode.Should().Be(1);
        output.Should().StartWith(documents.PathOf("api.yaml") + "(").And.Contain("error DOC001: ");
    }
}
