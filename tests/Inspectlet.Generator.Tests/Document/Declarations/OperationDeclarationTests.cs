using Inspectlet.Document.Declarations;
using Inspectlet.Document.Preparation;

namespace Inspectlet.Generator.Tests.Document.Declarations;

/// <summary>What a method takes and yields.</summary>
public class OperationDeclarationTests
{
    [Theory]
    [InlineData("{text/plain: {}, application/json: {schema: {type: string}}}", "string", "ApiResponse(\"200\")")]
    [InlineData("{application/vnd.a+json: {schema: {type: string}}, application/json: {schema: {type: integer}}}", "long", "ApiResponse(\"200\")")]
    [InlineData("{application/json; charset=utf-8: {}}", "JsonElement", "ApiResponse(\"200\")")]
    [InlineData("{APPLICATION/JSON: {schema: {type: string}}}", "string", "ApiResponse(\"200\")")]
    [InlineData("{'*/*': {schema: {type: string}}}", "string", "ApiResponse(\"200\")")]
    [InlineData("{application/xml: {}, text/csv: {}}", "string", "ApiResponse(\"200\", Content = \"application/xml\")")]
    [InlineData("{application/problem+json: {}}", "JsonElement", "ApiResponse(\"200\")")]
    [InlineData("{application/pdf: {}}", "byte[]", "ApiResponse(\"200\", Content = \"application/pdf\")")]
    [InlineData("{image/png: {schema: {type: string}}}", "byte[]", "ApiResponse(\"200\", Content = \"image/png\")")]
    [InlineData("{application/json: {schema: {type: integer, format: unix-seconds}}}", "DateTimeOffset", "ApiResponse(\"200\")", "return: UnixSeconds")]
    [InlineData("{application/json: {schema: {type: [string, 'null']}}}", "string?", "ApiResponse(\"200\")")]
    [InlineData("{'*/*': {schema: {type: string, format: binary}}}", "byte[]", "ApiResponse(\"200\", Content = \"application/octet-stream\")")]
    [InlineData("{application/json: {schema: {type: string, format: binary}}}", "byte[]", "ApiResponse(\"200\", Content = \"application/octet-stream\")")]
    [InlineData("{text/csv: {schema: {type: string, format: binary}}}", "byte[]", "ApiResponse(\"200\", Content = \"text/csv\")")]
    [InlineData("{text/plain; charset=utf-8: {schema: {type: string, format: uuid}}}", "Guid", "ApiResponse(\"200\", Content = \"text/plain\")")]
    [InlineData("{application/xml: {schema: {type: object, properties: {a: {type: string}}}}}", "string", "ApiResponse(\"200\", Content = \"application/xml\")")]
    [InlineData("{}", null, "ApiResponse(\"200\")")]
    public void An_answer_is_read_as_the_media_type_that_the_SDK_is_best_at(string content, string? result, params string[] attributes)
    {
        var method = Declared.Method($"get: {{operationId: a, responses: {{'200': {{description: r, content: {content}}}}}}}");

        method.Result?.Shorten().Should().Be(result);
        method.Attributes.Skip(1).Should().Equal(attributes);
    }

    [Theory]
    [InlineData("{application/json: {schema: {type: string}}}", "[Body] string? body")]
    [InlineData("{text/plain: {}, application/json: {}}", "[Body] JsonElement? body")]
    [InlineData("{application/merge-patch+json: {schema: {type: array, items: {type: integer, format: unix-seconds}}}}", "[Body(\"application/merge-patch+json\"), UnixSeconds] IReadOnlyList<DateTimeOffset>? body")]
    [InlineData("{text/plain: {}}", "[Body(\"text/plain\")] string? body")]
    [InlineData("{application/octet-stream: {schema: {type: string, format: binary}}}", "[Body(\"application/octet-stream\")] byte[]? body")]
    [InlineData("{multipart/form-data: {schema: {$ref: '#/components/schemas/Note'}}, application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Note'}}}", "[Form] Note? form")]
    [InlineData("{multipart/form-data: {schema: {required: [file], properties: {title: {type: string}, file: {type: string, format: binary}}}}}", "[Part(\"file\")] FilePart file", "[Part(\"title\")] string? title")]
    [InlineData("{multipart/form-data: {schema: {properties: {a: {type: string, contentMediaType: image/png}, b: {type: string, contentEncoding: binary}, c: {type: string, contentMediaType: image/png, contentEncoding: base64}}}}}", "[Part(\"a\", ContentType = \"image/png\")] FilePart? a", "[Part(\"b\")] FilePart? b", "[Part(\"c\")] string? c")]
    [InlineData("{multipart/form-data: {encoding: {a: {contentType: 'image/*, image/png'}, b: {contentType: 'image/*'}}, schema: {properties: {a: {type: string, format: binary}, b: {type: array, items: {type: string, format: binary}}}}}}", "[Part(\"a\", ContentType = \"image/png\")] FilePart? a", "[Part(\"b\")] IReadOnlyList<FilePart>? b")]
    [InlineData("{application/xml: {schema: {$ref: '#/components/schemas/Note'}}}", "[Body(\"application/xml\")] string? body")]
    [InlineData("{text/*: {schema: {type: integer}}}", "[Body(\"text/plain\")] long? body")]
    [InlineData("{application/*: {schema: {type: string, format: binary}}}", "[Body(\"application/octet-stream\")] byte[]? body")]
    [InlineData("{application/json: {schema: {type: string, format: byte}}}", "[Body] byte[]? body")]
    [InlineData("{application/json: {schema: {type: string, format: binary}}, image/png: {}}", "[Body(\"image/png\")] byte[]? body")]
    [InlineData("{application/json: {schema: {$ref: '#/components/schemas/Note'}}, image/png: {schema: {type: string, format: binary}}}", "[Body] Note? body")]
    [InlineData("{application/x-www-form-urlencoded: {schema: {type: object}}}", "[Form] IReadOnlyDictionary<string, JsonElement>? form")]
    [InlineData("{application/x-www-form-urlencoded: {encoding: {title: {contentType: application/json}}, schema: {$ref: '#/components/schemas/Note'}}}", "[Form, EncodedField(\"title\", IsJson = true)] Note? form")]
    [InlineData("{application/x-www-form-urlencoded: {schema: {type: object, additionalProperties: false}}}")]
    public void A_body_is_sent_as_the_media_type_that_the_SDK_is_best_at(string content, params string[] parameters) =>
        Parameters($"requestBody: {{content: {content}}}").Should().Equal(parameters);

    [Theory]
    [InlineData("{name: a, in: query, schema: {type: string}}", "[Query(\"a\")] string? a")]
    [InlineData("{name: a, in: query, required: true, schema: {type: integer, minimum: 1}}", "[Query(\"a\"), Bounds(Minimum = 1)] long a")]
    [InlineData("{name: a, in: query, schema: {type: array, items: {type: string}}, style: pipeDelimited, explode: false}", "[Query(\"a\", Separator = \"|\")] IReadOnlyList<string>? a")]
    [InlineData("{name: a, in: query, schema: {type: array, items: {type: string}}, explode: false}", "[Query(\"a\", Separator = \",\")] IReadOnlyList<string>? a")]
    [InlineData("{name: a, in: query, schema: {additionalProperties: {type: string}}, style: deepObject}", "[Query(\"a\", IsNested = true)] IReadOnlyDictionary<string, string>? a")]
    [InlineData("{name: a, in: query, content: {application/json: {schema: {type: string}}}}", "[Query(\"a\", IsJson = true)] JsonElement? a")]
    [InlineData("{name: a, in: query, schema: {type: array, items: {anyOf: [{type: integer}, {type: string}]}}}", "[Query(\"a\")] IReadOnlyList<string>? a")]
    [InlineData("{name: a, in: query, style: deepObject, schema: {type: object, properties: {b: {type: string}}}}", "[Query(\"a\", IsNested = true)] AA? a")]
    [InlineData("{name: a, in: header, schema: {oneOf: [{type: integer}, {type: string}]}}", "[Header(\"a\")] string? a")]
    [InlineData("{name: a, in: header, explode: true, schema: {additionalProperties: {type: string}}}", "[Header(\"a\", IsExploded = true)] IReadOnlyDictionary<string, string>? a")]
    [InlineData("{name: X-Trace, in: header, schema: {type: string}}", "[Header(\"X-Trace\")] string? xTrace")]
    [InlineData("{name: a, in: query, schema: {type: string}, x-dotnet-name: Word}", "[Query(\"a\")] string? word")]
    [InlineData("{name: since, in: query, schema: {type: string, format: unix-seconds}}", "[Query(\"since\"), UnixSeconds(AsString = true)] DateTimeOffset? since")]
    public void A_parameter_is_sent_as_the_document_says(string parameter, string declaration) =>
        Parameters($"parameters: [{parameter}]").Should().Equal(declaration);

    [Fact]
    public void Headers_that_are_the_transports_are_no_parameters() =>
        Parameters("parameters: [{name: Accept, in: header}, {name: Content-Type, in: header}, {name: AUTHORIZATION, in: header}, {name: accept, in: query, schema: {type: string}}]")
            .Should().Equal("[Query(\"accept\")] string? accept");

    [Fact]
    public void What_takes_the_fields_of_a_form_one_by_one_extends_the_client()
    {
        SdkDeclarations declarations = Declared.Document("""
            openapi: 3.0.3
            paths:
              /notes:
                post:
                  operationId: a
                  x-dotnet-parameters: [q]
                  requestBody: {content: {application/x-www-form-urlencoded: {schema: {properties: {q: {type: string}}}}}}
            """);

        OperationDeclaration operation = declarations.Operations.Should().ContainSingle().Subject;
        operation.Method.Receiver.Should().BeNull();
        operation.Extension!.Receiver.Should().Be("client");
        operation.Extension.Parameters.Select(parameter => parameter.Show()).Should().Equal("[FormField(\"q\")] string? q");
        Places.Write(declarations, "Notes").Split('\n').Select(line => line.Split('\t')[0]).Should().Contain(["Notes.AAsync.form", "NotesExtensions.AAsync.q"]);
    }

    [Fact]
    public void What_must_be_given_comes_first() =>
        Parameters("parameters: [{name: a, in: query, schema: {type: string}}, {name: b, in: query, required: true, schema: {type: string}}], requestBody: {required: true, content: {text/plain: {}}}")
            .Should().Equal("[Query(\"b\")] string b", "[Body(\"text/plain\")] string body", "[Query(\"a\")] string? a");

    private static IEnumerable<string> Parameters(string parts) =>
        Declared.Method($"put: {{operationId: a, {parts}}}", "Note: {properties: {title: {type: string}}}").Parameters.Select(parameter => parameter.Show());
}
