namespace Inspectlet.Generator.Tests.Document;

/// <summary>A client has one address: what a document would have sent to another is refused where it says so.</summary>
public class ServerRuleTests
{
    private const string Refusal = "error DOC014: A client sends to one address, and not to 'https://b.example.com' here. Write servers that the document has, or a document of its own for them.";

    [Theory]
    [InlineData("[{url: 'https://a.example.com'}]", "", "[{url: 'https://b.example.com'}]", "(9,11)")]
    [InlineData("[{url: 'https://a.example.com'}]", "[{url: 'https://b.example.com'}, {url: 'https://c.example.com'}]", "", "(7,5)")]
    [InlineData("", "[{url: 'https://a.example.com'}]", "[{url: 'https://b.example.com'}]", "(9,11)")]
    public void Another_server_is_refused_at_its_line(string ofDocument, string ofPath, string ofOperation, string place)
    {
        using var documents = new Documents();
        documents.With("api.yaml", Document(ofDocument, ofPath, ofOperation));

        foreach (string mode in new[] { "strict", "support" })
        {
            documents.Check(mode: mode).Lines.Should().Equal($"api.yaml{place}: {Refusal}");
        }
    }

    [Theory]
    [InlineData("[{url: 'https://a.example.com/'}, {url: 'https://b.example.com'}]", "[{url: 'https://b.example.com'}]", "[{url: 'https://a.example.com'}]")]
    [InlineData("", "[{url: 'https://a.example.com'}]", "[{url: 'https://a.example.com'}]")]
    [InlineData("", "", "[{url: 'https://a.example.com'}]")]
    public void The_same_server_is_no_finding(string ofDocument, string ofPath, string ofOperation)
    {
        using var documents = new Documents();

        documents.With("api.yaml", Document(ofDocument, ofPath, ofOperation)).Check().Lines.Should().BeEmpty();
    }

    [Fact]
    public void The_operation_can_be_left_out()
    {
        using var documents = new Documents();
        documents.With("api.yaml", Document("[{url: 'https://a.example.com'}]", "", "[{url: 'https://b.example.com'}]"));

        (int exitCode, string output) = Documents.Run("check", documents.PathOf("api.yaml"), "--leave-out");

        exitCode.Should().Be(0);
        output.Should().Contain("warning DOC020: PUT /b is left out. DOC014 at api.yaml(9,11)").And.NotContain("GET /b");
    }

    private static string Document(string ofDocument, string ofPath, string ofOperation) => string.Join('\n',
        "openapi: 3.0.3",
        "info: {title: T, version: \"1\"}",
        Servers(ofDocument),
        "paths:",
        "  /a: {get: {operationId: a, responses: {}}}",
        "  /b:",
        "    " + Servers(ofPath),
        "    get: {operationId: b, responses: {}}",
        $"    put: {{{(ofOperation.Length == 0 ? "" : Servers(ofOperation) + ", ")}operationId: c, responses: {{}}}}") + "\n";

    private static string Servers(string servers) => servers.Length == 0 ? "# none" : $"servers: {servers}";
}
