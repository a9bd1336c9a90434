using System.Text.RegularExpressions;

namespace ApiContract.Generator.Model;

/// <summary>A path with placeholders: <c>websites/{wid}</c>.</summary>
internal static class PathTemplate
{
    private static readonly Regex Placeholder = new(@"\{([^{}]+)\}", RegexOptions.CultureInvariant);

    public static IEnumerable<string> Placeholders(string path) => Placeholder.Matches(path).Cast<Match>().Select(match => match.Groups[1].Value);

    /// <summary>The path with each placeholder, and each text around them, as something else.</summary>
    public static string Map(string path, Func<string, string> text, Func<string, string> placeholder)
    {
        int end = 0;
        var mapped = new List<string>();
        foreach (Match match in Placeholder.Matches(path))
        {
            mapped.Add(text(path.Substring(end, match.Index - end)));
            mapped.Add(placeholder(match.Groups[1].Value));
            end = match.Index + match.Length;
        }

        mapped.Add(text(path.Substring(end)));
        return string.Concat(mapped);
    }
}
