namespace Inspectlet.Document.Declarations;

/// <summary>Declares open enumerations.</summary>
internal static class EnumDeclarer
{
    public static EnumDeclaration Declare(NamedType type)
    {
        bool isInteger = type.Meaning.IsIntegerEnum;
        return new EnumDeclaration(
            type.Place,
            type.Name,
            type.Meaning.Node.Text("description") is { } description ? CSharpText.Comment(description) : [],
            [
                .. type.Meaning.Values!.Select(value => new ValueDeclaration(
                    CSharpName.OfEnumValue(value.WireValue, value.GivenName, type.Name, isInteger),
                    isInteger ? value.WireValue : CSharpText.Literal(value.WireValue),
                    CSharpText.CommentLine(value.Description ?? value.WireValue))),
            ]);
    }
}
