using System.Globalization;

namespace Inspectlet.Testing.Generation;

/// <summary>The links at which the recordings of a site could be watched, with access keys that open nothing.</summary>
internal sealed class WatchLinks(long websiteId)
{
    private const string Middle = "?pn=1&accessResourceKey=";
    private const int KeyLength = 40;

    private readonly string _prefix = string.Create(
        CultureInfo.InvariantCulture, $"http://www.inspectlet.com/dashboard/watchsession/{websiteId}/");

    public string Make(long sessionId, ref Draw draw)
    {
        var parts = new Parts(_prefix, sessionId, draw.Next(), draw.Next(), draw.Next());
        return string.Create(_prefix.Length + CountDigits(sessionId) + Middle.Length + KeyLength, parts, static (link, parts) =>
        {
            parts.Prefix.CopyTo(link);
            link = link[parts.Prefix.Length..];
            parts.SessionId.TryFormat(link, out int digits, default, CultureInfo.InvariantCulture);
            link = link[digits..];
            Middle.CopyTo(link);
            link = link[Middle.Length..];
            parts.Key1.TryFormat(link, out _, "x16", CultureInfo.InvariantCulture);
            parts.Key2.TryFormat(link[16..], out _, "x16", CultureInfo.InvariantCulture);
            ((uint)parts.Key3).TryFormat(link[32..], out _, "x8", CultureInfo.InvariantCulture);
        });
    }

    private static int CountDigits(long number)
    {
        int digits = 1;
        for (; number >= 10; number /= 10)
        {
            digits++;
        }

        return digits;
    }

    private readonly record struct Parts(string Prefix, long SessionId, ulong Key1, ulong Key2, ulong Key3);
}
