namespace Inspectlet.Generator.Tests.Document.Declarations;

/// <summary>Whatever a document marks as deprecated says so: by an attribute, or where that cannot be, by its comment.</summary>
public class DeprecationTests
{
    [Fact]
    public void A_property() =>
        Declared.Schemas("Thing: {properties: {'size \"inch\"': {type: number, deprecated: true}}}").Model("Thing").Members.Single().Obsolete
            .Should().Be("\"The API's document marks size \\\"inch\\\" as deprecated.\"");

    [Fact]
    public void An_operation() => Declared.Method("get: {operationId: a, deprecated: true}").Obsolete.Should().Be($"\"{Mark("a")}\"");

    [Theory]
    [InlineData("parameters: [{name: q, in: query, deprecated: true, description: What to look for.}]", "What to look for. ")]
    [InlineData("parameters: [{name: q, in: header, deprecated: true}]", "q ")]
    [InlineData("requestBody: {content: {multipart/form-data: {schema: {properties: {q: {type: string, deprecated: true}}}}}}", "q ")]
    public void A_parameter(string parts, string text) =>
        Declared.Method($"post: {{operationId: a, {parts}}}").Parameters.Single().Comment.Should().Be(text + Mark("q"));

    [Theory]
    [InlineData("{deprecated: true, properties: {a: {}}}", "")]
    [InlineData("{deprecated: true, type: string, enum: [a], description: Some values.}", "Some values. ")]
    public void A_type(string schema, string text) => Declared.Schemas($"Thing: {schema}").Types.Single().Comment.Should().Equal(text + Mark("Thing"));

    private static string Mark(string name) => $"The API's document marks {name} as deprecated.";
}
