using Inspectlet.Document.Findings;
using Inspectlet.Generator.Tests.Build;

namespace Inspectlet.Generator.Tests.Document;

/// <summary>Each rule, by a small document that breaks it once.</summary>
public class RuleTests
{
    // Ten lines; what a test adds begins at line 11.
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

    public static TheoryData<string, string> SchemaFaults => new()
    {
        {
            """
                Thing: {type: object, properties: {a: {$ref: "#/components/schemas/Thin"}}}
            """,
            "(11,50): error DOC003: '#/components/schemas/Thin' leads nowhere: there is no 'Thin'. Did you mean 'Thing'?"
        },
        {
            """
                Thing: {type: object, properties: {a: {$ref: "other.yaml#/a"}}}
            """,
            "(11,50): error DOC003: 'other.yaml#/a' leads nowhere: there is no file 'other.yaml' beside the document."
        },
        {
            """
                A: {$ref: "#/components/schemas/B"}
                B: {$ref: "#/components/schemas/A"}
                C: {type: object, required: [x], properties: {x: {type: string}}, allOf: [{$ref: "#/components/schemas/A"}]}
            """,
            "(11,15): error DOC003: '#/components/schemas/B' leads round in a circle. Refer to what is meant."
        },
        {
            """
                Thing: {type: object, properties: {a: {$ref: "#/components/schemas/Thing", x-dotnet-name: B}}}
            """,
            "(11,80): error DOC004: 'x-dotnet-name' stands beside a $ref and is ignored. Write 'allOf: [{$ref: …}]' with 'x-dotnet-name' beside it."
        },
        {
            """
                Thing: {type: object, properties: {a: {type: integer}}}
            """,
            "(11,44): error DOC005: The integer has no format. Write one of int32, int64, unix-seconds, unix-milliseconds, seconds."
        },
        {
            """
                Thing: {type: object, properties: {a: {type: integer, format: int46}}}
            """,
            "(11,67): error DOC005: The format 'int46' is not known for an integer. Write one of int32, int64, unix-seconds, unix-milliseconds, seconds. Did you mean 'int32'?"
        },
        {
            """
                Thing: {type: object, properties: {a: {type: object, properties: {b: {type: string}}}}}
            """,
            "(11,58): error DOC006: The object has no name. Move it to components/schemas under the name that its type is to have, and refer to it."
        },
        {
            """
                Thing: {type: object, properties: {a: {type: string, enum: [b]}}}
            """,
            "(11,58): error DOC006: The enumeration has no name. Move it to components/schemas under the name that its type is to have, and refer to it."
        },
        {
            """
                Thing: {type: object, properties: {a_b: {type: string}, c: {type: string, x-dotnet-name: AB}}}
            """,
            "(11,61): error DOC008: 'a_b' and 'c' would both be named AB. Give one of them another x-dotnet-name."
        },
        {
            """
                Thing: {type: object, properties: {a: {type: string, x-dotnet-name: _b}}}
            """,
            "(11,40): error DOC008: 'a' would be named _b, which begins with an underscore, as what is emitted does. Give it another x-dotnet-name."
        },
        {
            """
                Thing: {type: object, properties: {a: {type: string, x-dotnet-name: WriteJson}}}
            """,
            "(11,40): error DOC008: 'a' would be named WriteJson, which every model has. Give it another x-dotnet-name."
        },
        {
            """
                Thing: {type: object, properties: {a: {type: string, x-dotnet-name: 1st}}}
            """,
            "(11,73): error DOC008: '1st' is no C# identifier. Write letters, digits and underscores, and no digit first."
        },
        {
            """
                Thing: {type: object, properties: {a: {type: string, x-dotnet-name: AdditionalProperties}}}
            """,
            "(11,40): error DOC008: 'a' would be named AdditionalProperties, which every model has. Give it another x-dotnet-name."
        },
        {
            """
                Thing: {oneOf: [{type: string}, {type: boolean}]}
            """,
            "(11,13): error DOC009: A reader cannot tell the alternatives of this oneOf apart. Say what it takes by x-envelope or x-accepts beside it, or write one schema."
        },
        {
            """
                Thing: {oneOf: [{type: string}, {type: boolean}], x-accepts: [number]}
            """,
            "(11,66): error DOC009: x-accepts says [number], but the alternatives after the first are [boolean]. Let both say the same."
        },
        {
            """
                Thing: {oneOf: [{type: string}, {type: boolean}], x-accepts: [flag]}
            """,
            "(11,66): error DOC009: x-accepts must be a list of string, boolean, number, integer, object, array."
        },
        {
            """
                Thing: {oneOf: [{type: array, items: {type: string}}, {$ref: "#/components/schemas/Box"}], x-envelope: things}
                Box: {type: object, x-envelope: items, properties: {items: {type: array, items: {type: string}}}}
            """,
            "(11,108): error DOC009: x-envelope: things says that the list may come bare or within 'things'. Let the first alternative be an array, and another one an object with 'x-envelope: things' whose member 'things' is an array."
        },
        {
            """
                Box: {type: object, x-envelope: item, properties: {items: {type: string}}}
            """,
            "(11,37): error DOC009: x-envelope names 'item', but there is no such property."
        },
        {
            """
                Thing: {type: string, x-accepts: [number]}
            """,
            "(11,38): error DOC009: x-accepts goes with a oneOf that names the kinds. Add the oneOf, or remove x-accepts."
        },
        {
            """
                Thing: {type: string, x-dotnet-nam: A}
            """,
            "(11,27): error DOC010: There is no extension 'x-dotnet-nam'. Did you mean 'x-dotnet-name'?"
        },
        {
            """
                Thing: {type: object, x-dotnet-record: yes}
            """,
            "(11,44): error DOC010: x-dotnet-record must be true or false."
        },
        {
            """
                Thing: {type: string, enum: [a, b], x-enumNames: [A]}
            """,
            "(11,41): error DOC010: x-enumNames has 1 entries, but enum has 2 values. Write one for each."
        },
        {
            """
                Thing: {anyOf: [{type: string}]}
            """,
            "(11,13): error DOC011: anyOf is not supported. Write one schema, or a oneOf with x-accepts."
        },
        {
            """
                Thing: {not: {type: string}}
            """,
            "(11,13): error DOC011: not is not supported. Say what is allowed instead."
        },
        {
            """
                Thing: {type: object, xml: {name: thing}, properties: {a: {type: string}}}
            """,
            "(11,27): error DOC011: xml is not supported. The SDK speaks JSON. Remove it."
        },
        {
            """
                Thing: {type: object, properties: {a: true}}
            """,
            "(11,43): error DOC014: A schema must be a map, but this is 'true'. Write {} for any value."
        },
        {
            """
                Thing: {type: object, properties: {a: {type: string, x-dotnet-name: class}}}
            """,
            "(11,40): error DOC008: 'a' would be named class, which is a keyword of C#. Give it another x-dotnet-name."
        },
        {
            """
                Thing: {type: object, properties: {a: {type: string, x-dotnet-name: ToString}}}
            """,
            "(11,40): error DOC008: 'a' would be named ToString, which every object has. Give it another x-dotnet-name."
        },
        {
            """
                Thing: {type: object, properties: {a: {type: string, x-dotnet-name: Thing}}}
            """,
            "(11,40): error DOC008: 'a' would be named Thing, which is the name of its type. Give it another x-dotnet-name."
        },
        {
            """
                Thing: {type: object, properties: {a: {type: string, x-dotnet-name: ""}}}
            """,
            "(11,73): error DOC008: '' is no C# identifier. Write letters, digits and underscores, and no digit first."
        },
        {
            """
                Thing: {type: object, allOf: [{$ref: "#/components/schemas/Base"}], properties: {c: {type: string, x-dotnet-name: AB}}}
                Base: {type: object, properties: {a_b: {type: string}}}
            """,
            "(11,86): error DOC008: 'a_b' and 'c' would both be named AB. Give one of them another x-dotnet-name."
        },
        {
            """
                Thing: {type: object, properties: {a: {type: string, x-dotnet-type: "int X"}}}
            """,
            "(11,73): error DOC008: 'int X' is no name of a C# type. Write identifiers, with points between them."
        },
        {
            """
                Thing: {type: object, discriminator: {propertyName: a}}
            """,
            "(11,27): error DOC011: The SDK makes no kinds of this discriminator. Let the schema have a name and the property, and let the kinds take it over by allOf; or let it be a oneOf of objects that have names and are in no other."
        },
        {
            """
                Thing: {type: string, enum: [a, b, a]}
            """,
            "(11,40): error DOC013: The value 'a' is in the enumeration already. Remove it."
        },
        {
            """
                Thing: {type: object, required: [nam], properties: {name: {type: string}}}
            """,
            "(11,38): error DOC015: 'nam' is required, but there is no such property. Did you mean 'name'?"
        },
    };

    public static TheoryData<string, string> OperationFaults => new()
    {
        {
            "get: {operationId: a, parameters: [{name: id, in: path, required: true, schema: {type: string}}, {in: query, schema: {type: string}}], responses: {}}",
            "(5,102): error DOC014: A parameter must have a name, and be in path, query or header."
        },
        {
            "get: {operationId: a, parameters: [{name: id, in: path, required: true, schema: {type: string}}], responses: {\"404\": {description: d, x-dotnet-exception: \"A)] [B\"}}}",
            "(5,159): error DOC008: 'A)] [B' is no name of a C# type. Write identifiers, with points between them."
        },
        {
            "post: {operationId: a, parameters: [{name: id, in: path, required: true, schema: {type: string}}, {name: q, in: query, schema: {type: string}, x-dotnet-name: body}], requestBody: {content: {application/json: {schema: {$ref: \"#/components/schemas/F\"}}}}, responses: {}}",
            "(5,110): error DOC008: 'body' and 'q' would both be named body. Give one of them another x-dotnet-name."
        },
        { "get: {parameters: [{name: id, in: path, required: true, schema: {type: string}}], responses: {}}", "(5,5): error DOC007: GET /things/{id} has no operationId. Write one: it becomes the method's name." },
        {
            "get: {operationId: a, callbacks: {}, parameters: [{name: id, in: path, required: true, schema: {type: string}}], responses: {}}",
            "(5,27): error DOC014: Callbacks are not supported. Remove them."
        },
        {
            "get: {operationId: a, responses: {}}",
            "(5,5): error DOC013: The path /things/{id} has '{id}', but there is no parameter 'id' in path."
        },
        {
            "get: {operationId: a, parameters: [{name: id, in: path, required: true, schema: {type: string}}, {name: x, in: path, required: true, schema: {type: string}}], responses: {}}",
            "(5,109): error DOC013: The parameter 'x' is in path, but the path /things/{id} has no '{x}'."
        },
        {
            "get: {operationId: a, parameters: [{name: id, in: path, required: true, schema: {type: string}}, {name: q, in: query, schema: {type: string}, x-dotnet-name: Id}], responses: {}}",
            "(5,109): error DOC008: 'id' and 'q' would both be named id. Give one of them another x-dotnet-name."
        },
        {
            "get: {operationId: a, parameters: [{name: id, in: path, required: true, schema: {type: string}}, {name: X-A, in: header, schema: {type: string}}, {name: x-a, in: header, schema: {type: string}}], responses: {}}",
            "(5,158): error DOC008: 'x-a' stands among the parameters of the operation already, in header too. Remove one."
        },
        {
            "get: {operationId: a, parameters: [{name: id, in: path, required: true, schema: {type: string}}, {name: c, in: cookie, schema: {type: string}}], responses: {}}",
            "(5,116): error DOC014: Cookie parameters are not supported. Use path, query or header."
        },
        {
            "post: {operationId: a, parameters: [{name: id, in: path, required: true, schema: {type: string}}], requestBody: {content: {text/xml: {}}}, responses: {}}",
            "(5,128): error DOC011: The media type 'text/xml' is not supported for a request. Write one of application/json, application/x-www-form-urlencoded."
        },
        {
            "get: {operationId: a, parameters: [{name: id, in: path, required: true, schema: {type: string}}], responses: {\"200\": {description: ok, content: {image/png: {}}}}}",
            "(5,150): error DOC011: The media type 'image/png' is not supported for a response. Write one of application/json, text/plain, application/octet-stream."
        },
        {
            "get: {operationId: a, parameters: [{name: id, in: path, required: true, schema: {type: string}}], responses: {\"200\": {description: ok, links: {}}}}",
            "(5,140): error DOC011: Links are not supported. Remove them."
        },
        {
            "get: {operationId: a, parameters: [{name: id, in: path, required: true, schema: {type: array, items: {$ref: \"#/components/schemas/F\"}}}], responses: {}}",
            "(5,77): error DOC014: What is nested so deep cannot be sent in the path. Use a text, a number, a list of them, or an object of such members."
        },
        {
            "get: {operationId: a, parameters: [{name: id, in: path, required: true, schema: {type: string}}, {name: q, in: query, schema: {type: array, items: {$ref: \"#/components/schemas/F\"}}}], responses: {}}",
            "(5,123): error DOC014: What is nested so deep cannot be sent in the query. Use a text, a number, a list of them, or an object of such members."
        },
        {
            "get: {operationId: a, parameters: [{name: id, in: path, required: true, schema: {type: string}}, {name: q, in: query, schema: {type: string}, x-dotnet-name: CancellationToken}], responses: {}}",
            "(5,109): error DOC008: 'q' would be named cancellationToken, which every method has. Give it another x-dotnet-name."
        },
        {
            "get: {operationId: a, x-dotnet-name: 1a, parameters: [{name: id, in: path, required: true, schema: {type: string}}], responses: {}}",
            "(5,42): error DOC008: '1a' is no C# identifier. Write letters, digits and underscores, and no digit first."
        },
        {
            "post: {operationId: a, parameters: [{name: id, in: path, required: true, schema: {type: string}}], requestBody: {content: {multipart/form-data: {schema: {$ref: \"#/components/schemas/F\"}}}}, responses: {}}",
            "(5,128): error DOC011: The media type 'multipart/form-data' is not supported for a request. Write one of application/json, application/x-www-form-urlencoded."
        },
        {
            "get: {operationId: a, x-saef: true, parameters: [{name: id, in: path, required: true, schema: {type: string}}], responses: {}}",
            "(5,27): error DOC010: There is no extension 'x-saef'. Did you mean 'x-safe'?"
        },
        {
            "post: {operationId: a, x-dotnet-parameters: [b], parameters: [{name: id, in: path, required: true, schema: {type: string}}], requestBody: {content: {application/x-www-form-urlencoded: {schema: {$ref: \"#/components/schemas/F\"}}}}, responses: {}}",
            "(5,50): error DOC010: x-dotnet-parameters names 'b', which is no field of the operation's form. Its fields are a."
        },
    };

    [Theory]
    [MemberData(nameof(SchemaFaults))]
    public void A_schema_that_breaks_a_rule_is_told_with_its_place(string schemas, string finding)
    {
        using var documents = new Documents();

        (int exitCode, string[] lines) = documents.With("api.yaml", Head + schemas).Check();

        exitCode.Should().Be(1);
        lines.Should().Contain("api.yaml" + finding);
    }

    [Theory]
    [MemberData(nameof(OperationFaults))]
    public void An_operation_that_breaks_a_rule_is_told_with_its_place(string operation, string finding)
    {
        const string Template = """
            openapi: 3.0.3
            info: {title: T, version: "1"}
            paths:
              /things/{id}:
                OPERATION
            components: {schemas: {F: {type: object, properties: {a: {type: string}}}}}
            """;
        using var documents = new Documents();

        (int exitCode, string[] lines) = documents.With("api.yaml", Template.Replace("OPERATION", operation, StringComparison.Ordinal)).Check();

        exitCode.Should().Be(1);
        lines.Should().Equal("api.yaml" + finding);
    }

    [Fact]
    public void Two_operations_that_are_given_one_name_are_told()
    {
        using var documents = new Documents();

        (int _, string[] lines) = documents.With("api.yaml", """
            openapi: 3.0.3
            info: {title: T, version: "1"}
            paths:
              /a: {get: {operationId: list_all, responses: {}}}
              /b: {get: {operationId: list, x-dotnet-name: ListAll, responses: {}}}
            """).Check();

        lines.Should().Equal("api.yaml(5,48): error DOC008: 'list_all' and 'list' would both be named ListAllAsync. Give one of them another x-dotnet-name.");
    }

    [Fact]
    public void Two_operations_of_one_id_are_told()
    {
        using var documents = new Documents();

        (int _, string[] lines) = documents.With("api.yaml", """
            openapi: 3.0.3
            info: {title: T, version: "1"}
            paths:
              /a: {get: {operationId: list, responses: {}}}
              /b: {get: {operationId: list, responses: {}}}
            """).Check();

        lines.Should().Equal("api.yaml(5,27): error DOC007: 'list' is the operationId of another operation. Give each one of its own.");
    }

    [Theory]
    [InlineData("type: apiKey, name: k, in: header")]
    [InlineData("type: http, scheme: bearer")]
    public void A_security_scheme_other_than_Basic_is_told(string scheme)
    {
        using var documents = new Documents();

        (int _, string[] lines) = documents.With("api.yaml", $$"""
            openapi: 3.0.3
            info: {title: T, version: "1"}
            paths: {}
            components: {securitySchemes: {s: { {{scheme}} } } }
            """).Check();

        lines.Should().ContainSingle().Which.Should().EndWith("error DOC011: The only security scheme is HTTP Basic. Write 'type: http' and 'scheme: basic'.")
            .And.StartWith("api.yaml(4,");
    }

    [Theory]
    [InlineData("gone.json", null, "The example cannot be read: there is no file 'gone.json' beside the document.")]
    [InlineData("bad.json", "{\n  \"a\": }", "'bad.json' is not JSON: line 2, byte 8.")]
    public void An_example_that_is_missing_or_no_JSON_is_told(string name, string? content, string message)
    {
        using var documents = new Documents();
        if (content is not null)
        {
            documents.With(name, content);
        }

        (int _, string[] lines) = documents.With("api.yaml", """
            openapi: 3.0.3
            info: {title: T, version: "1"}
            paths:
              /a:
                get:
                  operationId: a
                  responses:
                    "200": {description: ok, content: {application/json: {examples: {e: {externalValue: NAME}}}}}
            """.Replace("NAME", name, StringComparison.Ordinal)).Check();

        lines.Should().Equal($"api.yaml(8,93): error DOC012: {message}");
    }

    [Theory]
    [InlineData("swagger: \"2.0\"\ninfo: {}", "api.yaml(1,1): error DOC002: The version is '2.0'. Write 'openapi: 3.0.3' at the top.")]
    [InlineData("openapi: 3.1.0", "api.yaml(1,10): error DOC002: The version is '3.1.0'. Write 'openapi: 3.0.3' at the top.")]
    [InlineData("- a\n- b", "api.yaml(1,1): error DOC001: The file does not hold one map. Begin it with 'openapi: 3.0.3'.")]
    [InlineData("", "api.yaml(1,1): error DOC001: The file does not hold one map. Begin it with 'openapi: 3.0.3'.")]
    public void A_document_of_another_kind_is_told(string text, string finding)
    {
        using var documents = new Documents();

        documents.With("api.yaml", text).Check().Lines.Should().Equal(finding);
    }

    [Theory]
    [InlineData("openapi: 3.0.3\npaths: {", 3)]
    [InlineData("openapi: 3.0.3\ninfo:\n\tx: 1", 2)]
    [InlineData("openapi: 3.0.3\nb: [x, y\nc: 2", 3)]
    [InlineData("openapi: 3.0.3\npaths: {}\npaths: {}", 3)]
    public void What_is_no_YAML_is_told_with_its_place(string text, int line)
    {
        using var documents = new Documents();

        documents.With("api.yaml", text).Check().Lines.Should().ContainSingle()
            .Which.Should().StartWith($"api.yaml({line},").And.Contain("error DOC001: This is not YAML: ");
    }

    [Fact]
    public void Every_key_that_comes_twice_is_told()
    {
        using var documents = new Documents();

        documents.With("api.yaml", "openapi: 3.0.3\na: {x: 1, x: 2}\nb:\n  y: 1\n  z: 2\n  y: 3\na: 4").Check().Lines.Should().Equal(
            "api.yaml(2,11): error DOC001: This is not YAML: the key 'x' is in this map already, in line 2. Remove one of them.",
            "api.yaml(6,3): error DOC001: This is not YAML: the key 'y' is in this map already, in line 4. Remove one of them.",
            "api.yaml(7,1): error DOC001: This is not YAML: the key 'a' is in this map already, in line 2. Remove one of them.");
    }

    [Theory]
    [InlineData("&a {*a : b}", "The alias 'a' stands for what it is a part of.")]
    [InlineData("&a [b, *a]", "The alias 'a' stands for what it is a part of.")]
    [InlineData("{? [a, b] : c}", "A key must be a text, not a list or a map.")]
    [InlineData("[&a [b], {*a : c}]", "A key must be a text, not a list or a map.")]
    [InlineData("[&a {b: c}, {<<: *a}]", "'<<' merges maps, which OpenAPI does not have.")]
    public void What_YAML_has_and_JSON_has_not_is_told(string value, string words)
    {
        using var documents = new Documents();

        documents.With("api.yaml", "openapi: 3.0.3\nx: " + value).Check().Lines.Should().ContainSingle()
            .Which.Should().StartWith("api.yaml(2,").And.Contain("error DOC001: " + words);
    }

    [Fact]
    public void A_chain_of_aliases_without_end_is_told()
    {
        using var documents = new Documents();
        string chain = string.Concat(Enumerable.Range(1, 20_000).Select(i => $"  a{i}: &a{i} [*a{i - 1}]\n"));

        documents.With("api.yaml", "openapi: 3.0.3\nx:\n  a0: &a0 [b]\n" + chain).Check().Lines.Should().ContainSingle()
            .Which.Should().Contain("error DOC001: The document is nested deeper than 200 levels.");
    }

    [Fact]
    public void Aliases_that_stand_for_more_than_memory_holds_are_told()
    {
        using var documents = new Documents();
        string lines = string.Concat(Enumerable.Range(1, 40).Select(i => $"  a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n"));

        documents.With("api.yaml", "openapi: 3.0.3\nx:\n  a0: &a0 [b]\n" + lines).Check().Lines.Should().ContainSingle()
            .Which.Should().Contain("error DOC001: The aliases stand for more than 10,000,000 values.");
    }

    [Fact]
    public void A_chain_of_references_may_be_long()
    {
        using var documents = new Documents();
        string chain = string.Concat(Enumerable.Range(0, 8_000).Select(i => $"    A{i}: {{$ref: \"#/components/schemas/A{i + 1}\"}}\n"));
        string nested = string.Concat(Enumerable.Range(0, 8_000).Select(i => $"    B{i}: {{type: object, properties: {{b: {{$ref: \"#/components/schemas/B{i + 1}\"}}}}}}\n"));

        string inherited = string.Concat(Enumerable.Range(0, 8_000).Select(i => $"    C{i}: {{allOf: [{{$ref: \"#/components/schemas/C{i + 1}\"}}]}}\n"));
        const string Last = "    A8000: {type: string}\n    B8000: {type: string}\n    C8000: {type: object, properties: {d: {type: string}}}\n";
        const string First = "    C: {type: object, required: [d], allOf: [{$ref: \"#/components/schemas/C0\"}]}\n";

        documents.With("api.yaml", Head + chain + nested + inherited + Last + First).Check().Lines.Should().BeEmpty();
    }

    [Fact]
    public void What_stands_beside_a_reference_is_told_wherever_it_is()
    {
        using var documents = new Documents();

        (int _, string[] lines) = documents.With("api.yaml", """
            openapi: 3.0.3
            info: {title: T, version: "1"}
            paths:
              /a:
                get:
                  operationId: a
                  parameters:
                    - {$ref: "#/components/parameters/P", description: d}
                  responses:
                    "200": {$ref: "#/components/responses/R", description: d}
                post:
                  operationId: b
                  requestBody: {$ref: "#/components/requestBodies/B", description: d}
                  responses: {}
            components:
              parameters: {P: {name: p, in: query, schema: {type: string}}}
              requestBodies: {B: {content: {application/json: {examples: {e: {$ref: "#/components/examples/E", summary: s}}}}}}
              headers: {H: {schema: {type: integer}}}
              examples: {E: {value: 1}}
              responses:
                R:
                  description: r
                  headers: {X: {$ref: "#/components/headers/H", description: d}}
            """).Check();

        lines.Should().Equal(
            "api.yaml(8,47): error DOC004: 'description' stands beside a $ref and is ignored. Write 'description' where the $ref leads, or write the whole here.",
            "api.yaml(10,51): error DOC004: 'description' stands beside a $ref and is ignored. Write 'description' where the $ref leads, or write the whole here.",
            "api.yaml(13,59): error DOC004: 'description' stands beside a $ref and is ignored. Write 'description' where the $ref leads, or write the whole here.",
            "api.yaml(17,100): error DOC004: 'summary' stands beside a $ref and is ignored. Write 'summary' where the $ref leads, or write the whole here.",
            "api.yaml(18,26): error DOC005: The integer has no format. Write one of int32, int64, unix-seconds, unix-milliseconds, seconds.",
            "api.yaml(23,53): error DOC004: 'description' stands beside a $ref and is ignored. Write 'description' where the $ref leads, or write the whole here.");
    }

    [Theory]
    [InlineData("components: {callbacks: {}}", "(4,14): error DOC014: Callbacks are not supported. Remove them.")]
    [InlineData("components: {links: {}}", "(4,14): error DOC011: Links are not supported. Remove them.")]
    [InlineData("webhooks: {}", "(4,1): error DOC014: Webhooks are not supported: a client receives no calls. Remove them.")]
    [InlineData("components: {examples: {e: {externalValue: gone.json}}}", "(4,44): error DOC012: The example cannot be read: there is no file 'gone.json' beside the document.")]
    [InlineData("components: {headers: {h: {schema: {type: integer}}}}", "(4,37): error DOC005: The integer has no format. Write one of int32, int64, unix-seconds, unix-milliseconds, seconds.")]
    [InlineData("components: {responses: {r: {description: r, headers: {h: {$ref: \"#/components/headers/g\"}}}}}", "(4,66): error DOC003: '#/components/headers/g' leads nowhere: there is no 'headers'.")]
    public void What_stands_outside_of_operations_is_checked_too(string part, string finding)
    {
        using var documents = new Documents();

        documents.With("api.yaml", "openapi: 3.0.3\ninfo: {title: T, version: \"1\"}\npaths: {}\n" + part).Check().Lines.Should().Equal("api.yaml" + finding);
    }

    [Fact]
    public void An_alias_without_an_anchor_is_told()
    {
        using var documents = new Documents();

        documents.With("api.yaml", "openapi: 3.0.3\na: *nothing").Check().Lines
            .Should().Equal("api.yaml(2,4): error DOC001: There is no anchor 'nothing' for the alias to stand for.");
    }

    [Fact]
    public void A_file_that_is_not_there_is_told()
    {
        using var documents = new Documents();

        documents.Check("gone.yaml").Lines.Should().ContainSingle().Which.Should().StartWith("gone.yaml(1,1): error DOC001: The file cannot be read: ");
    }

    [Fact]
    public async Task The_program_says_in_words_why_a_file_cannot_be_read() =>
        (await DotNet.RunAsync([typeof(Rule).Assembly.Location, "check", "gone.yaml"])).Output.Should().Contain("Could not find file");

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{a: ", "}")]
    public void A_document_nested_without_end_is_told(string open, string close)
    {
        using var documents = new Documents();
        string nested = string.Concat(Enumerable.Repeat(open, 5000)) + string.Concat(Enumerable.Repeat(close, 5000));

        documents.With("api.yaml", "openapi: 3.0.3\nx: " + nested).Check().Lines.Should().ContainSingle()
            .Which.Should().Contain("error DOC001: The document is nested deeper than 200 levels.");
    }

    [Fact]
    public void A_finding_in_a_file_referred_to_bears_that_files_name()
    {
        using var documents = new Documents();

        (int _, string[] lines) = documents
            .With("things.yaml", "Thing:\n  type: object\n  properties:\n    a: {type: integer}\n")
            .With("api.yaml", Head + "    List: {type: array, items: {$ref: \"things.yaml#/Thing\"}}\n")
            .Check();

        lines.Should().ContainSingle().Which.Should().StartWith("things.yaml(4,9): error DOC005: ");
    }

    [Fact]
    public void Everything_is_told_in_one_run_in_the_order_of_the_file()
    {
        using var documents = new Documents();

        (int _, string[] lines) = documents.With("api.yaml", Head + """
                B: {type: object, properties: {a: {type: integer}}}
                A: {$ref: "#/nowhere"}
            """).Check();

        lines.Select(line => line.Split(": error ")[0]).Should().Equal("api.yaml(11,40)", "api.yaml(12,15)");
    }

    [Fact]
    public void An_operation_may_declare_a_parameter_of_its_path_anew()
    {
        using var documents = new Documents();

        documents.With("api.yaml", """
            openapi: 3.0.3
            info: {title: T, version: "1"}
            paths:
              /a/{id}:
                parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                get:
                  operationId: a
                  parameters: [{name: id, in: path, required: true, schema: {type: integer, format: int64}}]
                  responses: {}
            """).Check().Lines.Should().BeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void No_document_however_broken_gives_a_stack_trace(int seed)
    {
        using var documents = new Documents();
        string sound = File.ReadAllText(Repository.PathOf("openapi", "inspectlet.yaml"))[..4000];
        var random = new Random(seed);
        const string Signs = "[]{}:,-#&*!|>'\"%@`\t\n ?";

        for (int i = 0; i < 200; i++)
        {
            char[] text = sound.ToCharArray();
            for (int j = random.Next(1, 4); j > 0; j--)
            {
                text[random.Next(text.Length)] = Signs[random.Next(Signs.Length)];
            }

            documents.With("api.yaml", new string(text)).Invoking(d => d.Check()).Should().NotThrow(new string(text));
        }
    }

    [Fact]
    public void JSON_is_YAML_too()
    {
        using var documents = new Documents();

        documents.With("api.json", """{"openapi":"3.0.3","info":{"title":"T","version":"1"},"paths":{}}""").Check("api.json").ExitCode.Should().Be(0);
    }

    [Fact]
    public void Names_that_the_pipeline_makes_valid_are_no_finding()
    {
        using var documents = new Documents();

        (int exitCode, string[] lines) = documents.With(
            "api.yaml", Head + "    Tag: {type: object, properties: {tag: {type: string}, 1st: {type: string}, class: {type: string}}}\n").Check();

        lines.Should().BeEmpty();
        exitCode.Should().Be(0);
    }

    [Fact]
    public void Our_own_document_breaks_no_rule()
    {
        (int exitCode, string output) = Documents.Run("check", Repository.PathOf("openapi", "inspectlet.yaml"));

        output.Should().BeEmpty();
        exitCode.Should().Be(0);
    }

    [Fact]
    public void Without_a_document_there_is_a_hint()
    {
        (int exitCode, string output) = Documents.Run("check");

        exitCode.Should().Be(2);
        output.Should().Contain("Usage:").And.Contain("check <DOCUMENT> [options]");
    }
}
