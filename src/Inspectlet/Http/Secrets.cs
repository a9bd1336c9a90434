using System.Text;
using System.Text.Json;
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

    private readonly string[] _forms = [.. FormsOf(credentials.TrimEnd('=')), .. FormsOf(apiToken)];

    private int LongestForm => _forms.Max(form => form.Length);

    /// <summary>The API's words about a failure, or their beginning.</summary>
    public string Words(string text) => Cut(Redact(text), MaxWordsLength);

    /// <summary>The beginning of a body, as text.</summary>
    public string Excerpt(ReadOnlySpan<byte> body)
    {
        // A secret that the cut would run through has to be seen whole to be found.
        int margin = (4 * MaxExcerptLength) + LongestForm;
        if (body.Length <= margin)
        {
            return Cut(Redact(Encoding.UTF8.GetString(body)), MaxExcerptLength);
        }

        // What this first cut runs through is at the end, so the end goes.
        string beginning = Redact(Encoding.UTF8.GetString(body[..margin]));
        return Cut(beginning[..Math.Max(0, beginning.Length - LongestForm)], MaxExcerptLength);
    }

    /// <summary>A text without what must not be seen.</summary>
    public string Redact(string text)
    {
        foreach (string form in _forms)
        {
            text = text.Replace(form, Mask, StringComparison.OrdinalIgnoreCase);
        }

        return AccessKey().Replace(text, "$1" + Mask);
    }

    private static string Cut(string text, int maxLength) => text.Length <= maxLength ? text : string.Concat(text.AsSpan(0, maxLength), "…");

    // As it is, as JSON of .NET and of PHP escapes it, and as an address does.
    private static IEnumerable<string> FormsOf(string secret) =>
        new[] { secret, JsonEncodedText.Encode(secret).ToString(), secret.Replace("/", "\\/", StringComparison.Ordinal), Uri.EscapeDataString(secret) }.Distinct();

    // The key follows whatever an address, JSON or a sentence puts between a name and a value.
    [GeneratedRegex("""(accessResourceKey(?:&#?\w{1,8};|[^0-9A-Z]){0,16})[0-9A-Z][^&"'\s<>\\]*""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AccessKey();
}
