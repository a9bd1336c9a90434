using Inspectlet.Document.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Inspectlet.Generator.Tests.Document.Naming;

/// <summary>What a document cannot have as a name: all that is emitted, or that declarations refer to by a simple name.</summary>
public class ReservedNameTests
{
    [Fact]
    public void Every_member_that_is_emitted_into_a_model_is_reserved() =>
        EmittedInto("""
            [ApiModel, ApiKind("letter", typeof(Letter))]
            public partial record Note
            {
                [JsonPropertyName("kind"), Discriminator] public string? Kind { get; init; }
                [JsonPropertyName("a"), ReadOnly] public string? A { get; init; }
                [JsonPropertyName("b")] public partial string? B { get; init; }
                [JsonPropertyName("c")] public IReadOnlyList<string> C { get; init; } = [];
                [AdditionalProperties] public IReadOnlyDictionary<string, System.Text.Json.JsonElement> AdditionalProperties { get; init; } = null!;
            }

            [ApiModel(Kind = "letter")]
            public sealed partial record Letter : Note;
            """)
            .Except(["ReadC", "_bValue", "_bValueIsNull"]).Should().NotBeEmpty().And.BeSubsetOf(ReservedNames.OfMembers).And.BeSubsetOf(ReservedNames.OfModels);

    [Fact]
    public void Every_member_that_is_emitted_into_the_base_of_kinds_is_reserved() =>
        EmittedInto("""
            [ApiModel, ApiKind("memo", typeof(Memo))]
            public partial class Note
            {
                [JsonPropertyName("kind"), Discriminator] public string? Kind { get; init; }
            }

            [ApiModel(Kind = "memo")]
            public sealed partial class Memo : Note;
            """)
            .Should().Contain("IndexOfKind").And.BeSubsetOf(ReservedNames.OfMembers).And.BeSubsetOf(ReservedNames.OfModels);

    [Theory]
    [InlineData("\"a\"")]
    [InlineData("1")]
    public void Every_member_that_is_emitted_into_an_enumeration_is_reserved(string value) =>
        EmittedInto($"[ApiEnum] public readonly partial struct Note {{ [EnumValue({value})] public static partial Note A {{ get; }} }}")
            .Except(["_value"]).Should().NotBeEmpty().And.BeSubsetOf(ReservedNames.OfKnownValues).And.BeSubsetOf(ReservedNames.OfEnums);

    [Fact]
    public void Every_attribute_of_the_declarations_is_reserved() =>
        CSharpSyntaxTree.ParseText(File.ReadAllText(Repository.PathOf("generator", "runtime", "Attributes.cs"))).GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>()
            .Where(type => !type.Modifiers.Any(SyntaxKind.AbstractKeyword))
            .Select(type => type.Identifier.ValueText).Should().NotBeEmpty().And.BeSubsetOf(ReservedNames.OfTypes);

    // The names of the members that stand in emitted code alone.
    private static IEnumerable<string> EmittedInto(string declaration)
    {
        GeneratorRunResult run = Generation.Run(declaration);
        run.Diagnostics.Should().BeEmpty();
        TypeDeclarationSyntax type = run.GeneratedSources.SelectMany(source => source.SyntaxTree.GetRoot().DescendantNodes()).OfType<TypeDeclarationSyntax>().First(type => type.Identifier.ValueText == "Note");
        return type.Members.SelectMany(NamesOf).Distinct();
    }

    private static IEnumerable<string> NamesOf(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        PropertyDeclarationSyntax property when !property.Modifiers.Any(SyntaxKind.PartialKeyword) => [property.Identifier.ValueText],
        FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
        _ => [],
    };
}
