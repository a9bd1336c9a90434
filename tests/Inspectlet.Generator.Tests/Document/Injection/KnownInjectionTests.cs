using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Inspectlet.Generator.Tests.Document.Injection;

/// <summary>
/// The ways in which a document once put a method into an SDK that ran with the program: each text is a literal now, as it
/// stands in the document, or is refused at its line; without rules it is left out.
/// </summary>
public class KnownInjectionTests
{
    private const string Method = $"[System.Runtime.CompilerServices.ModuleInitializer] internal static void {HostileText.Marker}() {{ }}";

    private static readonly string[] Modes = ["strict", "support", "false"];

    public static TheoryData<string, string> Literals => new()
    {
        { "a deprecated property", Schema($$$$"""{type: object, properties: {'a")] public string? B { get; init; } {{{{Method}}}} [System.Obsolete("': {type: string, deprecated: true}}}""") },
        { "a property", Schema($$$$"""{type: object, properties: {'a")] public string? B { get; init; } {{{{Method}}}} [JsonPropertyName("': {type: string}}}""") },
        { "a default of a string", Schema($$$$"""{type: object, properties: {a: {type: string, default: 'a"; {{{{Method}}}} string b = "'}}}""") },
        { "a value of an enumeration", Schema($$$$"""{type: string, enum: ['a")] public static partial Thing B { get; } {{{{Method}}}} [EnumValue("']}""") },
        { "an operationId", Operation($$$$"""{operationId: 'a")] public void B() { } {{{{Method}}}} [System.Obsolete("', responses: {}}""") },
        { "an operationId that goes on as a method", Operation($$$$"""{operationId: 'a() { } {{{{Method}}}} void B', responses: {}}""") },
    };

    public static TheoryData<string, string, string> Refused => new()
    {
        { "a status key", Operation($$$$"""{operationId: a, responses: {'200")] public void B() { } {{{{Method}}}} [System.Obsolete("': {description: d}}}"""), "DOC017" },
        { "x-dotnet-exception", Operation($$$$"""{operationId: a, responses: {"404": {description: d, x-dotnet-exception: 'System.Exception))] public void B() { } {{{{Method}}}} [System.Obsolete(nameof(System'}}}"""), "DOC008" },
        { "x-dotnet-type", Schema($$$$"""{type: object, properties: {a: {type: string, x-dotnet-type: 'string? B { get; init; } {{{{Method}}}} public string'}}}"""), "DOC008" },
        { "a default of number", Schema($$$$"""{type: object, properties: {a: {type: number, default: '1; {{{{Method}}}} double b = 1'}}}"""), "DOC018" },
        { "a default of integer", Schema($$$$"""{type: object, properties: {a: {type: integer, format: int32, default: '1; {{{{Method}}}} int b = 1'}}}"""), "DOC018" },
        { "a default of boolean", Schema($$$$"""{type: object, properties: {a: {type: boolean, default: 'true; {{{{Method}}}} bool b = true'}}}"""), "DOC018" },
    };

    [Theory]
    [MemberData(nameof(Literals))]
    public void A_text_is_a_literal_as_it_stands_in_the_document(string place, string document)
    {
        foreach (string mode in Modes)
        {
            string code = Declare(document, mode).Code!;

            HostileCode.FaultsIn(code).Should().BeEmpty("{0}, {1}", place, mode);
            CSharpSyntaxTree.ParseText(code).GetRoot().DescendantNodes().OfType<LiteralExpressionSyntax>()
                .Select(literal => literal.Token.ValueText).Should().Contain(text => text.Contains(Method));
        }
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_must_be_CSharp_is_refused_at_its_line(string place, string document, string rule)
    {
        int line = 1 + document.Split('\n').TakeWhile(text => !text.Contains(HostileText.Marker, StringComparison.Ordinal)).Count();
        foreach (string mode in Modes)
        {
            (string[] lines, string? code) = Declare(document, mode);

            if (mode == "false")
            {
                lines.Should().BeEmpty(place);
                HostileCode.FaultsIn(code!).Should().BeEmpty(place);
            }
            else
            {
                lines.Should().ContainSingle("{0}, {1}", place, mode).Which.Should().Contain($"api.yaml({line},").And.Contain($": error {rule}: ");
                code.Should().BeNull();
            }
        }
    }

    private static string Schema(string schema) => $$$"""
        openapi: 3.0.3
        info: {title: T, version: "1"}
        paths:
          /a:
            get:
              operationId: a
              responses:
                "200":
                  description: d
                  content: {application/json: {schema: {$ref: "#/components/schemas/Thing"} } }
        components:
          schemas:
            Thing: {{{schema}}}
        """;

    private static string Operation(string operation) => $$"""
        openapi: 3.0.3
        info: {title: T, version: "1"}
        paths:
          /a:
            get: {{operation}}
        """;

    private static (string[] Lines, string? Code) Declare(string document, string mode)
    {
        using var documents = new Documents();
        string output = documents.With("api.yaml", document).PathOf("declared.cs");
        (int exitCode, string text) = Documents.Run("declare", documents.PathOf("api.yaml"), "--check", mode, "--client", "Client", "--namespace", "Hostile", "--output", output);
        return (text.Split('\n', StringSplitOptions.RemoveEmptyEntries), exitCode == 0 ? File.ReadAllText(output) : null);
    }
}
