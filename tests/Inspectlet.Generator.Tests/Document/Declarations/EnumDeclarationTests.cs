namespace Inspectlet.Generator.Tests.Document.Declarations;

/// <summary>Which schemas become open enumerations, and what their values are.</summary>
public class EnumDeclarationTests
{
    [Theory]
    [InlineData("{const: a}", "It: A = \"a\"")]
    [InlineData("{const: 1}", "It: _1 = 1")]
    [InlineData("{enum: [a, b]}", "It: A = \"a\", B = \"b\"")]
    [InlineData("{type: string, enum: [a, null]}", "It: A = \"a\"")]
    [InlineData("{type: string, enum: [a, b, a]}", "It: A = \"a\", B = \"b\"")]
    [InlineData("{type: string, enum: ['1', '2']}", "It: _1 = \"1\", _2 = \"2\"")]
    [InlineData("{type: string, enum: [1, 2]}", "It: _1 = \"1\", _2 = \"2\"")]
    [InlineData("{type: [string, 'null'], enum: [a, null]}", "It: A = \"a\"")]
    [InlineData("{enum: [1, 2]}", "It: _1 = 1, _2 = 2")]
    [InlineData("{enum: [1, -1]}", "It: _1 = 1, __1 = -1")]
    [InlineData("{type: integer, enum: [+1]}", "It: __1 = +1")]
    [InlineData("{type: integer, enum: [1, 2], x-enumNames: [One, Two]}", "It: One = 1, Two = 2")]
    [InlineData("{type: integer, enum: [1, 2], x-enum-varnames: [one, two]}", "It: One = 1, Two = 2")]
    [InlineData("{type: integer, enum: [1, 2], x-enumNames: [One]}", "It: One = 1, _2 = 2")]
    [InlineData("{oneOf: [{const: a}, {const: b}]}", "It: A = \"a\", B = \"b\"")]
    [InlineData("{anyOf: [{enum: [a, b]}, {type: string}]}", "It: A = \"a\", B = \"b\"")]
    [InlineData("{oneOf: [{title: One, const: 1}, {title: Two, const: 2}]}", "It: One = 1, Two = 2")]
    [InlineData("{type: string, enum: ['~', '!~', '^', '$', '<>', '+1', '-1', '-', '--', '_', ' ', '→']}", "It: Tilde = \"~\", NotTilde = \"!~\", Caret = \"^\", Dollar = \"$\", LessThanGreaterThan = \"<>\", Plus1 = \"+1\", Minus1 = \"-1\", Minus = \"-\", MinusMinus = \"--\", Underscore = \"_\", Space = \" \", U2192 = \"\\u2192\"")]
    [InlineData("{type: string, enum: [a, b], x-enumDescriptions: {a: The first., b: The second.}}", "It: A = \"a\", B = \"b\"")]
    [InlineData("{type: string, enum: [a, b], x-enumNames: {a: One, b: Two}}", "It: A = \"a\", B = \"b\"")]
    [InlineData("{type: string, enum: ['', '<', '<=', '=', '-a', '+a', 'a\"b']}", "It: Empty = \"\", Lt = \"<\", Le = \"<=\", Eq = \"=\", MinusA = \"-a\", PlusA = \"+a\", Ab = \"a\\\"b\"")]
    public void An_enumeration_has_the_values_that_are_known(string schema, string declaration) =>
        Declared.Schemas($"It: {schema}").Types.Single().Show().Should().Be(declaration);

    [Fact]
    public void A_value_is_not_called_like_its_enumeration() => Declared.Schemas("'1': {enum: [1]}").Types.Single().Show().Should().Be("_1: _1Value = 1");
}
