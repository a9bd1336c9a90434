using System.Text;
using System.Text.RegularExpressions;

namespace Inspectlet.Http;

/// <summary>Takes out of a text what must not be seen in one: the account's credentials, and the keys of recordings.</summary>
/// <param name="apiToken">The API token.</param>
/// <param name="credentials">What the Authorization header holds.</param>
internal sealed partial class Secrets(string apiToken, string credentials)
{
    private const int MaxExcerptLength = 500;
    private const string Mask = "***";

    public string Redact(string text) => AccessKey().Replace(
        text.Replace(credentials, Mask, StringComparison.Ordinal).Replace(apiToken, Mask, StringComparison.Ordinal),
        "$1" + Mask);

    /// <summary>The beginning of a body, as text.</summary>
    public string Excerpt(ReadOnlySpan<byte> body)
    {
        // A secret that the cut would run through has to be seen whole to be found.
        int margin = 4 * (MaxExcerptLength + credentials.Length + apiToken.Length);
        string text = Redact(Encoding.UTF8.GetString(body[..Math.Min(body.Length, margin)]));
        return text.Length <= MaxExcerptLength ? text : string.Concat(text.AsSpan(0, MaxExcerptLength), "…");
    }

    [GeneratedRegex("""(accessResourceKey(?:=|%3[Dd]|"\s*:\s*"))[^&"'\s<>\\]*""", RegexOptions.CultureInvariant)]
    private static partial Regex AccessKey();
}
