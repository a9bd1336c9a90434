using System.Text.RegularExpressions;

namespace ApiContract.Generator.Model;

/// <summary>A path with placeholders: <c>websites/{wid}</c>.</summary>
internal static class PathTemplate
{
    private static readonly Regex Placeholder = new(@"\{([^{}]+)\}", RegexOptions.CultureInvariant);

    public static IEnumerable<string> Placeholders(string path) => Placeholder.Matches(path).Cast<Match>().Select(match => match.Groups[1].Value);

    public static string Fill(string path, Func<string, string> valueOf) => Placeholder.Replace(path, match => valueOf(match.Groups[1].Value));
}
