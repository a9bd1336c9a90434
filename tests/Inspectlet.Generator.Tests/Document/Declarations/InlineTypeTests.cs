namespace Inspectlet.Generator.Tests.Document.Declarations;

/// <summary>Which types are declared for schemas that have no name, and how they are called.</summary>
public class InlineTypeTests
{
    [Theory]
    [InlineData("place: {properties: {x: {}}}", "NodePlace")]
    [InlineData("state: {enum: [a]}", "NodeState")]
    [InlineData("places: {type: array, items: {properties: {x: {}}}}", "NodePlaces")]
    [InlineData("places: {additionalProperties: {type: array, items: {properties: {x: {}}}}}", "NodePlaces")]
    [InlineData("place: {oneOf: [{type: 'null'}, {properties: {x: {}}}]}", "NodePlace")]
    [InlineData("place: {properties: {state: {enum: [a]}}}", "NodePlace", "NodePlaceState")]
    public void A_type_within_a_type_is_called_by_its_owner_and_member(string member, params string[] names) =>
        Declared.Schemas($"Node: {{properties: {{{member}}}}}").Types.Select(type => type.Name).Should().Equal(["Node", .. names]);

    [Theory]
    [InlineData("parameters: [{name: status, in: query, schema: {enum: [a]}}]", "ListNotesStatus")]
    [InlineData("responses: {'200': {content: {application/json: {schema: {properties: {x: {}}}}}}}", "ListNotesResponse")]
    [InlineData("responses: {'200': {content: {application/json: {schema: {type: array, items: {properties: {x: {}}}}}}}}", "ListNotesResponse")]
    [InlineData("requestBody: {content: {application/json: {schema: {properties: {x: {}}}}}}", "ListNotesRequest")]
    [InlineData("requestBody: {content: {multipart/form-data: {schema: {properties: {kind: {enum: [a]}}}}}}", "ListNotesKind")]
    public void A_type_within_an_operation_is_called_by_its_owner_and_what_it_is_for(string part, string name) =>
        Declared.Document($"openapi: 3.0.3\npaths: {{/notes: {{get: {{operationId: listNotes, {part}}}}}}}").Types.Select(type => type.Name).Should().Equal(name);

    [Fact]
    public void What_a_failure_holds_becomes_no_type() =>
        Declared.Document("openapi: 3.0.3\npaths: {/notes: {get: {responses: {'400': {content: {application/json: {schema: {properties: {x: {}}}}}}}}}}").Types.Should().BeEmpty();

    [Fact]
    public void A_name_that_is_taken_is_lengthened() =>
        Declared.Schemas("Node: {properties: {place: {properties: {x: {}}}}}", "NodePlace: {properties: {y: {}}}").Types.Select(type => type.Name)
            .Should().Equal("Node", "NodePlace", "NodePlacePlace");

    [Fact]
    public void A_member_that_comes_to_the_front_changes_no_name() =>
        Declared.Schemas("A: {properties: {place: {properties: {z: {}}}}}", "Node: {properties: {a: {enum: [b]}, place: {properties: {x: {}}}}}").Types.Select(type => type.Name)
            .Should().BeEquivalentTo("A", "Node", "APlace", "NodeA", "NodePlace");

    [Fact]
    public void A_schema_that_only_stands_for_another_becomes_no_type() =>
        Declared.Schemas("Alias: {$ref: '#/components/schemas/Node'}", "Other: {allOf: [{$ref: '#/components/schemas/Node'}]}", "Node: {properties: {x: {}}}")
            .Types.Select(type => type.Name).Should().Equal("Node");

    [Fact]
    public void An_envelope_becomes_no_type() =>
        Declared.Schemas("Box: {x-envelope: notes, properties: {notes: {type: array, items: {type: string}}}}").Types.Should().BeEmpty();

    [Theory]
    [InlineData("../b/types.json#/Note", "Note")]
    [InlineData("../b/types.json#/inner/note", "Note")]
    [InlineData("../b/note.yaml", "Note")]
    public void A_type_of_another_file_is_called_by_what_refers_to_it(string reference, string name)
    {
        var declarations = Declared.Document(
            $"openapi: 3.0.3\npaths: {{}}\ncomponents: {{schemas: {{Thing: {{$ref: 'a/things.yaml#/Thing'}}}}}}",
            ("a/things.yaml", $"Thing: {{properties: {{it: {{$ref: '{reference}'}}}}}}"),
            ("b/types.json", """{"Note": {"properties": {"count": {"$ref": "#/Count"}}}, "inner": {"note": {"$ref": "#/Note"}}, "Count": {"type": "integer"}}"""),
            ("b/note.yaml", "properties: {count: {$ref: 'types.json#/Count'}}"));

        declarations.Model("Thing").Member("it").Show().Should().Be(name + "?");
        declarations.Model(name).Member("count").Show().Should().Be("long?");
    }
}
