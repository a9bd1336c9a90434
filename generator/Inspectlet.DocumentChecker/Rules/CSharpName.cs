using System.Text.RegularExpressions;

namespace Inspectlet.DocumentChecker.Rules;

/// <summary>The C# name that a name on the wire becomes; what the template Name.liquid does.</summary>
internal static partial class CSharpName
{
    private static readonly string[] Reserved =
        ["AdditionalProperties", "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "Clone"];

    private static readonly string[] ReservedInEnums =
        ["Value", "KnownValues", "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals"];

    // Those that are keywords everywhere; the others may be names.
    private static readonly HashSet<string> Keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default",
        "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto",
        "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out",
        "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc",
        "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using",
        "virtual", "void", "volatile", "while",
    ];

    public static string Of(string wireName, string? given, string? typeName)
    {
        if (given is not null)
        {
            return given;
        }

        return Pascal(wireName, typeName, Reserved);
    }

    /// <summary>The name of a known value of an enumeration; what NSwag and the template EnumMember.liquid do.</summary>
    public static string OfEnumValue(string wireValue, string? given, string enumName, bool isInteger)
    {
        if (given is not null)
        {
            return Pascal(given, enumName, ReservedInEnums);
        }

        return isInteger ? "_" + wireValue.Replace('-', '_') : Pascal(SpellOut(wireValue), enumName, ReservedInEnums);
    }

    /// <summary>The name of a parameter, from that which a member would have.</summary>
    public static string OfParameter(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];

    public static bool IsReserved(string name) => Reserved.Contains(name);

    public static bool IsKeyword(string name) => Keywords.Contains(name);

    public static bool IsIdentifier(string name) => Identifier().IsMatch(name);

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
        ['-', .. var rest] => "Minus" + rest,
        ['+', .. var rest] => "Plus" + rest,
        _ => value.Replace("\"", "", StringComparison.Ordinal),
    };

    private static string Pascal(string name, string? typeName, string[] reserved)
    {
        string spelt = name.Replace("<", "_less_than_", StringComparison.Ordinal).Replace(">", "_greater_than_", StringComparison.Ordinal);
        string pascal = string.Concat(Sign().Split(spelt).Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        string valid = pascal.Length == 0 || char.IsAsciiDigit(pascal[0]) ? "_" + pascal : pascal;
        return valid == typeName || reserved.Contains(valid) ? valid + "Value" : valid;
    }

    [GeneratedRegex(@"[^\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{N}_]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();
}
