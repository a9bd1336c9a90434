using Inspectlet.Cli.Hosting;

namespace Inspectlet.Cli.Input;

/// <summary>Pages as <c>URL</c> or <c>OPERATOR:URL</c>.</summary>
internal static class PageArgument
{
    private static readonly Dictionary<string, Func<string, PageUrl>> Operators = new(StringComparer.Ordinal)
    {
        ["is"] = PageUrl.Is,
        ["begins-with"] = PageUrl.BeginsWith,
        ["contains"] = PageUrl.Contains,
        ["matches"] = PageUrl.MatchesPattern,
        ["is-not"] = PageUrl.IsNot,
        ["does-not-begin-with"] = PageUrl.DoesNotBeginWith,
        ["does-not-contain"] = PageUrl.DoesNotContain,
    };

    /// <exception cref="UsageException">There is no URL.</exception>
    public static PageUrl Parse(string option, string text)
    {
        // A URL can have colons too: the text before the first one counts only if it is an operator.
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        bool hasOperator = colon > 0 && Operators.ContainsKey(text[..colon]);
        string url = hasOperator ? text[(colon + 1)..] : text;
        if (string.IsNullOrWhiteSpace(url))
        {
            throw new UsageException($"{option} needs a URL, as in {option} begins-with:www.example.com/profile/.");
        }

        return hasOperator ? Operators[text[..colon]](url) : PageUrl.Is(url);
    }
}
