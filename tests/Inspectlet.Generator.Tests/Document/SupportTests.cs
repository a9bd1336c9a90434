namespace Inspectlet.Generator.Tests.Document;

/// <summary>The mode for documents of others: what the SDK cannot do, or would get wrong, and nothing else.</summary>
public class SupportTests
{
    private const string Head = """
        openapi: 3.0.3
        info: {title: T, version: "1"}
        paths:
          /things:
            get:
              operationId: listThings
              responses:
                "200": {description: ok}
        components:
          schemas:

        """;

    [Theory]
    [InlineData("Thing: {type: string, enum: [\"\", \"<\", \"<=\", \"=\", \"-a\", \"+a\", a]}")]
    [InlineData("Thing: {type: integer, enum: [1, -1]}")]
    [InlineData("Thing: {type: string, enum: [\"=\", \"!=\", \"~\", \"!~\", \"^\", \"$\", \"<\", \">\", \"+1\", \"-1\", \"-\", \"--\", \"\", \" \", \"→\"]}")]
    [InlineData("Thing: {type: object, properties: {since: {type: string}, since<: {type: string}, since>: {type: string}}}")]
    public void Signs_that_have_names_make_no_two_names_one(string schema)
    {
        using var documents = new Documents();

        documents.With("api.yaml", Head + "    " + schema).Check(mode: "support").Lines.Should().BeEmpty();
    }

    // Each breaks a rule of ours, and is made something honest of.
    [Theory]
    [InlineData("Thing: {type: object, properties: {a: {type: integer}, b: {type: string, format: uriref}}}")]
    [InlineData("Thing: {type: object, properties: {a: {type: object, properties: {b: {type: string}}}, c: {type: string, enum: [d]}}}")]
    [InlineData("Thing: {type: object, properties: {a: {$ref: \"#/components/schemas/Thing\", description: b}}}")]
    [InlineData("Thing: {oneOf: [{type: string}, {type: boolean}]}")]
    [InlineData("Thing: {anyOf: [{type: string}, {type: boolean}]}")]
    [InlineData("Thing: {type: object, discriminator: {propertyName: a}, not: {type: string}, xml: {name: b}, properties: {a: {type: string}}}")]
    [InlineData("Thing: {type: object, required: [b], properties: {a: {type: string}}}")]
    [InlineData("Thing: {type: string, enum: [a, b, a]}")]
    [InlineData("Thing: {type: object, x-dotnet-nam: A, properties: {a: {type: string}}}")]
    public void What_the_SDK_makes_something_of_passes(string schema)
    {
        using var documents = new Documents();
        string text = Head + "    " + schema;

        documents.With("api.yaml", text).Check(mode: "support").Lines.Should().BeEmpty();
        documents.Check(mode: "strict").Lines.Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("""components: {securitySchemes: {s: {type: http, scheme: bearer}}}""")]
    [InlineData("""components: {links: {}}""")]
    [InlineData("""components: {examples: {e: {externalValue: gone.json}}}""")]
    [InlineData("""components: {responses: {r: {description: r, content: {image/png: {}}}}}""")]
    [InlineData("""components: {requestBodies: {b: {content: {multipart/form-data: {}}}}}""")]
    public void What_the_SDK_leaves_to_others_passes(string part)
    {
        using var documents = new Documents();
        string text = "openapi: 3.0.3\ninfo: {title: T, version: \"1\"}\npaths: {}\n" + part;

        documents.With("api.yaml", text).Check(mode: "support").Lines.Should().BeEmpty();
        documents.Check(mode: "strict").Lines.Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("Thing: {$ref: \"#/nowhere\"}", "DOC003")]
    [InlineData("Thing: {type: object, properties: {a_b: {type: string}, c: {type: string, x-dotnet-name: AB}}}", "DOC008")]
    [InlineData("Thing: {type: string, enum: [a, b, a], x-enumNames: [A, B, C]}", "DOC013")]
    [InlineData("Thing: {type: string, enum: [a, a], x-enum-varnames: [A, B]}", "DOC013")]
    [InlineData("Thing: {type: object, properties: {a: {type: string, readOnly: true, writeOnly: true}}}", "DOC014")]
    [InlineData("Thing: {type: object, properties: {a: true}}", "DOC014")]
    public void What_would_not_compile_is_told(string schema, string rule)
    {
        using var documents = new Documents();

        documents.With("api.yaml", Head + "    " + schema).Check(mode: "support").Lines.Should().ContainSingle()
            .Which.Should().StartWith("api.yaml(11,").And.Contain($"error {rule}: ");
    }

    [Theory]
    [InlineData("""/a: {get: {operationId: b, parameters: [{name: c, in: cookie, schema: {type: string}}], responses: {}}}""", "DOC014")]
    [InlineData("""/a/{id}: {get: {operationId: b, responses: {}}}""", "DOC013")]
    public void What_the_SDK_cannot_do_is_told(string path, string rule)
    {
        using var documents = new Documents();

        documents.With("api.yaml", "openapi: 3.0.3\ninfo: {title: T, version: \"1\"}\npaths:\n  " + path).Check(mode: "support").Lines.Should().ContainSingle()
            .Which.Should().StartWith("api.yaml(4,").And.Contain($"error {rule}: ");
    }

    // What callers give is sent, and what comes is read.
    [Theory]
    [InlineData("""/a: {get: {operationId: b, callbacks: {c: {}}, responses: {}}}""", "(4,30)", "DOC014: Callbacks are not supported")]
    [InlineData("""/a: {get: {operationId: b, responses: {"200": {description: d, links: {c: {operationId: b}}}}}}""", "(4,66)", "DOC011: Links are not supported")]
    [InlineData("""a: {get: {operationId: b, responses: {}}}""", "(4,7)", "DOC013: The path 'a' does not begin with '/'")]
    [InlineData("""/a: {put: {operationId: b, requestBody: {content: {application/x-www-form-urlencoded: {encoding: {something: {style: form}}, schema: {type: object, properties: {a: {type: string}}}}}}, responses: {}}}""", "(4,101)", "DOC013: encoding names 'something', but there is no such property")]
    [InlineData("""/a: {get: {operationId: b, sumary: c, responses: {}}}""", "(4,30)", "DOC017: OpenAPI has no 'sumary' here. Did you mean 'summary'?")]
    [InlineData("""/a: {get: {operationId: b, externalDoc: {url: c}, responses: {}}}""", "(4,30)", "DOC017: OpenAPI has no 'externalDoc' here. Did you mean 'externalDocs'?")]
    public void What_takes_nothing_from_callers_is_a_warning(string path, string place, string warning)
    {
        using var documents = new Documents();
        documents.With("api.yaml", "openapi: 3.0.3\ninfo: {title: T, version: \"1\"}\npaths:\n  " + path);

        (int exitCode, string[] lines) = documents.Check(mode: "support");

        lines.Should().ContainSingle().Which.Should().StartWith($"api.yaml{place}: warning {warning}");
        exitCode.Should().Be(0);
        documents.Check(mode: "strict").Lines.Should().ContainMatch($"api.yaml{place}: error {warning}*");
        documents.Check(mode: "false").Lines.Should().BeEmpty();
    }

    [Theory]
    [InlineData("webhooks: {a: {}}", "(4,1)", "DOC014: Webhooks are not supported")]
    [InlineData("components: {callbacks: {a: {}}}", "(4,14)", "DOC014: Callbacks are not supported")]
    [InlineData("components: {links: {a: {}}}", "(4,14)", "DOC011: Links are not supported")]
    [InlineData("externalDocs: {urll: a}", "(4,16)", "DOC017: OpenAPI has no 'urll' here")]
    [InlineData("tags: [{name: a, descripton: b}]", "(4,18)", "DOC017: OpenAPI has no 'descripton' here")]
    public void So_is_what_is_no_operations(string part, string place, string warning)
    {
        using var documents = new Documents();

        (int exitCode, string[] lines) = documents.With("api.yaml", "openapi: 3.0.3\ninfo: {title: T, version: \"1\"}\npaths: {}\n" + part).Check(mode: "support");

        lines.Should().ContainSingle().Which.Should().StartWith($"api.yaml{place}: warning {warning}");
        exitCode.Should().Be(0);
    }

    // It describes, to people or to other programs.
    [Theory]
    [InlineData("externalDocs: {url: a}")]
    [InlineData("x-anything: {a: b}")]
    [InlineData("components: {schemas: {A: {type: object, xml: {name: a}, externalDocs: {url: a}, x-b: c, properties: {a: {type: string, xml: {attribute: true}}}}}}")]
    [InlineData("tags: [{name: a}]")]
    [InlineData("servers: [{url: /}]")]
    [InlineData("security: [{a: []}]")]
    public void What_describes_is_no_finding(string part)
    {
        using var documents = new Documents();

        documents.With("api.yaml", "openapi: 3.0.3\ninfo: {title: T, version: \"1\"}\npaths: {}\n" + part).Check(mode: "support").Lines.Should().BeEmpty();
    }

    // Nothing that stands there would be found.
    [Theory]
    [InlineData("paths: [a]", "(3,8): error DOC014: paths must be a map.")]
    [InlineData("paths: {/a: 3}", "(3,13): error DOC014: This must be a map.")]
    [InlineData("paths: {/a: {get: [b]}}", "(3,20): error DOC014: This must be a map.")]
    [InlineData("paths: {/a: {get: {operationId: b, responses: []}}}", "(3,47): error DOC014: responses must be a map.")]
    [InlineData("paths: {/a: {get: {operationId: b, parameters: {name: c}, responses: {}}}}", "(3,48): error DOC014: parameters must be a list.")]
    [InlineData("paths: {/a: {get: {operationId: b, responses: {\"200\": {description: c, content: text}}}}}", "(3,81): error DOC014: content must be a map.")]
    [InlineData("components: [a]", "(3,13): error DOC014: This must be a map.")]
    [InlineData("components: {schemas: [a]}", "(3,23): error DOC014: schemas must be a map.")]
    [InlineData("components: {schemas: {A: {properties: [a]}}}", "(3,40): error DOC014: properties must be a map.")]
    [InlineData("components: {schemas: {A: {allOf: {type: string}}}}", "(3,35): error DOC014: allOf must be a list.")]
    [InlineData("servers: 3", "(3,10): warning DOC014: servers must be a list.")]
    [InlineData("tags: [a]", "(3,8): warning DOC014: This must be a map.")]
    [InlineData("paths: {/a: {get: {operationId: b, responses: {\"204\": null}}}}", null)]
    [InlineData("components: {schemas: null}", null)]
    public void What_is_not_of_its_shape_is_told(string part, string? told)
    {
        using var documents = new Documents();

        documents.With("api.yaml", "openapi: 3.0.3\ninfo: {title: T, version: \"1\"}\n" + part).Check(mode: "support").Lines
            .Where(line => line.Contains("must be a ", StringComparison.Ordinal)).Should().Equal(told is null ? [] : ["api.yaml" + told]);
    }

    // Without the word that is meant, something is sent or read in another way.
    [Theory]
    [InlineData("""/a: {get: {operationId: b, responses: {"200": {description: c, contents: {}}}}}""", "OpenAPI has no 'contents' here. Did you mean 'content'?")]
    [InlineData("""/a: {put: {operationId: b, requestBodies: {}, responses: {}}}""", "OpenAPI has no 'requestBodies' here. Did you mean 'requestBody'?")]
    [InlineData("""/a: {put: {operationId: b, requestBody: {content: {application/x-www-form-urlencoded: {encoding: {ab: {style: form}}, schema: {type: object, properties: {a: {type: string}}}}}}, responses: {}}}""", "encoding names 'ab', but there is no such property. Did you mean 'a'?")]
    [InlineData("""/a: {get: {operationId: b, responses: {"2000": {description: c}}}}""", "'2000' is no status.")]
    public void What_is_misspelt_and_would_take_something_is_an_error(string path, string error)
    {
        using var documents = new Documents();

        documents.With("api.yaml", "openapi: 3.0.3\ninfo: {title: T, version: \"1\"}\npaths:\n  " + path).Check(mode: "support").Lines
            .Should().ContainSingle().Which.Should().MatchRegex(@"^api\.yaml\(4,\d+\): error DOC01[37]: ").And.Contain(error);
    }

    [Theory]
    [InlineData("""/a: {get: {responses: {}}}""")]
    [InlineData("""/a: {get: {operationId: b, responses: {}}, post: {operationId: b, responses: {}}}""")]
    [InlineData("""/a: {get: {operationId: b, parameters: [{name: q, in: query, schema: {type: object, properties: {c: {type: array, items: {type: string}}}}}], responses: {}}}""")]
    [InlineData("""/a: {get: {operationId: b, parameters: [{name: q, in: query, schema: {type: object, additionalProperties: true}}], responses: {}}}""")]
    public void Operations_that_can_be_called_pass(string path)
    {
        using var documents = new Documents();

        documents.With("api.yaml", "openapi: 3.0.3\ninfo: {title: T, version: \"1\"}\npaths:\n  " + path).Check(mode: "support").Lines.Should().BeEmpty();
    }

    [Theory]
    [InlineData("3.1.0", true)]
    [InlineData("3.0.4", true)]
    [InlineData("3.2.0", false)]
    [InlineData("2.0", false)]
    public void A_version_that_NSwag_reads_passes(string version, bool passes)
    {
        using var documents = new Documents();

        (int exitCode, string[] lines) = documents
            .With("api.yaml", $"openapi: {version}\ninfo: {{title: T, version: \"1\"}}\npaths: {{}}\ncomponents: {{schemas: {{A: {{type: [string, \"null\"]}}}}}}")
            .Check(mode: "support");

        exitCode.Should().Be(passes ? 0 : 1, string.Join('\n', lines));
    }

    [Theory]
    [InlineData("3.1.0", true)]
    [InlineData("3.0.3", false)]
    public void A_schema_that_is_true_or_false_is_one_of_the_version_that_has_it(string version, bool passes)
    {
        using var documents = new Documents();

        string[] lines = documents
            .With("api.yaml", $"openapi: {version}\ninfo: {{title: T, version: \"1\"}}\npaths: {{}}\ncomponents:\n  schemas:\n    A: {{type: array, prefixItems: [{{type: string}}], items: false}}\n")
            .Check(mode: "support").Lines;

        lines.Should().Equal(passes ? [] : ["api.yaml(6,60): error DOC014: A schema must be a map, but this is 'false'. Write {} for any value."]);
    }

    [Fact]
    public void A_mode_that_is_none_is_answered_with_the_usage()
    {
        (int exitCode, string output) = Documents.Run("check", "api.yaml", "--check", "lax");

        exitCode.Should().Be(2);
        output.Should().Contain("'lax'").And.ContainAll("'strict'", "'support'", "'false'").And.Contain("Usage:");
    }
}
