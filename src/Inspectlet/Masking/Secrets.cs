using System.Text;

namespace Inspectlet.Masking;

/// <summary>Makes texts of a response fit to be shown: short, and without the account's credentials and the keys of recordings.</summary>
/// <param name="email">The account's e-mail address.</param>
/// <param name="apiToken">The account's API token.</param>
internal sealed class Secrets(string email, string apiToken)
{
    private const int MaxExcerptLength = 500;
    private const int MaxMessageLength = 1000;
    private const int MaxNameLength = 100;

    // Most clients never need it.
    private readonly Lazy<KnownTexts> _credentials = new(() => new KnownTexts(FormsOf(email, apiToken)));

    /// <summary>How many bytes of the API's message are worth reading.</summary>
    public static int MaxMessageBytes => MaskedText.BytesFor(MaxMessageLength);

    /// <summary>The API's message about a failure, or its beginning.</summary>
    /// <param name="text">The message.</param>
    /// <param name="sent">Texts that it must not repeat.</param>
    public string Message(string text, params IEnumerable<string> sent) =>
        MaskedText.Of(text, MaxMessageLength, _credentials.Value, AccessKeys.Finder, new KnownTexts(sent));

    /// <summary>The beginning of a body, as text.</summary>
    public string Excerpt(ReadOnlySpan<byte> body) => MaskedText.Of(body, MaxExcerptLength, _credentials.Value, AccessKeys.Finder);

    /// <summary>A short text, such as a media type, or the beginning of one that is not.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sent">Texts that it must not repeat.</param>
    public string Redact(string text, params IEnumerable<string> sent) =>
        MaskedText.Of(text, MaxNameLength, _credentials.Value, AccessKeys.Finder, new KnownTexts(sent));

    // A token that is a part of words, such as "a", would give itself away where it is masked.
    private static IEnumerable<string> FormsOf(string email, string apiToken)
    {
        string account = $"{email}:{apiToken}";
        return Encoding.UTF8.GetByteCount(apiToken) < KnownTexts.PieceLength
            ? [account, .. EncodedFormsOf(account)]
            : [apiToken, .. EncodedFormsOf(apiToken), .. EncodedFormsOf(account)];
    }

    private static IEnumerable<string> EncodedFormsOf(string secret)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(secret);
        return [Convert.ToHexString(bytes), Convert.ToBase64String(bytes), Base64After(1, bytes)[2..], Base64After(2, bytes)[3..]];
    }

    // Base64 writes three bytes at a time, so it depends on how many stand before.
    private static string Base64After(int count, byte[] bytes) => Convert.ToBase64String([.. new byte[count], .. bytes]);
}
