namespace ApiContract.Generator.Emit;

/// <summary>Names and literals of emitted code.</summary>
internal static class Names
{
    public const string Reader = "global::System.Text.Json.Utf8JsonReader";

    public const string Writer = "global::System.Text.Json.Utf8JsonWriter";

    public const string Json = "global::System.Text.Json";

    /// <summary>A name in C#, with an <c>@</c> if it is a keyword.</summary>
    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>The local variable that holds a property's value while an object is read.</summary>
    /// <remarks>No two properties share one: only for a capital of ASCII is the small letter that of no other.</remarks>
    public static string Local(PropertySpec property) =>
        property.Name[0] is >= 'A' and <= 'Z' ? char.ToLowerInvariant(property.Name[0]) + property.Name.Substring(1) + "Value" : $"_{property.Name}Value";

    /// <summary>What says that a property was set to null.</summary>
    public static string IsNull(PropertySpec property) => "_" + Local(property) + "IsNull";

    /// <summary>A type's name that no other name can hide.</summary>
    public static string Global(string @namespace, string type) => @namespace.Length == 0 ? "global::" + type : $"global::{@namespace}.{type}";

    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>A text within an interpolated string.</summary>
    public static string Interpolated(string text)
    {
        string literal = Literal(text);
        return literal.Substring(1, literal.Length - 2).Replace("{", "{{").Replace("}", "}}");
    }

    public static string Utf8(string text) => Literal(text) + "u8";

    /// <summary>The type with a question mark, as the readers return it.</summary>
    public static string Nullable(ValueShape shape) => shape.Type + "?";
}
