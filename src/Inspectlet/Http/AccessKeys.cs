using System.Text.RegularExpressions;

namespace Inspectlet.Http;

/// <summary>The keys of recordings: whoever has one can watch the recording.</summary>
internal static partial class AccessKeys
{
    /// <summary>What stands in place of a secret.</summary>
    public const string Mask = "***";

    private const string Name = "accessResourceKey";

    /// <summary>Whether a member of this name holds a key.</summary>
    public static bool IsName(string name) => name.Contains(Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The text with a mask in place of every key.</summary>
    public static string Redact(string text) => Key().Replace(text, "$1" + Mask);

    // The key follows whatever an address, JSON or a sentence puts between a name and a value.
    [GeneratedRegex("(" + Name + """(?:&#?\w{1,8};|[^0-9A-Z]){0,16})[0-9A-Z][^&"'\s<>\\]*""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Key();
}
