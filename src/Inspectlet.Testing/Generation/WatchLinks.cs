using System.Globalization;

namespace Inspectlet.Testing.Generation;

/// <summary>The links at which the recordings of a site could be watched, with access keys that open nothing.</summary>
internal sealed class WatchLinks(long websiteId)
{
    private const string BeforeKey = "?pn=1&accessResourceKey=";
    private const int KeyLength = 40;

    private readonly string _prefix = string.Create(
        CultureInfo.InvariantCulture, $"http://www.inspectlet.com/dashboard/watchsession/{websiteId}/");

    public string Make(long sessionId, ref Draw draw)
    {
        var link = new Link(_prefix, sessionId, draw.Next());
        return string.Create(_prefix.Length + CountDigits(sessionId) + BeforeKey.Length + KeyLength, link, static (text, link) => link.Write(text));
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

    private readonly struct Link(string prefix, long sessionId, ulong key)
    {
        public void Write(Span<char> text)
        {
            prefix.CopyTo(text);
            text = text[prefix.Length..];
            sessionId.TryFormat(text, out int digits, default, CultureInfo.InvariantCulture);
            text = text[digits..];
            BeforeKey.CopyTo(text);
            text = text[BeforeKey.Length..];

            // By hand: this is the longest text of a recording, and the formats of the framework take several times as long.
            var draw = new Draw(key);
            ulong bits = 0;
            for (int i = 0; i < text.Length; i++)
            {
                bits = i % 16 == 0 ? draw.Next() : bits >> 4;
                text[i] = "0123456789abcdef"[(int)(bits & 15)];
            }
        }
    }
}
