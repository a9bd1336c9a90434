namespace Inspectlet.Generator.Tests.Document;

/// <summary>Which files a document may read: it must not read whatever it names.</summary>
public class FileTests
{
    private const string Head = """
        openapi: 3.0.3
        info: {title: T, version: "1"}
        paths: {}

        """;

    private static string Get(string schema) =>
        $"openapi: 3.0.3\ninfo: {{title: T, version: \"1\"}}\npaths: {{/v: {{get: {{operationId: getV, responses: {{\"200\": {{description: d, content: {{application/json: {{schema: {{{schema}}}}}}}}}}}}}}}}}\n";

    [Theory]
    [InlineData("../common.yaml#/A")]
    [InlineData("below/../../common.yaml#/A")]
    [InlineData("../api-2/common.yaml#/A")]
    [InlineData("/etc/hostname#/A")]
    [InlineData("/dev/zero")]
    public void A_reference_that_leaves_the_folder_is_refused_in_every_mode(string reference)
    {
        using var documents = new Documents();
        documents.With("common.yaml", "A: {type: string}").With("api-2/common.yaml", "A: {type: string}")
            .With("api/api.yaml", $"{Head}components: {{schemas: {{A: {{$ref: \"{reference}\"}}}}}}");

        foreach (string mode in new[] { "strict", "support", "false" })
        {
            documents.Check("api/api.yaml", mode).Lines.Should().Equal(
                $"api/api.yaml(4,34): error DOC003: '{reference}' leads nowhere: '{reference.Split('#')[0]}' is not in the document's folder. Move it there, or allow its folder by OpenApiReferenceFolders (--allow).");
        }
    }

    [Theory]
    [InlineData("components: {schemas: {A: {$ref: \"a\\0b\"}}}", "DOC003")]
    [InlineData("components: {schemas: {A: {$ref: \"a%00b#/A\"}}}", "DOC003")]
    [InlineData("components: {schemas: {A: {type: object, properties: {k: {type: string}}, discriminator: {propertyName: k, mapping: {a: \"a\\0b\"}}}}}", "DOC014")]
    [InlineData("components: {examples: {e: {externalValue: \"a\\0b\"}}}", "DOC012")]
    public void A_name_that_no_file_can_have_is_told_where_it_stands(string part, string rule)
    {
        using var documents = new Documents();

        documents.With("api.yaml", Head + part).Check().Lines.Should().ContainSingle()
            .Which.Should().StartWith("api.yaml(4,").And.Contain($"error {rule}: ").And.EndWith("no file can have that name.");
    }

    [Fact]
    public void An_example_does_not_leave_the_folder_either()
    {
        using var documents = new Documents();
        documents.With("secret.json", "{}").With("api/api.yaml", Head + "components: {examples: {e: {externalValue: ../secret.json}}}");

        documents.Check("api/api.yaml").Lines.Should().Equal(
            "api/api.yaml(4,44): error DOC012: The example cannot be read: '../secret.json' is not in the document's folder. Move it there, or allow its folder by OpenApiReferenceFolders (--allow).");
    }

    [Theory]
    [InlineData("check")]
    [InlineData("changes")]
    public void A_folder_that_is_allowed_is_read(string verb)
    {
        using var documents = new Documents();
        string file = documents.With("common/common.yaml", "A: {type: string}").With("api/api.yaml", Head + "components: {schemas: {A: {$ref: ../common/common.yaml#/A}}}").PathOf("api/api.yaml");

        (int exitCode, string output) = Documents.Run([verb, file, .. verb == "changes" ? new[] { file } : [], "--allow", documents.PathOf("common")]);

        exitCode.Should().Be(0, output);
    }

    [Fact]
    public void A_reference_below_the_folder_is_read()
    {
        using var documents = new Documents();
        documents.With("api/parts/common.yaml", "A: {$ref: ../api.yaml#/components/schemas/B}")
            .With("api/api.yaml", Head + "components: {schemas: {A: {$ref: parts/common.yaml#/A}, B: {type: string}}}");

        documents.Check("api/api.yaml").Lines.Should().BeEmpty();
    }

    public static TheoryData<string, string[], string> Splits => new()
    {
        {
            "a file refers back from a folder below",
            ["parts/common.yaml", "A: {properties: {main: {$ref: '../api.yaml#/components/schemas/Item'}}}"],
            "parts/common.yaml#/A {\"main\":{\"here\":\"h\"}}"
        },
        {
            "a file refers to itself by its name, and by # alone",
            ["common.yaml", "A: {properties: {first: {$ref: './common.yaml#/B'}, second: {$ref: '#/B'}}}\nB: {properties: {deeper: {$ref: 'common.yaml#/C'}}}\nC: {properties: {text: {type: string}}}"],
            "common.yaml#/A {\"first\":{\"deeper\":{\"text\":\"a\"}},\"second\":{\"deeper\":{\"text\":\"b\"}}}"
        },
        {
            "two files refer to each other, and back",
            [
                "one.yaml", "A: {properties: {two: {$ref: 'two.yaml#/B'}}}",
                "two.yaml", "B: {properties: {one: {$ref: 'one.yaml#/A'}, main: {$ref: 'api.yaml#/components/schemas/Item'}}}",
            ],
            "one.yaml#/A {\"two\":{\"one\":{\"two\":{\"main\":{\"here\":\"h\"}}},\"main\":{\"here\":\"i\"}}}"
        },
        {
            "a file that is one schema refers to itself",
            ["Leaf.yaml", "type: object\nproperties: {next: {$ref: Leaf.yaml}, other: {$ref: '#'}, all: {type: array, items: {$ref: './Leaf.yaml'}}}"],
            "Leaf.yaml {\"next\":{\"all\":[]},\"other\":{\"all\":[]},\"all\":[{\"all\":[]}]}"
        },
        {
            "a file begins with a byte-order mark, and texts in it with a line of blanks",
            ["common.yaml", "\uFEFF\nA:\n  description: |+\n    \n  properties:\n    a: {type: string}\n"],
            "common.yaml#/A {\"a\":\"b\"}"
        },
        {
            "the kinds of a base lie in files",
            ["b.yaml", "A: {type: array, items: {$ref: '#/B'}}\nB: {discriminator: {propertyName: k, mapping: {c: 'c.yaml'}}, properties: {k: {type: string}}}", "c.yaml", "allOf: [{$ref: 'b.yaml#/B'}, {properties: {d: {$ref: 'b.yaml#/B'}}}]"],
            "b.yaml#/A [{\"k\":\"c\",\"d\":{\"k\":\"c\",\"e\":1}}]"
        },
    };

    [Theory]
    [MemberData(nameof(Splits))]
    public async Task What_is_split_over_files_is_read_as_one(string how, string[] files, string referenceAndAnswer)
    {
        using var documents = new Documents();
        string[] expected = referenceAndAnswer.Split(' ', 2);
        documents.With("api.yaml", "\uFEFF" + Get($"$ref: '{expected[0]}'") + "components: {schemas: {Item: {type: object, properties: {here: {type: string}}}}}");
        foreach (string[] file in files.Chunk(2))
        {
            documents.With(file[0], file[1]);
        }

        (await SmallSdk.ReadAsync(documents, "api.yaml", expected[1])).Should().Be(expected[1], how);
    }

    [Fact]
    public async Task A_path_may_be_a_file_that_refers_back()
    {
        using var documents = new Documents();
        documents.With("api.yaml", "openapi: 3.0.3\ninfo: {title: T, version: \"1\"}\npaths: {/v: {$ref: paths/v.yaml}}\ncomponents: {schemas: {Item: {type: object, properties: {here: {type: string}}}}}")
            .With("paths/v.yaml", "get: {operationId: getV, responses: {\"200\": {description: d, content: {application/json: {schema: {$ref: '../api.yaml#/components/schemas/Item'}}}}}}");

        (await SmallSdk.ReadAsync(documents, "api.yaml", """{"here":"h"}""")).Should().Be("""{"here":"h"}""");
    }

    [Theory]
    [InlineData("It: {type: object, additionalProperties: {$ref: '#/components/schemas/It'}}", """{"a":{"b":{}},"c":{}}""")]
    [InlineData("It: {type: array, items: {$ref: '#/components/schemas/It'}}", """[[],[[],[[]]]]""")]
    [InlineData("It: {type: array, items: {type: object, additionalProperties: {$ref: '#/components/schemas/It'}}}", """[{"a":[{"b":[]}]},{}]""")]
    [InlineData("It: {type: array, items: {$ref: '#/components/schemas/Other'}}\n    Other: {type: array, items: {$ref: '#/components/schemas/It'}}", """[[[[]],[]]]""")]
    [InlineData("It: {type: object, properties: {by: {type: object, additionalProperties: {type: array, items: {$ref: '#/components/schemas/It'}}}}}", """{"by":{"a":[{"by":{}},{"by":{"b":[]}}]}}""")]
    public async Task What_is_of_itself_is_read_as_it_is(string schemas, string answer)
    {
        using var documents = new Documents();
        documents.With("api.yaml", Get("$ref: '#/components/schemas/It'") + "components:\n  schemas:\n    " + schemas);

        (await SmallSdk.ReadAsync(documents, "api.yaml", answer)).Should().Be(answer);
    }

    [Fact]
    public async Task What_is_of_itself_is_read_at_any_depth()
    {
        using var documents = new Documents();
        documents.With("api.yaml", Get("$ref: '#/components/schemas/It'") + "components: {schemas: {It: {type: array, items: {$ref: '#/components/schemas/It'}}}}");
        string answer = new string('[', 60) + new string(']', 60);

        (await SmallSdk.ReadAsync(documents, "api.yaml", answer)).Should().Be(answer);
    }

    [Fact]
    public void A_link_to_a_device_is_not_opened()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such devices.");
        using var documents = new Documents();
        documents.With("api.yaml", Head + "components: {schemas: {A: {$ref: endless.yaml}}}");
        File.CreateSymbolicLink(documents.PathOf("endless.yaml"), "/dev/zero");

        documents.Check().Lines.Should().ContainSingle().Which.Should().StartWith("endless.yaml(1,1): error DOC001: ");
    }

    [Fact]
    public void A_file_without_end_is_not_read()
    {
        using var documents = new Documents();
        using (FileStream file = File.Create(documents.PathOf("api.yaml")))
        {
            file.SetLength((64 * 1024 * 1024) + 1);
        }

        documents.Check().Lines.Should().Equal("api.yaml(1,1): error DOC001: The file cannot be read: It has 67108865 bytes, and no more than 67108864 are read.");
    }
}
