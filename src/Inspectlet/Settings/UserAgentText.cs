using System.Net.Http.Headers;

namespace Inspectlet.Settings;

/// <summary>The products and comments of a <c>User-Agent</c> header.</summary>
internal static class UserAgentText
{
    // Servers bound the length of all headers together.
    public const int MaxLength = 256;

    /// <summary>Reads the text; null if a header cannot hold it. Empty for no text.</summary>
    public static IReadOnlyList<ProductInfoHeaderValue>? TryParse(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return [];
        }

        // The framework accepts other characters in a comment, but refuses to send them.
        if (text.Length > MaxLength || text.Any(c => c is < ' ' or > '~'))
        {
            return null;
        }

        using var message = new HttpRequestMessage();
        return message.Headers.UserAgent.TryParseAdd(text) ? [.. message.Headers.UserAgent] : null;
    }
}
