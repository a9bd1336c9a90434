using Inspectlet.Cli.Hosting;

namespace Inspectlet.Cli.Input;

/// <summary>Pages as <c>URL</c> or <c>OPERATOR:URL</c>.</summary>
internal static class PageArgument
{
    /// <exception cref="UsageException">There is no URL.</exception>
    public static PageUrl Parse(string option, string text)
    {
        // A URL can have colons too: the text before the first one counts only if it is an operator.
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        bool hasOperator = colon > 0 && PageComparisons.All.ContainsKey(text[..colon]);
        string url = hasOperator ? text[(colon + 1)..] : text;
        if (string.IsNullOrWhiteSpace(url))
        {
            throw new UsageException($"{option} needs a URL, as in {option} begins-with:www.example.com/profile/.");
        }

        return hasOperator ? PageComparisons.All[text[..colon]](url) : PageUrl.Is(url);
    }
}
