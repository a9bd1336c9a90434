using Inspectlet.Document.Declarations;
using Inspectlet.Generator.Tests.Document.Declarations;

namespace Inspectlet.Generator.Tests.Document;

/// <summary>Discriminators: what becomes a base class with kinds, what stays any JSON, and what is refused where it stands.</summary>
public class FamilyRuleTests
{
    private const string Head = """
        openapi: 3.0.3
        info: {title: T, version: "1"}
        paths: {}
        components:
          schemas:

        """;

    // Each is line 6 and those below it; those below are sound.
    private const string Base = "A: {type: object, required: [k], discriminator: {propertyName: k}, properties: {k: {type: string}, n: {type: string}, any: {}}}";

    private const string Other = "O: {type: object, discriminator: {propertyName: k}, properties: {k: {type: string}}}";

    [Theory]
    [InlineData("K: {allOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/O'}]}", "(6,51): error DOC014: It takes over another schema that has a discriminator already, and can be a kind of one alone. Take over one of them.")]
    [InlineData("K: {allOf: [{$ref: '#/components/schemas/A'}], discriminator: {propertyName: j}}", "(6,82): error DOC014: What it takes over has the discriminator 'k' already. Write one for all.")]
    [InlineData("K: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {n: {type: integer}}}]}", "(6,65): error DOC014: 'n' is something else in what this takes over. Let both say the same.")]
    [InlineData("K: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {n: {type: string, default: b}}}]}", "(6,65): error DOC014: 'n' is something else in what this takes over. Let both say the same.")]
    [InlineData("K: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {N: {type: string, x-dotnet-name: N}}}]}", "(6,65): error DOC008: 'n' and 'N' would both be named N. Give one of them another x-dotnet-name.")]
    [InlineData("K: {x-dotnet-record: true, allOf: [{$ref: '#/components/schemas/A'}]}", "(6,26): error DOC014: All kinds of one schema are records, or none is. Write x-dotnet-record at the schema that has the discriminator.")]
    [InlineData("K: {type: object, discriminator: {mapping: {a: A}}, properties: {k: {type: string}}}", "(6,23): error DOC014: A discriminator must have a propertyName: the property that says what an object is.")]
    [InlineData("K: {type: object, discriminator: {propertyName: k}, properties: {k: {type: integer}}}", "(6,23): error DOC014: The property 'k' must be a text, or an enumeration of texts, to say what an object is.")]
    [InlineData("K: {type: object, discriminator: {propertyName: k, mapping: {a: '#/components/schemas/B'}}, properties: {k: {type: string}}}", "(6,69): error DOC014: '#/components/schemas/B' leads nowhere: there is no 'B'. Did you mean 'K'?")]
    [InlineData("K: {type: object, discriminator: {propertyName: k, mapping: {a: Gone}}, properties: {k: {type: string}}}", "(6,69): error DOC014: 'Gone' leads nowhere: there is no file 'Gone' beside the document.")]
    [InlineData("K: {type: object, discriminator: {propertyName: k, mapping: {a: A}}, properties: {k: {type: string}}}", "(6,69): error DOC014: 'A' is no kind of this schema. Let it take the schema over by allOf.")]
    public void What_a_base_class_and_its_kinds_cannot_say_is_refused_where_it_stands(string schema, string finding)
    {
        using var documents = new Documents();
        documents.With("api.yaml", $"{Head}    {schema}\n    {Base}\n    {Other}\n");

        documents.Check(mode: "support").Lines.Should().Equal("api.yaml" + finding);
        documents.Check(mode: "strict").Lines.Should().Contain("api.yaml" + finding);
        documents.Check(mode: "false").Lines.Should().BeEmpty();
    }

    [Fact]
    public void Kinds_of_themselves_are_refused_where_they_stand()
    {
        using var documents = new Documents();
        documents.With("api.yaml", $$$$"""
            {{{{Head}}}}    A: {allOf: [{$ref: '#/components/schemas/B'}], discriminator: {propertyName: k}, properties: {k: {type: string}}}
                B: {allOf: [{$ref: '#/components/schemas/A'}]}
            """);

        documents.Check(mode: "support").Lines.Should().Contain(
            "api.yaml(7,17): error DOC014: What has a discriminator is taken over round in a circle, or over too many levels. Take over what is meant.");
    }

    [Theory]
    [InlineData("n: {type: string, enum: [b]}")]
    [InlineData("n: {type: string, format: date}")]
    [InlineData("n: {type: string, nullable: true}")]
    [InlineData("any: {type: integer, format: int32}")]
    [InlineData("list: {type: array, items: {type: string, enum: [b]}}")]
    [InlineData("o: {type: object, properties: {p: {type: string}}}")]
    public void A_member_that_is_less_in_a_kind_has_the_type_of_the_base(string property)
    {
        using var documents = new Documents();
        documents.With("api.yaml", $$$$"""
            {{{{Head}}}}    A: {type: object, discriminator: {propertyName: k}, properties: {k: {type: string}, n: {type: string}, any: {}, list: {type: array, items: {type: string}}, o: {$ref: '#/components/schemas/O'}}}
                K: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {{{{{property}}}}}}]}
                {{{{Other}}}}
            """);

        documents.Check(mode: "support").Lines.Should().BeEmpty();
        documents.Check(mode: "strict").Lines.Should().Contain(line => line.StartsWith("api.yaml(7,65): error DOC011: '", StringComparison.Ordinal) && line.Contains("' has the type that it has in what this takes over.", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_kind_alone_requires_of_its_base_may_be_missing_all_the_same()
    {
        using var documents = new Documents();
        documents.With("api.yaml", $"{Head}    {Base}\n    K: {{type: object, required: [n], allOf: [{{$ref: '#/components/schemas/A'}}]}}\n");

        documents.Check(mode: "support").Lines.Should().BeEmpty();
        documents.Check(mode: "strict").Lines.Should().Contain("api.yaml(7,34): error DOC011: 'n' may be missing in what this takes over, and so here. Let both require it.");
    }

    [Fact]
    public void Of_two_kinds_of_one_value_the_second_is_refused()
    {
        using var documents = new Documents();
        documents.With("api.yaml", $$$$"""
            {{{{Head}}}}    {{{{Base}}}}
                B: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {k: {type: string, enum: [x]}}}]}
                C: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {k: {type: string, enum: [x]}}}]}
            """);

        documents.Check(mode: "support").Lines.Should().Equal("api.yaml(8,8): error DOC014: No value of 'k' stands for this schema alone. Give it one by the mapping.");
    }

    [Theory]
    [InlineData("parameters: [{name: q, in: query, schema: {$ref: '#/components/schemas/A'}}]", 103)]
    [InlineData("parameters: [{name: q, in: query, style: deepObject, schema: {$ref: '#/components/schemas/A'}}]", 122)]
    [InlineData("requestBody: {content: {application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/A'}}}}", 129)]
    [InlineData("requestBody: {content: {multipart/form-data: {schema: {$ref: '#/components/schemas/A'}}}}", 115)]
    [InlineData("requestBody: {content: {application/x-www-form-urlencoded: {encoding: {f: {style: deepObject}}, schema: {type: object, properties: {f: {$ref: '#/components/schemas/A'}}}}}}", 140)]
    public void What_has_kinds_is_not_sent_field_by_field(string parts, int column)
    {
        using var documents = new Documents();
        string text = $$$$"""
            openapi: 3.0.3
            info: {title: T, version: "1"}
            paths:
              /p: {post: {operationId: p, responses: {"204": {description: d}}, {{{{parts}}}}}}
            components:
              schemas:
                A: {type: object, discriminator: {propertyName: k}, properties: {k: {type: string}}}

            """;
        const string Kind = "    K: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {m: {type: string}}}]}\n";

        documents.With("api.yaml", text).Check(mode: "support").Lines.Should().BeEmpty();
        documents.With("api.yaml", text + Kind).Check(mode: "support").Lines.Should().Equal(
            $"api.yaml(4,{column}): error DOC014: What has kinds cannot be sent field by field. Send it as JSON, or write the kind that is meant.");
    }

    // Nothing is lost: what is no class is JSON, and what has no kinds keeps all members.
    [Theory]
    [InlineData("U: {oneOf: [{type: object, properties: {k: {type: string}}}], discriminator: {propertyName: k}}")]
    [InlineData("U: {oneOf: [{$ref: '#/components/schemas/O'}], discriminator: {propertyName: j}}")]
    [InlineData("A2: {type: object, discriminator: {propertyName: k}}")]
    public void A_discriminator_that_makes_no_kinds_passes_where_nothing_is_lost(string schema)
    {
        using var documents = new Documents();
        documents.With("api.yaml", $"{Head}    {schema}\n    {Other}\n");

        documents.Check(mode: "support").Lines.Should().BeEmpty();
        documents.Check(mode: "strict").Lines.Should().Contain(line => line.Contains("error DOC011: The SDK makes no kinds of this discriminator.", StringComparison.Ordinal));
    }

    [Fact]
    public void Kinds_pass_in_strict_mode()
    {
        using var documents = new Documents();
        documents.With("api.yaml", $$$$"""
            {{{{Head}}}}    A: {type: object, required: [k], discriminator: {propertyName: k, mapping: {b: B}}, properties: {k: {type: string}}}
                B: {type: object, allOf: [{$ref: '#/components/schemas/A'}]}
                C: {oneOf: [{$ref: '#/components/schemas/D'}], discriminator: {propertyName: k}}
                D: {type: object, properties: {k: {type: string}}}
                E: {anyOf: [{$ref: '#/components/schemas/F'}], discriminator: {propertyName: k}}
                F: {type: object, properties: {k: {type: string}}}
            """);

        documents.Check().Lines.Should().BeEmpty();
    }

    [Theory]
    [InlineData("U: {oneOf: [{$ref: '#/components/schemas/D'}, {$ref: '#/components/schemas/E'}], discriminator: {propertyName: k}}", "U: D [D] E [E]")]
    [InlineData("U: {oneOf: [{$ref: '#/components/schemas/D'}], discriminator: {propertyName: k, mapping: {d: D, e: '#/components/schemas/D'}}}", "U: d [D] e [D]")]
    [InlineData("U: {oneOf: [{$ref: '#/components/schemas/D'}], discriminator: {propertyName: k, mapping: {d: D}}}\n    V: {oneOf: [{$ref: '#/components/schemas/E'}], discriminator: {propertyName: k, mapping: {d: E}}}", "U: d [D]", "V: d [E]")]
    [InlineData("U: {anyOf: [{$ref: '#/components/schemas/D'}, {nullable: true, enum: [null]}], discriminator: {propertyName: k}}", "U: D [D]")]
    [InlineData("U: {oneOf: [{$ref: '#/components/schemas/D'}, {type: string}], discriminator: {propertyName: k}}")]
    [InlineData("U: {oneOf: [{$ref: '#/components/schemas/D'}, {$ref: '#/components/schemas/N'}], discriminator: {propertyName: k}}")]
    [InlineData("U: {oneOf: [{$ref: '#/components/schemas/D'}, {$ref: '#/components/schemas/Text'}], discriminator: {propertyName: k}}")]
    [InlineData("U: {oneOf: [{$ref: '#/components/schemas/D'}], discriminator: {propertyName: k}}\n    V: {oneOf: [{$ref: '#/components/schemas/D'}], discriminator: {propertyName: k}}")]
    [InlineData("U: {type: object, properties: {u: {oneOf: [{$ref: '#/components/schemas/D'}, {$ref: '#/components/schemas/E'}], discriminator: {propertyName: k}}}}")]
    public void Alternatives_are_kinds_where_each_is_one_of_nothing_else(string schemas, params string[] families)
    {
        SdkDeclarations declarations = Declared.Schemas(
            schemas,
            "D: {type: object, properties: {k: {type: string}, d: {type: string}}}",
            "E: {type: object, properties: {k: {type: string, enum: [E]}}}",
            "N: {type: object, properties: {k: {type: integer}}}",
            "Text: {type: string}");

        declarations.Types.OfType<ModelDeclaration>().Where(type => !type.IsSealed)
            .Select(type => $"{type.Name}: {string.Join(' ', type.Attributes.Skip(1).Select(Show))}").Should().Equal(families);

        static string Show(string kind) => kind.Replace("ApiKind(\"", "", StringComparison.Ordinal).Replace("\", typeof(", " [", StringComparison.Ordinal).Replace("))", "]", StringComparison.Ordinal);
    }

    [Fact]
    public void A_mapping_may_lead_to_a_file()
    {
        SdkDeclarations declarations = Declared.Document(
            "openapi: 3.0.3\npaths: {}\ncomponents:\n  schemas:\n    A: {type: object, discriminator: {propertyName: k, mapping: {b: './b.yaml#/B', c: parts/C.yaml}}, properties: {k: {type: string}}}\n",
            ("b.yaml", "B: {allOf: [{$ref: './api.yaml#/components/schemas/A'}, {properties: {b: {type: string}}}]}"),
            ("parts/C.yaml", "allOf: [{$ref: '../api.yaml#/components/schemas/A'}, {properties: {c: {type: string}}}]"));

        declarations.Model("A").Attributes.Should().Equal("ApiModel", "ApiKind(\"b\", typeof(B))", "ApiKind(\"c\", typeof(C))");
        declarations.Model("C").BaseName.Should().Be("A");
    }
}
