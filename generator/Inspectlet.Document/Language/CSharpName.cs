using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace Inspectlet.Document.Language;

/// <summary>The C# name that a name on the wire becomes: the one place where that is decided.</summary>
internal static partial class CSharpName
{
    // A name of the metadata holds 1023 signs, and emitted names are longer than those that they are made of.
    private const int MaxLength = 300;

    // In names of methods and parameters they would do no harm, but programs are compiled with the names that there are.
    private static readonly string[] Avoided = ["AdditionalProperties", "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "Clone"];

    /// <summary>The name of a type.</summary>
    public static string OfType(string name) => Pascal(name, typeName: null, []);

    /// <summary>The name of a property: that on the wire in words of C#; never that of its type.</summary>
    public static string OfMember(string wireName, string? typeName) => Pascal(wireName, typeName, ReservedNames.OfMembers);

    /// <summary>The name of a method.</summary>
    public static string OfMethod(string operationId) => Pascal(operationId, typeName: null, Avoided) + "Async";

    /// <summary>The name of a parameter.</summary>
    public static string OfParameter(string wireName) => Camel(Pascal(wireName, typeName: null, Avoided));

    /// <summary>A name as a parameter has it.</summary>
    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>The name of a known value of an enumeration.</summary>
    public static string OfEnumValue(string wireValue, string? given, string enumName, bool isInteger)
    {
        if (given is not null)
        {
            return Pascal(given, enumName, ReservedNames.OfKnownValues);
        }

        return isInteger ? Avoid("_" + Sign().Replace(wireValue, "_"), enumName, ReservedNames.OfKnownValues) : Pascal(SpellOut(wireValue), enumName, ReservedNames.OfKnownValues);
    }

    /// <summary>The id of an operation that has none: its method and its path in words.</summary>
    public static string OfRoute(string method, string path) => Pascal(method + " " + path.Replace("{", "by ", StringComparison.Ordinal), typeName: null, []);

    /// <summary>What a text loses when it becomes a name, in words: each sign once; where it has none, the case of its letters.</summary>
    public static string SpellingOf(string text)
    {
        if (text.Length == 0)
        {
            return SpellOut(text);
        }

        string signs = string.Concat(Sign().Matches(text).SelectMany(match => match.Value).Distinct().Select(sign => Pascal(SpellOut(sign), typeName: null, [])));
        return signs.Length > 0 ? Cut(signs)
            : !text.Any(char.IsLower) ? "UpperCase"
            : !text.Any(char.IsUpper) ? "LowerCase"
            : char.IsLower(text[0]) ? "CamelCase"
            : "PascalCase";
    }

    /// <summary>A text in hexadecimal digits: the same for the same text, and hardly for another.</summary>
    public static string HashOf(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Why a name cannot be given to a member; null where it can.</summary>
    public static string? WhyNoMember(string name, string? typeName) => name switch
    {
        _ when IsKeyword(name) => "is a keyword of C#",
        _ when ReservedNames.OfEveryObject.Contains(name) => "every object has",
        _ when ReservedNames.OfMembers.Contains(name) => "every model has",
        _ when name == typeName => "is the name of its type",
        _ => WhyNone(name),
    };

    /// <summary>Why a name cannot be given to anything; null where it can.</summary>
    public static string? WhyNone(string name) => name is ['_', not (>= '0' and <= '9'), ..] ? "begins with an underscore, as what is emitted does" : null;

    public static bool IsKeyword(string name) => SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None;

    /// <summary>The name that a document gives by <c>x-dotnet-name</c>; null where it is none.</summary>
    public static string? GivenTo(DocumentNode bearer) => bearer.Text(Extension.Name) is { } name && IsIdentifier(name) ? name : null;

    /// <summary>The name of a type that a document gives; null where it is none.</summary>
    public static string? Given(string? typeName) => typeName is not null && IsQualified(typeName) ? typeName : null;

    /// <summary>Whether it is an identifier, or several with points between them.</summary>
    public static bool IsQualified(string name) => name.Split('.').All(IsIdentifier);

    /// <summary>Whether it is an identifier, of which C# ignores no sign.</summary>
    public static bool IsIdentifier(string name) => SyntaxFacts.IsValidIdentifier(name) && !name.Any(sign => char.GetUnicodeCategory(sign) == UnicodeCategory.Format);

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

    private static string Pascal(string name, string? typeName, IReadOnlyList<string> reserved)
    {
        string spelt = name.Replace("<", " less than ", StringComparison.Ordinal).Replace(">", " greater than ", StringComparison.Ordinal);
        string pascal = string.Concat(Sign().Split(spelt).Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        return Avoid(Cut(IsIdentifier(pascal) ? pascal : "_" + pascal), typeName, reserved);
    }

    private static string Cut(string name) => name.Length <= MaxLength ? name : $"{name[..MaxLength]}X{HashOf(name)[..8]}";

    private static string Avoid(string name, string? typeName, IReadOnlyList<string> reserved)
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
