namespace Inspectlet.Document.Declarations;

/// <summary>What is declared alike of a member, a parameter and a field: its type, and what a caller may give.</summary>
internal sealed class ValueDeclarer(Schemas schemas, TypeNames types)
{
    /// <summary>A value that has a name on the wire.</summary>
    /// <param name="schema">Its schema; null where the document has none.</param>
    /// <param name="place">What bears it.</param>
    /// <param name="wireName">Its name.</param>
    /// <param name="owner">The name of what that belongs to.</param>
    public DeclaredValue Declare(DocumentNode? schema, DocumentNode place, string wireName, string owner)
    {
        if (schema is not { } node)
        {
            return new DeclaredValue(CSharpType.Any, Meaning: null, []);
        }

        Meaning meaning = schemas.Of(node);
        CSharpType type = types.Of(node, place, wireName, owner);
        return new DeclaredValue(type, meaning, [.. LimitsOf(meaning, type)]);
    }

    private static IEnumerable<string> LimitsOf(Meaning meaning, CSharpType type)
    {
        if (meaning.Scalar is { Type: "integer" or "number" } && meaning.Kind == Kind.Scalar)
        {
            string? minimum = CSharpValue.Bound(meaning.Find("minimum")?.Value, type);
            string? maximum = CSharpValue.Bound(meaning.Find("maximum")?.Value, type);
            string[] bounds = [.. minimum is null ? [] : new[] { $"Minimum = {minimum}" }, .. maximum is null ? [] : new[] { $"Maximum = {maximum}" }];
            if (bounds.Length > 0)
            {
                yield return $"Bounds({string.Join(", ", bounds)})";
            }
        }

        string? keyword = type == CSharpType.String ? "minLength" : type.IsList ? "minItems" : null;
        if (keyword is not null && int.TryParse(meaning.Find(keyword)?.Value, out int shortest) && shortest > 0)
        {
            yield return $"MinimumLength({shortest})";
        }
    }
}

/// <summary>A value: its type, what it stands for, and the attributes that limit what a caller may give.</summary>
internal sealed record DeclaredValue(CSharpType Type, Meaning? Meaning, IReadOnlyList<string> Limits)
{
    /// <summary>The attribute of a value that travels as another type; empty for one that does not.</summary>
    public IEnumerable<string> Conversion => Type.Conversion is { } conversion ? [conversion] : [];

    public bool IsNullable => Meaning?.IsNullable ?? false;

    /// <summary>Whether only the service gives it.</summary>
    public bool IsReadOnly => Meaning?.IsReadOnly ?? false;

    /// <summary>Whether it is sent, and never comes back.</summary>
    public bool IsWriteOnly => Meaning?.IsTrue("writeOnly") ?? false;
}
