using System.Text.RegularExpressions;

namespace Inspectlet.DocumentChecker.Rules;

/// <summary>The C# name that a name on the wire becomes; what the template Name.liquid does.</summary>
internal static partial class CSharpName
{
    private static readonly string[] Reserved =
        ["AdditionalProperties", "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "Clone"];

    public static string Of(string wireName, string? given, string? typeName)
    {
        if (given is not null)
        {
            return given;
        }

        string pascal = string.Concat(Sign().Split(wireName).Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        string valid = pascal.Length > 0 && char.IsAsciiDigit(pascal[0]) ? "_" + pascal : pascal;
        return valid == typeName || Reserved.Contains(valid) ? valid + "Value" : valid;
    }

    public static bool IsIdentifier(string name) => Identifier().IsMatch(name);

    [GeneratedRegex(@"[^\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{N}_]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();
}
