namespace Inspectlet.Generator.Tests.Document;

/// <summary>One operation that cannot be done does not take the client, where the caller asks for the rest.</summary>
public class LeaveOutTests
{
    private const string Head = """
        openapi: 3.0.3
        info: {title: T, version: "1"}
        paths:
          /good: {get: {operationId: good, responses: {"200": {description: d, content: {application/json: {schema: {$ref: "#/components/schemas/Good"}}}}}}}

        """;

    private const string Components = """

        components:
          parameters: {Session: {name: s, in: cookie, schema: {type: string}}}
          responses: {Late: {description: d, content: {application/json: {schema: {$ref: "#/components/schemas/Holder"}}}}}
          schemas:
            Bad: {type: object, properties: {a: {type: int}}}
            Holder: {type: object, properties: {bad: {$ref: "#/components/schemas/Bad"}}}
            Good: {type: object, properties: {a: {type: string}}}

        """;

    private const string Transport = """
        namespace Left;
        public sealed partial class Client
        {
            private static Task<T> SendAsync<T>(ApiRequest request, ApiBodyReader<T> read, CancellationToken token) => throw new NotSupportedException();
        }
        """;

    [Theory]
    [InlineData("""/bad: {get: {operationId: bad, parameters: [{name: s, in: cookie, schema: {type: string}}], responses: {}}}""", "(5,10)", "DOC014 at api.yaml(5,61): Cookie")]
    [InlineData("""/bad: {get: {operationId: bad, parameters: [{$ref: "#/components/parameters/Session"}], responses: {}}}""", "(5,10)", "DOC014 at api.yaml(7,39): Cookie")]
    [InlineData("""/bad: {parameters: [{$ref: "#/components/parameters/Session"}], get: {operationId: bad, responses: {}}}""", "(5,67)", "DOC014 at api.yaml(7,39): Cookie")]
    [InlineData("""/bad/{id}: {get: {operationId: bad, responses: {}}}""", "(5,15)", "DOC013 at api.yaml(5,15): The path /bad/{id}")]
    [InlineData("""/bad#: {get: {operationId: bad, responses: {}}}""", "(5,11)", "DOC014 at api.yaml(5,3): The path /bad#")]
    [InlineData("""/bad: {get: {operationId: bad, responses: {"200": {$ref: "#/components/responses/Late"}}}}""", "(5,10)", "DOC017 at api.yaml(10,48): There is no type 'int'")]
    [InlineData("""/bad: {get: {operationId: bad, responses: {"200": {$ref: "#/components/responses/None"}}}}""", "(5,10)", "DOC003 at api.yaml(5,60): ")]
    [InlineData("""/bad: {get: {operationId: bad, responses: {"2000": {description: d}, "3000": {description: d}}}}""", "(5,10)", "DOC017 at api.yaml(5,46) (1 more): '2000' is no status")]
    public void An_operation_that_breaks_a_rule_is_left_out_with_a_warning_at_its_line(string path, string place, string reason)
    {
        using var documents = new Documents();

        // Only what the operation uses is wrong.
        string components = path.Contains("Late", StringComparison.Ordinal) ? Components : Components.Replace("type: int}", "type: integer}", StringComparison.Ordinal);
        components = path.Contains("Session", StringComparison.Ordinal) ? components : components.Replace("in: cookie", "in: query", StringComparison.Ordinal);

        (int exitCode, string[] lines, string code) = Declare(documents.With("api.yaml", $"{Head}  {path}{components}"), "support", "--leave-out");

        exitCode.Should().Be(0, string.Join('\n', lines));
        lines.Should().ContainSingle().Which.Should().StartWith($"api.yaml{place}: warning DOC020: GET /bad").And.Contain($" is left out. {reason}");
        code.Should().Contain(" GoodAsync(").And.NotContain("BadAsync");
        Declare(documents, "support").ExitCode.Should().Be(1);
    }

    [Fact]
    public void Every_operation_that_uses_what_is_wrong_is_left_out_and_what_only_they_use_with_them()
    {
        using var documents = new Documents();
        const string Paths = """
              /a: {get: {operationId: a, responses: {"200": {$ref: "#/components/responses/Late"}}}}
              /b: {get: {operationId: b, responses: {"200": {description: d, content: {application/json: {schema: {$ref: "#/components/schemas/Holder"}}}}}}}
              /c: {get: {operationId: c, responses: {"204": {description: d}}}, put: {operationId: d, requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Bad"}}}}, responses: {}}}
            """;
        documents.With("api.yaml", Head + Paths + Components.Replace("in: cookie", "in: query", StringComparison.Ordinal));

        (int exitCode, string[] lines, string code) = Declare(documents, "support", "--leave-out");

        exitCode.Should().Be(0, string.Join('\n', lines));
        lines.Select(line => line.Split(" is left out")[0]).Should().Equal(
            "api.yaml(5,8): warning DOC020: GET /a", "api.yaml(6,8): warning DOC020: GET /b", "api.yaml(7,69): warning DOC020: PUT /c");
        code.Should().ContainAll(" GoodAsync(", " CAsync(", "class Good").And.NotContainAny("AAsync", "BAsync", "DAsync", "class Bad", "class Holder");
    }

    [Theory]
    [InlineData("webhooks: {}\n", "strict", "DOC014")]
    [InlineData("components: {schemas: {Bad: {type: int}}}\n", "support", "DOC017")]
    [InlineData("components: {schemas: {Bad: {$ref: \"#/nowhere\"}}}\n", "false", "DOC003")]
    [InlineData("openapi: 3.0.3\n", "false", "DOC001")]
    public void What_belongs_to_no_operation_stays_an_error(string part, string mode, string rule)
    {
        using var documents = new Documents();
        string text = "openapi: 3.0.3\ninfo: {title: T, version: \"1\"}\npaths:\n  /a: {get: {operationId: a, responses: {}}}\n" + part;

        (int exitCode, string[] lines, _) = Declare(documents.With("api.yaml", text), mode, "--leave-out");

        exitCode.Should().Be(1);
        lines.Should().ContainSingle().Which.Should().StartWith("api.yaml(5,").And.Contain($": error {rule}: ");
    }

    // What no rule of the mode says, the source generator would.
    [Theory]
    [InlineData("""/bad: {get: {operationId: bad, parameters: [{name: s, in: cookie, schema: {type: string}}], responses: {}}}""", "API007: Parameter 's' of 'BadAsync' is a cookie")]
    [InlineData("""/bad/{id}: {get: {operationId: bad, responses: {}}}""", "API006: 'BadAsync' has no parameter for '{id}'")]
    [InlineData("""/bad: {get: {operationId: bad, responses: {"200": {description: d, content: {text/plain: {}}}, "206": {description: d, content: {application/json: {schema: {type: string}}}}}}}""", "API006: 'BadAsync' has its value elsewhere")]
    public void What_the_source_generator_would_refuse_is_left_out_before_it_meets_it(string path, string reason)
    {
        using var documents = new Documents();
        documents.With("api.yaml", $"{Head}  {path}\ncomponents: {{schemas: {{Good: {{type: object, properties: {{a: {{type: string}}}}}}}}}}");

        (int exitCode, string[] lines, string code) = Declare(documents, "false", "--leave-out");

        exitCode.Should().Be(0);
        lines.Should().ContainSingle().Which.Should().MatchRegex(@"^api\.yaml\(5,\d+\): warning DOC020: GET /bad").And.Contain($" is left out. {reason}");
        Generation.Compile(code, Transport).Should().BeEmpty();
    }

    [Fact]
    public void Where_nothing_is_wrong_nothing_is_left_out()
    {
        using var documents = new Documents();
        documents.With("api.yaml", File.ReadAllText(Repository.PathOf("tests", "Evolution", "documents", "serialization.yaml")));

        (_, string[] lines, string code) = Declare(documents, "support", "--leave-out");

        lines.Should().BeEmpty();
        code.Should().Be(Declare(documents, "support").Code);
    }

    [Fact]
    public void To_the_report_of_changes_it_is_removed()
    {
        using var documents = new Documents();
        const string Now = """
            openapi: 3.0.3
            info: {title: T, version: "1"}
            paths:
              /a: {get: {operationId: a, responses: {"204": {description: d}}}}
              /b: {get: {operationId: b, parameters: [{name: s, in: cookie, schema: {type: string}}], responses: {}}}
            """;
        string[] files = [documents.With("old.yaml", Now.Replace("cookie", "query", StringComparison.Ordinal)).PathOf("old.yaml"), documents.With("new.yaml", Now).PathOf("new.yaml")];

        foreach (string mode in new[] { "support", "false" })
        {
            (int exitCode, string output) = Documents.Run(["changes", .. files, "--check", mode, "--leave-out"]);

            exitCode.Should().Be(1);
            output.Split('\n')[0].Should().Contain("new.yaml(5,8): warning DOC020: GET /b is left out. ");
            output.Split('\n')[1..].Should().Equal("breaking: `BAsync` was removed.", "1 change breaks the programs of users.", "");
        }

        Documents.Run(["changes", .. files]).Should().Match<(int ExitCode, string Output)>(told => told.ExitCode == 2 && told.Output.Contains("API007"));
    }

    private static (int ExitCode, string[] Lines, string Code) Declare(Documents documents, string mode, params string[] options)
    {
        string output = documents.PathOf("declared.cs");
        (int exitCode, string text) = Documents.Run(
            ["declare", documents.PathOf("api.yaml"), "--check", mode, "--client", "Client", "--namespace", "Left", "--output", output, .. options]);
        string folder = Path.GetDirectoryName(output) + Path.DirectorySeparatorChar;
        return (exitCode, [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Replace(folder, "", StringComparison.Ordinal))], exitCode == 0 ? File.ReadAllText(output) : "");
    }
}
