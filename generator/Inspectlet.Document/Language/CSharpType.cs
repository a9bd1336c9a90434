namespace Inspectlet.Document.Language;

/// <summary>A type as C# names it.</summary>
/// <param name="Name">Its name, without a question mark; that of an element that may be null has one.</param>
/// <param name="Conversion">The attribute for values that travel as another type, or null; that of the elements, for a list or a map.</param>
internal sealed record CSharpType(string Name, string? Conversion = null)
{
    private const string List = "System.Collections.Generic.IReadOnlyList<";
    private const string Map = "System.Collections.Generic.IReadOnlyDictionary<string, ";

    public static readonly CSharpType Any = new("System.Text.Json.JsonElement");

    public static readonly CSharpType Bytes = new("byte[]");

    public static readonly CSharpType String = new("string");

    public bool IsList => Name.StartsWith(List, StringComparison.Ordinal);

    public bool IsMap => Name.StartsWith(Map, StringComparison.Ordinal);

    /// <summary>The expression for a list or a map without elements.</summary>
    public string Empty => IsList ? "[]" : $"global::System.Collections.ObjectModel.ReadOnlyDictionary<string, {Name[Map.Length..]}.Empty";

    public static CSharpType ListOf(CSharpType element) => new($"{List}{element.Name}>", element.Conversion);

    public static CSharpType MapOf(CSharpType value) => new($"{Map}{value.Name}>", value.Conversion);

    public static CSharpType Of(Format format) => new(
        format.CSharpType,
        format.Conversion is { } conversion && format.Type == "string" ? conversion + "(AsString = true)" : format.Conversion);
}
