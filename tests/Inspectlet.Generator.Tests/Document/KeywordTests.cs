namespace Inspectlet.Generator.Tests.Document;

/// <summary>Keys and types that OpenAPI does not have: what is misspelt must not be ignored in silence.</summary>
public class KeywordTests
{
    private const string Head = """
        openapi: 3.0.3
        info: {title: T, version: "1"}

        """;

    public static TheoryData<string, string> Misspelt => new()
    {
        { "pathes: {}\npaths: {}", "(3,1): error DOC017: OpenAPI has no 'pathes' here. Did you mean 'paths'?" },
        { "paths: {/a: {gett: {}}}", "(3,14): error DOC017: OpenAPI has no 'gett' here. Did you mean 'get'?" },
        {
            "paths: {/a: {get: {operationId: a, paramters: [], responses: {}}}}",
            "(3,36): error DOC017: OpenAPI has no 'paramters' here. Did you mean 'parameters'?"
        },
        {
            "paths: {/a: {get: {operationId: a, parameters: [{name: b, in: query, shema: {}, schema: {type: string}}], responses: {}}}}",
            "(3,70): error DOC017: OpenAPI has no 'shema' here. Did you mean 'schema'?"
        },
        {
            "paths: {/a: {get: {operationId: a, responses: {\"200\": {description: d, contents: {}}}}}}",
            "(3,72): error DOC017: OpenAPI has no 'contents' here. Did you mean 'content'?"
        },
        {
            "paths: {/a: {get: {operationId: a, responses: {\"20O\": {description: d}}}}}",
            "(3,48): error DOC017: '20O' is no status. Write a number from 100 to 599, a class such as 4XX, or default."
        },
        { "paths: {}\ncomponents: {schemas: {A: {type: integer, default: ten}}}", "(4,52): error DOC018: The default 'ten' is no integer. Write one, or remove it." },
        { "paths: {}\ncomponents: {schemas: {A: {allOf: [{type: integer, enum: [-1, 0]}], default: 0.5}}}", "(4,78): error DOC018: The default '0.5' is no integer. Write one, or remove it." },
        { "paths: {}\ncomponents: {schemas: {A: {allOf: [{type: integer, enum: [-1, 0]}], default: \"\"}}}", "(4,78): error DOC018: The default '' is no integer. Write one, or remove it." },
        { "paths: {}\ncomponents: {schemas: {A: {type: number, default: \"1)] b\"}}}", "(4,51): error DOC018: The default '1)] b' is no number. Write one, or remove it." },
        { "paths: {}\ncomponents: {schemas: {A: {type: boolean, default: maybe}}}", "(4,52): error DOC018: The default 'maybe' is no boolean. Write one, or remove it." },
        { "paths: {}\ncomponents: {schemas: {A: {type: string, default: []}}}", "(4,51): error DOC018: The default here is no string. Write one, or remove it." },
        {
            "paths: {}\ncomponents: {schema: {}}",
            "(4,14): error DOC017: OpenAPI has no 'schema' here. Did you mean 'schemas'?"
        },
        { "paths: {}\ncomponents: {schemas: {A: {requird: [a]}}}", "(4,28): error DOC017: OpenAPI has no 'requird' here. Did you mean 'required'?" },
        { "paths: {}\ncomponents: {schemas: {A: {propertes: {}}}}", "(4,28): error DOC017: OpenAPI has no 'propertes' here. Did you mean 'properties'?" },
        { "paths: {}\ncomponents: {schemas: {A: {type: string, enums: [a]}}}", "(4,42): error DOC017: OpenAPI has no 'enums' here. Did you mean 'enum'?" },
        { "paths: {}\ncomponents: {schemas: {A: {ref: \"#/b\"}}}", "(4,28): error DOC017: OpenAPI has no 'ref' here. Did you mean '$ref'?" },
        { "paths: {}\ncomponents: {schemas: {A: {allof: []}}}", "(4,28): error DOC017: OpenAPI has no 'allof' here. Did you mean 'allOf'?" },
        { "paths: {}\ncomponents: {schemas: {A: {type: int}}}", "(4,34): error DOC017: There is no type 'int'. Write type: integer." },
        { "paths: {}\ncomponents: {schemas: {A: {type: long}}}", "(4,34): error DOC017: There is no type 'long'. Write type: integer and format: int64." },
        { "paths: {}\ncomponents: {schemas: {A: {type: str}}}", "(4,34): error DOC017: There is no type 'str'. Write type: string." },
        { "paths: {}\ncomponents: {schemas: {A: {type: nubmer}}}", "(4,34): error DOC017: There is no type 'nubmer'. Did you mean 'number'?" },
        {
            "paths: {}\ncomponents: {schemas: {A: {type: quaternion}}}",
            "(4,34): error DOC017: There is no type 'quaternion'. Write one of string, integer, number, boolean, array, object, null."
        },
    };

    [Theory]
    [MemberData(nameof(Misspelt))]
    public void What_is_misspelt_is_told_whatever_rules_count(string text, string expected)
    {
        using var documents = new Documents();
        documents.With("api.yaml", Head + text);

        documents.Check(mode: "strict").Lines.Should().Contain("api.yaml" + expected);
        documents.Check(mode: "support").Lines.Should().Contain("api.yaml" + expected);
    }

    [Fact]
    public void A_word_that_is_like_no_other_is_told_in_one_s_own_document_alone()
    {
        using var documents = new Documents();
        documents.With("api.yaml", Head + "paths: {}\ncomponents: {schemas: {A: {type: boolean, private: true}}}");

        documents.Check(mode: "strict").Lines.Should().Equal("api.yaml(4,43): error DOC017: OpenAPI has no 'private' here. Remove it, or let it begin with x-.");
        documents.Check(mode: "support").Lines.Should().BeEmpty();
    }

    [Theory]
    [InlineData("x-a: 1\npaths: {x-b: {c: 1}}")]
    [InlineData("paths: {/a: {get: {operationId: a, responses: {x-c: {d: 1}, \"200\": {description: d, x-e: 1}}}}}")]
    [InlineData("paths: {}\ncomponents: {schemas: {x-a: {type: object, properties: {x-b: {type: string}, type: {type: string}, requird: {type: string}}}}}")]
    [InlineData("paths: {}\ncomponents: {schemas: {A: {type: string, example: {requird: a}, default: b}}}")]
    public void Extensions_names_and_values_are_no_keys(string text)
    {
        using var documents = new Documents();

        documents.With("api.yaml", Head + text).Check().Lines.Should().BeEmpty();
    }
}
