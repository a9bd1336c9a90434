using Inspectlet.DocumentNormalizer;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Inspectlet.Generator.Tests;

/// <summary>In which words a document reaches NSwag.</summary>
public sealed class NormalizerTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("normalizer-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("{type: [string, 'null']}", "{nullable: true, type: string}")]
    [InlineData("{type: [string, integer]}", "{}")]
    [InlineData("{type: 'null'}", "{nullable: true}")]
    [InlineData("{const: a}", "{enum: [a], type: string}")]
    [InlineData("{type: string, enum: [a, null]}", "{type: string, enum: [a], nullable: true}")]
    [InlineData("{type: string, enum: ['1', '2']}", "{type: string, enum: ['1', '2']}")]
    [InlineData("{enum: [1, 2]}", "{enum: [1, 2], type: integer}")]
    [InlineData("{type: boolean, enum: [true]}", "{type: boolean}")]
    [InlineData("{type: number, enum: [1.5]}", "{type: number}")]
    [InlineData("{enum: [a, 1]}", "{}")]
    [InlineData("{oneOf: [{type: string}, {type: integer}]}", "{}")]
    [InlineData("{oneOf: [{type: string, format: uuid}, {type: string}]}", "{type: string}")]
    [InlineData("{anyOf: [{type: string, format: uuid}, {type: 'null'}]}", "{nullable: true, type: string, format: uuid}")]
    [InlineData("{anyOf: [{$ref: '#/components/schemas/Other'}, {type: 'null'}]}", "{nullable: true, allOf: [{$ref: '#/components/schemas/Other'}]}")]
    [InlineData("{oneOf: [{const: a}, {const: b}]}", "{type: string, enum: [a, b]}")]
    [InlineData("{oneOf: [{title: One, const: 1}, {title: Two, const: 2}]}", "{type: integer, enum: [1, 2], x-enumNames: [One, Two]}")]
    [InlineData("{type: object, properties: {a: {}}, additionalProperties: false, oneOf: [{required: [a]}, {required: [b]}]}", "{type: object, properties: {a: {}}}")]
    [InlineData("{x-accepts: [array], oneOf: [{type: string}, {type: array, items: {}}]}", "{x-accepts: [array], oneOf: [{type: string}, {type: array, items: {}}]}")]
    [InlineData("{type: integer}", "{type: integer, format: int64}")]
    [InlineData("{type: integer, format: uint8}", "{type: integer, format: int32}")]
    [InlineData("{type: integer, format: uint64}", "{type: number, format: decimal}")]
    [InlineData("{type: number, format: int64}", "{type: number}")]
    [InlineData("{type: array}", "{type: array, items: {}}")]
    [InlineData("{type: array, items: {type: integer, format: unix-seconds}}", "{type: array, items: {type: integer, format: unix-seconds}, format: unix-seconds}")]
    [InlineData("{properties: {a: {type: integer}}}", "{properties: {a: {type: integer, format: int64}}, type: object}")]
    public void A_schema_is_said_in_words_that_NSwag_gets_right(string before, string after) =>
        Normalize($"components: {{schemas: {{It: {before}, Other: {{type: string}}}}}}").Should().Be(Canon($"components: {{schemas: {{It: {after}, Other: {{type: string}}}}}}"));

    [Theory]
    [InlineData("{text/plain: {}, application/json: {schema: {type: string}}}", "{application/json: {schema: {type: string}}}")]
    [InlineData("{application/json; charset=utf-8: {}}", "{application/json: {schema: {}}}")]
    [InlineData("{application/xml: {}, text/csv: {}}", "{application/xml: {schema: {type: string}}}")]
    [InlineData("{application/problem+json: {}}", "{application/problem+json: {schema: {}}}")]
    [InlineData("{application/pdf: {}}", "{application/pdf: {schema: {type: string, format: binary}}}")]
    [InlineData("{image/png: {schema: {type: string}}}", "{image/png: {schema: {type: string, format: binary}}}")]
    public void One_media_type_is_left_and_has_a_schema(string before, string after) =>
        Normalize($"responses: {{default: {{content: {before}}}}}").Should().Be(Canon($"responses: {{default: {{content: {after}}}}}"));

    [Fact]
    public void What_is_an_example_is_left_alone() =>
        Normalize("example: {schema: {type: integer}}").Should().Be(Canon("example: {schema: {type: integer}}"));

    [Fact]
    public void Headers_that_are_the_transports_are_no_parameters() =>
        Normalize("parameters: [{name: Accept, in: header}, {name: accept, in: query}]").Should().Be(Canon("parameters: [{name: accept, in: query}]"));

    [Fact]
    public void Files_that_it_refers_to_lie_to_it_as_they_did()
    {
        Write("a/document.yaml", "schema: {$ref: '../b/types.json#/It'}");
        Write("b/types.json", """{"It": {"type": "integer"}}""");

        string saved = Save("a/document.yaml");

        Canon(File.ReadAllText(Path.Combine(Path.GetDirectoryName(saved)!, "../b/types.json"))).Should().Be(Canon("""{"It": {"type": "integer", format: int64}}"""));
    }

    [Fact]
    public void A_text_may_begin_with_a_line_of_blanks() =>
        Normalize("a:\n  b: |-\n    \n    c\n").Should().Contain("c");

    [Fact]
    public void What_is_no_YAML_has_a_place()
    {
        Write("document.yaml", "a: [");

        Action load = () => Save("document.yaml");

        load.Should().Throw<YamlException>().Which.Start.Line.Should().BePositive();
    }

    private string Normalize(string text)
    {
        Write("document.yaml", text);
        return Canon(File.ReadAllText(Save("document.yaml")));
    }

    private string Save(string document)
    {
        var files = new DocumentFiles(Path.Combine(_folder.FullName, document));
        new Normalizer(files).Normalize();
        return files.Save(Path.Combine(_folder.FullName, "normal"));
    }

    private void Write(string path, string text)
    {
        string file = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>A document whatever its layout; the order of members counts.</summary>
    private static string Canon(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents[0].RootNode.ToString();
    }
}
