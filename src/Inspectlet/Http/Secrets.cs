using System.Text;
using System.Text.RegularExpressions;

namespace Inspectlet.Http;

/// <summary>Takes out of a text what must not be seen in one: the account's credentials, and the keys of recordings.</summary>
/// <param name="apiToken">The API token.</param>
/// <param name="credentials">What the Authorization header holds.</param>
internal sealed partial class Secrets(string apiToken, string credentials)
{
    private const int MaxExcerptLength = 500;
    private const int MaxWordsLength = 1000;
    private const string Mask = "***";

    /// <summary>The API's words about a failure, or their beginning.</summary>
    public string Words(string text) => Cut(Redact(text), MaxWordsLength);

    /// <summary>The beginning of a body, as text.</summary>
    public string Excerpt(ReadOnlySpan<byte> body)
    {
        // A secret that the cut would run through has to be seen whole to be found.
        int margin = 4 * (MaxExcerptLength + credentials.Length + apiToken.Length);
        return Cut(Redact(Encoding.UTF8.GetString(body[..Math.Min(body.Length, margin)])), MaxExcerptLength);
    }

    private string Redact(string text) => AccessKey().Replace(
        text.Replace(credentials, Mask, StringComparison.Ordinal).Replace(apiToken, Mask, StringComparison.Ordinal),
        "$1" + Mask);

    private static string Cut(string text, int maxLength) => text.Length <= maxLength ? text : string.Concat(text.AsSpan(0, maxLength), "…");

    [GeneratedRegex("""(accessResourceKey(?:=|%3[Dd]|"\s*:\s*"))[^&"'\s<>\\]*""", RegexOptions.CultureInvariant)]
    private static partial Regex AccessKey();
}
