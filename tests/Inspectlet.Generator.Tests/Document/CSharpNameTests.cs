using Inspectlet.Document.Language;
using Microsoft.CodeAnalysis.CSharp;

namespace Inspectlet.Generator.Tests.Document;

/// <summary>Whatever a document calls a thing, C# takes the name that it gets.</summary>
public class CSharpNameTests
{
    [Theory]
    [InlineData("first name", "FirstName")]
    [InlineData("2fa", "_2fa")]
    [InlineData("price€", "Price")]
    [InlineData("größe", "Größe")]
    [InlineData("a\\b\tc°d", "ABCD")]
    [InlineData("since<", "SinceLessThan")]
    [InlineData("😀", "_")]
    [InlineData("", "_")]
    public void A_name_holds_what_C_sharp_can_hold(string wireName, string name) => CSharpName.OfMember(wireName, typeName: null).Should().Be(name);

    [Theory]
    [InlineData("tag", "Tag", "TagValue")]
    [InlineData("equals", "Tag", "EqualsValue")]
    [InlineData("equals", "EqualsValue", "EqualsValueValue")]
    public void A_member_is_called_neither_like_its_type_nor_like_what_every_object_has(string wireName, string typeName, string name) =>
        CSharpName.OfMember(wireName, typeName).Should().Be(name);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Every_name_is_an_identifier_and_none_in_a_type_is_the_types(int seed)
    {
        var faults = new List<string>();
        foreach (string text in RandomTexts.From(seed, 5000))
        {
            string type = CSharpName.OfType(text);
            string[] inType =
            [
                CSharpName.OfMember(text, type),
                CSharpName.OfEnumValue(text, given: null, type, isInteger: false),
                CSharpName.OfEnumValue("1", text, type, isInteger: true),
            ];
            string[] others = [type, CSharpName.OfParameter(text), CSharpName.OfMethod(text), CSharpName.OfRoute("get", text)];
            if (inType.Contains(type) || !inType.Concat(others).All(SyntaxFacts.IsValidIdentifier))
            {
                faults.Add($"{CSharpText.Literal(text)}: {string.Join(", ", inType.Concat(others))}");
            }
        }

        faults.Should().BeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Every_integer_has_a_name(int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < 1000; i++)
        {
            long value = random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64);
            string type = CSharpName.OfType($"{value}");

            string name = CSharpName.OfEnumValue($"{value}", given: null, type, isInteger: true);

            SyntaxFacts.IsValidIdentifier(name).Should().BeTrue(name);
            name.Should().NotBe(type);
        }
    }
}
