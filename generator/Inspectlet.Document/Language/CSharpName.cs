using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace Inspectlet.Document.Language;

/// <summary>The C# name that a name on the wire becomes: the one place where that is decided.</summary>
internal static partial class CSharpName
{
    private static readonly string[] Reserved =
        ["AdditionalProperties", "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "Clone"];

    private static readonly string[] ReservedInEnums =
        ["Value", "KnownValues", "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals"];

    /// <summary>The name of a type.</summary>
    public static string OfType(string name) => Pascal(name, typeName: null, []);

    /// <summary>The name of a property: the one that it is given, if it is one, or that on the wire in words of C#; never that of its type.</summary>
    public static string OfMember(string wireName, string? given, string? typeName) =>
        given is not null && IsIdentifier(given) ? given : Pascal(wireName, typeName, Reserved);

    /// <summary>The name of a method.</summary>
    public static string OfMethod(string operationId, string? given) => OfMember(operationId, given, typeName: null) + "Async";

    /// <summary>The name of a parameter.</summary>
    public static string OfParameter(string wireName, string? given)
    {
        string name = OfMember(wireName, given, typeName: null);
        return name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>The name of a known value of an enumeration.</summary>
    public static string OfEnumValue(string wireValue, string? given, string enumName, bool isInteger)
    {
        if (given is not null)
        {
            return Pascal(given, enumName, ReservedInEnums);
        }

        return isInteger ? Avoid("_" + Sign().Replace(wireValue, "_"), enumName, ReservedInEnums) : Pascal(SpellOut(wireValue), enumName, ReservedInEnums);
    }

    /// <summary>The id of an operation that has none: its method and its path in words.</summary>
    public static string OfRoute(string method, string path) => Pascal(method + " " + path.Replace("{", "by ", StringComparison.Ordinal), typeName: null, []);

    /// <summary>Whether every object, or every model, has a member of the name.</summary>
    public static bool IsReserved(string name) => Reserved.Contains(name);

    public static bool IsKeyword(string name) => SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None;

    /// <summary>The name of a type that a document gives; null where it is none.</summary>
    public static string? Given(string? typeName) => typeName is not null && IsQualified(typeName) ? typeName : null;

    /// <summary>Whether it is an identifier, or several with points between them.</summary>
    public static bool IsQualified(string name) => name.Split('.').All(IsIdentifier);

    public static bool IsIdentifier(string name) => SyntaxFacts.IsValidIdentifier(name);

    private static string SpellOut(string value) => value switch
    {
        "" => "Empty",
        "=" => "Eq",
        "!=" => "Ne",
        ">" => "Gt",
        "<" => "Lt",
        ">=" => "Ge",
        "<=" => "Le",
        "~=" => "Approx",
        _ when Sign().Replace(value, "").Length == 0 => string.Join(' ', value.Select(SpellOut)),
        ['-', .. var rest] => "Minus " + rest,
        ['+', .. var rest] => "Plus " + rest,
        _ => value.Replace("\"", "", StringComparison.Ordinal),
    };

    private static string SpellOut(char sign) => sign switch
    {
        ' ' => "Space",
        '!' => "Not",
        '"' => "Quote",
        '#' => "Hash",
        '$' => "Dollar",
        '%' => "Percent",
        '&' => "And",
        '\'' => "Apostrophe",
        '(' => "Open parenthesis",
        ')' => "Close parenthesis",
        '*' => "Star",
        '+' => "Plus",
        ',' => "Comma",
        '-' => "Minus",
        '.' => "Dot",
        '/' => "Slash",
        ':' => "Colon",
        ';' => "Semicolon",
        '<' => "Less than",
        '=' => "Equals sign",
        '>' => "Greater than",
        '?' => "Question mark",
        '@' => "At",
        '[' => "Open bracket",
        '\\' => "Backslash",
        ']' => "Close bracket",
        '^' => "Caret",
        '_' => "Underscore",
        '`' => "Backtick",
        '{' => "Open brace",
        '|' => "Pipe",
        '}' => "Close brace",
        '~' => "Tilde",
        _ => $"U{(int)sign:X4}",
    };

    private static string Pascal(string name, string? typeName, string[] reserved)
    {
        string spelt = name.Replace("<", " less than ", StringComparison.Ordinal).Replace(">", " greater than ", StringComparison.Ordinal);
        string pascal = string.Concat(Sign().Split(spelt).Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        return Avoid(IsIdentifier(pascal) ? pascal : "_" + pascal, typeName, reserved);
    }

    private static string Avoid(string name, string? typeName, string[] reserved)
    {
        while (name == typeName || reserved.Contains(name))
        {
            name += "Value";
        }

        return name;
    }

    // What an identifier of C# cannot hold, and what separates words in the names of others.
    [GeneratedRegex(@"[^\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();
}
