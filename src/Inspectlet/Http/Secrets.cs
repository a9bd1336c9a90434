using System.Text;
using System.Text.Json;

namespace Inspectlet.Http;

/// <summary>Masks what a text must not show: the account's credentials, and the keys of recordings.</summary>
/// <param name="apiToken">The API token.</param>
/// <param name="credentials">What the Authorization header holds.</param>
internal sealed class Secrets(string apiToken, string credentials)
{
    private const int MaxExcerptLength = 500;
    private const int MaxMessageLength = 1000;

    private readonly string[] _forms = [.. FormsOf(credentials.TrimEnd('=')), .. FormsOf(apiToken)];

    private int LongestForm => _forms.Max(form => form.Length);

    /// <summary>The API's message about a failure, or its beginning.</summary>
    public string Message(string text) => Cut(Redact(text), MaxMessageLength);

    /// <summary>The beginning of a body, as text.</summary>
    public string Excerpt(ReadOnlySpan<byte> body)
    {
        // A secret is found only whole, so what is searched is longer than what is kept.
        int margin = (4 * MaxExcerptLength) + LongestForm;
        if (body.Length <= margin)
        {
            return Cut(Redact(Encoding.UTF8.GetString(body)), MaxExcerptLength);
        }

        // A secret that this cut splits is at the end, so the end is dropped.
        string beginning = Redact(Encoding.UTF8.GetString(body[..margin]));
        return Cut(beginning[..Math.Max(0, beginning.Length - LongestForm)], MaxExcerptLength);
    }

    /// <summary>The text with a mask in place of every secret.</summary>
    public string Redact(string text)
    {
        foreach (string form in _forms)
        {
            text = text.Replace(form, AccessKeys.Mask, StringComparison.OrdinalIgnoreCase);
        }

        return AccessKeys.Redact(text);
    }

    private static string Cut(string text, int maxLength) => text.Length <= maxLength ? text : string.Concat(text.AsSpan(0, maxLength), "…");

    // As it is, escaped as .NET's and PHP's JSON escape it, and escaped for an address.
    private static IEnumerable<string> FormsOf(string secret) =>
        new[] { secret, JsonEncodedText.Encode(secret).ToString(), secret.Replace("/", "\\/", StringComparison.Ordinal), Uri.EscapeDataString(secret) }.Distinct();
}
