namespace Inspectlet.Generator.Tests.Document;

/// <summary>Ways of sending and reading that the SDK cannot follow: each is refused at its place, for documents of others too.</summary>
public class SerializationRuleTests
{
    private const string Head = """
        openapi: 3.0.3
        info: {title: T, version: "1"}
        paths:

        """;

    public static TheoryData<string, string> Refused => new()
    {
        // Paths.
        { "  /a#b: {get: {operationId: a, responses: {}}}", "(4,3): error DOC014: The path /a#b has '#'*" },
        { @"  /a\b: {get: {operationId: a, responses: {}}}", "(4,3): error DOC014: The path /a\\b has '\\'*" },
        { "  /a/{b: {get: {operationId: a, responses: {}}}", "(4,3): error DOC013: The path /a/{b has braces*" },
        { "  /a/{}: {get: {operationId: a, responses: {}}}", "(4,3): error DOC013: The path /a/{} has braces*" },

        // Parameters.
        { Parameter("{name: b, in: cookie, schema: {type: string}}"), "(6,21): error DOC014: Cookie parameters are not supported.*" },
        { Parameter("{name: b, in: query, style: simple, schema: {type: string}}"), "(6,35): error DOC014: The style 'simple' is none of a value in a query. Write one of form, spaceDelimited, pipeDelimited, deepObject." },
        { Parameter("{name: X-B, in: header, style: form, schema: {type: string}}"), "(6,38): error DOC014: The style 'form' is none of a value in a header. Write simple." },
        { Parameter("{name: b, in: query, style: deepObject, schema: {type: array, items: {type: string}}}"), "(6,35): error DOC014: deepObject is for objects*" },
        { Parameter("{name: b, in: query, style: deepObject, schema: {type: object, properties: {c: {type: array, items: {type: string}}}}}"), "(6,47): error DOC014: What is nested so deep*" },
        { Parameter("{name: b, in: query, explode: false, schema: {type: object, properties: {c: {type: array, items: {type: string}}}}}"), "(6,44): error DOC014: What is nested so deep*" },
        { Parameter("{name: b, in: query, schema: {type: object, properties: {c: {type: object, properties: {d: {type: string}}}}}}"), "(6,28): error DOC014: What is nested so deep*" },
        { Parameter("{name: b, in: query, schema: {allOf: [{type: object, properties: {c: {type: object, properties: {d: {type: string}}}}}]}}"), "(6,28): error DOC014: What is nested so deep*" },
        { Parameter("{name: b, in: query, schema: {type: array, items: {type: array, items: {type: string}}}}"), "(6,28): error DOC014: What is nested so deep*" },
        { Parameter("{name: X-B, in: header, schema: {type: array, items: {type: object, properties: {c: {type: string}}}}}"), "(6,31): error DOC014: What is nested so deep*" },
        { Parameter("{name: X B, in: header, schema: {type: string}}"), "(6,14): error DOC014: 'X B' is no name of a header.*" },
        { Parameter("{name: X-B, in: header, content: {application/json: {schema: {type: string}}}}"), "(6,41): error DOC014: A parameter that is 'application/json' in header*" },
        { Parameter("{name: b, in: query, content: {text/csv: {schema: {type: string}}}}"), "(6,38): error DOC014: A parameter that is 'text/csv' in query*" },

        // Bodies.
        { Body("json: {schema: {type: string, format: binary}}"), "(5,66): error DOC014: 'json' is no media type.*" },
        { Body("multipart/mixed: {schema: {type: object, properties: {a: {type: string}}}}"), "(5,66): error DOC014: A body that is 'multipart/mixed'*" },
        { Body("\"text/plain; charset=iso-8859-1\": {schema: {type: string}}"), "(5,66): error DOC014: The SDK reads and writes UTF-8 alone, not 'iso-8859-1'.*" },
        { Body("text/plain: {schema: {type: string, format: byte}}"), "(5,79): error DOC014: A body that is 'text/plain' in base64*" },
        { Body("image/png: {schema: {type: string, format: byte}}"), "(5,78): error DOC014: A body that is 'image/png' in base64*" },
        { Body("application/x-www-form-urlencoded: {schema: {type: array, items: {type: string}}}"), "(5,102): error DOC014: A form has fields*" },
        { Body("application/x-www-form-urlencoded: {encoding: {b: {style: form}}, schema: {type: object, properties: {a: {type: string}}}}"), "(5,113): error DOC013: encoding names 'b', but there is no such property.*" },
        { Body("application/x-www-form-urlencoded: {encoding: {a: {style: form}}, schema: {type: object}}"), "(5,113): error DOC014: encoding names 'a', which the schema does not*" },
        { Body("application/x-www-form-urlencoded: {encoding: {a: {style: simple}}, schema: {type: object, properties: {a: {type: string}}}}"), "(5,124): error DOC014: The style 'simple'*" },
        { Body("application/x-www-form-urlencoded: {encoding: {a: {style: deepObject}}, schema: {type: object, properties: {a: {type: array, items: {type: string}}}}}"), "(5,124): error DOC014: deepObject is for objects*" },
        { Body("application/x-www-form-urlencoded: {encoding: {a: {explode: true}}, schema: {type: object, properties: {a: {type: object, properties: {b: {type: object, properties: {c: {type: string}}}}}}}}"), "(5,113): error DOC014: What is nested so deep*" },
        { Body("application/x-www-form-urlencoded: {encoding: {a: {contentType: application/xml}}, schema: {type: object, properties: {a: {type: object, properties: {b: {type: string}}}}}}"), "(5,130): error DOC014: An object can be sent as JSON alone*" },
        { Body("multipart/form-data: {}"), "(5,66): error DOC014: The parts of the body must be known*" },
        { Body("multipart/form-data: {schema: {type: object, additionalProperties: {type: string, format: binary}}}"), "(5,88): error DOC014: The parts of the body must be known*" },
        { Body("multipart/form-data: {schema: {oneOf: [{type: object, properties: {a: {type: string}}}, {type: object, properties: {b: {type: string}}}]}}"), "(5,88): error DOC014: The parts of the body must be known*" },
        { Body("multipart/form-data: {schema: {type: object, properties: {a: {type: string}}, oneOf: [{type: object, properties: {b: {type: string}}}, {required: [a]}]}}"), "(5,151): error DOC014: Parts that are there in some alternatives*" },
        { Body("multipart/form-data: {encoding: {b: {contentType: image/png}}, schema: {type: object, properties: {a: {type: string}}}}"), "(5,99): error DOC013: encoding names 'b'*" },
        { Body("multipart/form-data: {encoding: {a: {headers: {X-A: {schema: {type: string}}}}}, schema: {type: object, properties: {a: {type: string}}}}"), "(5,113): error DOC014: Headers of parts are not supported*" },
        { Body("multipart/form-data: {encoding: {a: {contentType: application/xml}}, schema: {type: object, properties: {a: {type: array, items: {type: object, properties: {b: {type: string}}}}}}}"), "(5,116): error DOC014: An object can be sent as JSON alone*" },
        { Body("multipart/form-data: {encoding: {a: {contentType: png}}, schema: {type: object, properties: {a: {type: string, format: binary}}}}"), "(5,116): error DOC014: 'png' is no media type.*" },
        { Body("multipart/form-data: {encoding: {a: {contentType: text/plain; charset=latin1}}, schema: {type: object, properties: {a: {type: string}}}}"), "(5,116): error DOC014: The SDK writes UTF-8 alone, not 'latin1'.*" },

        // Answers.
        { Answers("""{"200": {description: d, content: {text/plain: {schema: {type: string}}}}, "206": {description: d, content: {application/json: {schema: {type: string}}}}}"""), "(4,150): error DOC014: The answer 206 is read in another way*" },
        { Answers("""{"200": {description: d, content: {text/plain: {schema: {type: string}}}}, "206": {description: d, content: {text/plain: {schema: {type: integer}}}}}"""), "(4,150): error DOC014: The answer 206 is read in another way*" },
        { Answers("""{"200": {description: d, content: {image/png: {}}}, 2XX: {description: d, content: {application/json: {}}}}"""), "(4,125): error DOC014: The answer 2XX is read in another way*" },
        { Answers("""{default: {description: d, content: {"text/plain; charset=utf-16": {}}}}"""), "(4,78): error DOC014: The SDK reads and writes UTF-8 alone, not 'utf-16'.*" },
        { Answers("""{"200": {description: d, content: {text/plain: {schema: {type: string, format: byte}}}}}"""), "(4,89): error DOC014: A body that is 'text/plain' in base64*" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_the_SDK_cannot_follow_is_refused_in_both_modes(string path, string finding)
    {
        using var documents = new Documents();
        documents.With("api.yaml", Head + path);

        documents.Check(mode: "support").Lines.Should().ContainSingle().Which.Should().Match("api.yaml" + finding);
        documents.Check(mode: "strict").Lines.Should().ContainMatch("api.yaml" + finding);
    }

    [Theory]
    [InlineData("3.0.3", true)]
    [InlineData("3.1.0", false)]
    public void A_style_of_a_part_counts_in_3_1(string version, bool passes)
    {
        using var documents = new Documents();
        string path = Body("multipart/form-data: {encoding: {a: {explode: false}, b: {style: form}}, schema: {type: object, properties: {a: {type: array, items: {type: string}}, b: {type: array, items: {type: string}}}}}");
        documents.With("api.yaml", Head.Replace("3.0.3", version, StringComparison.Ordinal) + path);

        documents.Check(mode: "support").Lines.Should().HaveCount(passes ? 0 : 1);
    }

    // What OpenAPI ignores, or what makes no difference.
    [Theory]
    [InlineData("application/json: {encoding: {nowhere: {style: form}}, schema: {type: string}}")]
    [InlineData("application/x-www-form-urlencoded: {encoding: {a: {allowReserved: true, headers: {X-A: {}}}}, schema: {type: object, properties: {a: {type: string}}}}")]
    [InlineData("application/x-www-form-urlencoded: {encoding: {a: {style: deepObject}}, schema: {type: object, properties: {a: {type: object, properties: {b: {type: string}, c: {type: array, readOnly: true, items: {type: string}}}}}}}")]
    [InlineData("multipart/form-data: {encoding: {a: {headers: {Content-Type: {}}}}, schema: {type: object, properties: {a: {type: string}}}}")]
    [InlineData("multipart/form-data: {schema: {type: object, properties: {a: {type: string}, b: {type: string}}, anyOf: [{required: [a]}, {required: [b]}]}}")]
    [InlineData("multipart/form-data: {schema: {type: object, additionalProperties: false}}")]
    [InlineData("application/json: {schema: {type: object}}, multipart/mixed: {}, application/xml: {schema: {type: object, properties: {a: {type: string}}}}")]
    public void What_means_nothing_is_no_finding(string content)
    {
        using var documents = new Documents();
        documents.With("api.yaml", Head + Body(content));

        documents.Check(mode: "support").Lines.Should().BeEmpty();
    }

    [Fact]
    public void Successes_of_different_values_are_weaker_than_the_document_says()
    {
        using var documents = new Documents();
        documents.With("api.yaml", Head + Answers("""{"200": {description: d, content: {application/json: {schema: {type: string}}}}, "202": {description: d, content: {application/json: {schema: {type: boolean}}}}}"""));

        documents.Check().Lines.Should().ContainSingle().Which.Should().StartWith("api.yaml(4,156): error DOC011: The answer 202 has another value than the one before it, so the method yields any JSON.");
        documents.Check(mode: "support").Lines.Should().BeEmpty();
    }

    // The method yields JSON as it came: of what came the status is not told, so the JSON must.
    [Theory]
    [InlineData("{type: string}", "{type: integer}", true)]
    [InlineData("{type: array, items: {type: string}}", "{type: array, items: {type: boolean}}", true)]
    [InlineData("{type: object, properties: {a: {type: string}}}", "{type: object, properties: {a: {type: string}, b: {type: string}}}", true)]
    [InlineData("{type: object, properties: {a: {type: string}}}", "{type: array, items: {type: object, properties: {a: {type: string}}}}", true)]
    [InlineData("{type: string}", "{type: string, format: uuid}", false)]
    [InlineData("{type: string}", "{type: string, enum: [a]}", false)]
    [InlineData("{type: integer}", "{type: number}", false)]
    [InlineData("{type: object, properties: {a: {type: string}}}", "{type: object, properties: {a: {type: integer}}}", false)]
    [InlineData("{type: object, properties: {a: {type: string}}}", "{type: object, additionalProperties: {type: string}}", false)]
    [InlineData("{type: object, properties: {a: {type: string}}}", "{}", false)]
    [InlineData("{type: array, items: {type: integer}}", "{type: array, items: {type: number}}", false)]
    public void Of_successes_of_different_values_the_caller_gets_to_know_which_came_or_they_are_refused(string one, string other, bool isTold)
    {
        using var documents = new Documents();
        string answers = $"{{\"200\": {{description: d, content: {{application/json: {{schema: {one}}}}}}}, \"202\": {{description: d, content: {{application/json: {{schema: {other}}}}}}}}}";
        documents.With("api.yaml", Head + Answers(answers));

        documents.Check(mode: "support").Lines.Select(line => line.Split("error ")[1])
            .Should().Equal(isTold ? [] : ["DOC014: The answer 202 has another value than the one before it, and nothing but the status tells them apart. Write one schema for all successes, or an operation for each."]);
        documents.Check().Lines.Should().ContainMatch(isTold ? "*error DOC011: The answer 202*" : "*error DOC014: The answer 202*");
    }

    [Fact]
    public void Every_two_of_the_successes_are_told_apart()
    {
        using var documents = new Documents();
        documents.With("api.yaml", Head + Answers("""{"200": {description: d, content: {application/json: {schema: {type: boolean}}}}, "201": {description: d, content: {application/json: {schema: {type: integer}}}}, "202": {description: d, content: {application/json: {schema: {type: number}}}}}"""));

        documents.Check(mode: "support").Lines.Should().ContainSingle().Which.Should().Contain("The answer 202 has another value");
    }

    [Fact]
    public void Lists_of_themselves_are_compared_to_an_end()
    {
        using var documents = new Documents();
        documents.With("api.yaml", Head + Answers("""{"200": {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}, "202": {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/B'}}}}}""")
            + "\ncomponents: {schemas: {A: {type: array, items: {$ref: '#/components/schemas/A'}}, B: {type: array, items: {$ref: '#/components/schemas/B'}}}}");

        documents.Check(mode: "support").Lines.Should().ContainSingle().Which.Should().Contain("The answer 202 has another value");
    }

    private static string Parameter(string parameter) => $"  /a:\n    get: {{operationId: a, responses: {{}}, parameters: [\n      {parameter}]}}";

    private static string Body(string content) => $"  /a:\n    put: {{operationId: a, responses: {{}}, requestBody: {{content: {{{content}}}}}}}";

    private static string Answers(string responses) => $"  /a: {{get: {{operationId: a, responses: {responses}}}}}";
}
