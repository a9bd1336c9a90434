using System.Net;

namespace Inspectlet.FuzzTests.Fuzz;

/// <summary>Headers of answers, of which some are true, some are nonsense, and some are meant to do harm.</summary>
internal static class HeaderNoise
{
    private static readonly string?[] MediaTypes =
        ["application/json", "application/json", "application/json", "text/html", "text/json", "nonsense", "", null, ";;;"];

    private static readonly string[] Parameters =
        ["", "", "", "; charset=utf-8", "; charset=nonsense", "; charset=", "; charset=\"\"", "; charset=utf-7", "; charset=us-ascii", "; boundary=x; q=1"];

    private static readonly string?[] Encodings =
        [null, null, null, null, null, null, "identity", "gzip", "br", "zstd", "gzip, br", "gzip,,", "GZIP", "\u0001", "a\"b"];

    private static readonly string?[] RetryAfters =
    [
        null, "7", "0", "-1", "2147483647", "2147483648", "99999999999", "1.5", "soon", "", "7, 8", "Thu, 01 Jan 2026 00:01:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT",
        "Mon, 01 Jan 0001 00:00:00 GMT", "Thu, 32 Jan 2026 00:00:00 GMT",
    ];

    private static readonly string?[] Dates =
        [null, null, "Thu, 01 Jan 2026 00:00:00 GMT", "Mon, 01 Jan 0001 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT", "yesterday", "", "Thu, 01 Jan 2026 00:00:00 GMT, Thu, 01 Jan 2026 00:00:01 GMT"];

    private static readonly string[] Names = ["X-Request-Id", "Server", "Via", "Warning", "Set-Cookie", "Location", "WWW-Authenticate", "Age", "Content-Language", "Content-Length", "Content-Location", "Expires"];

    private static readonly string[] Values = ["", "x", "a, b", "\"", "\u00FF", "accessResourceKey=0", "Basic realm=\"x\"", "-1", "99999999999999999999"];

    // It costs time, so it is rare.
    private static readonly string Long = new('x', 50_000);

    /// <summary>A content type, without a charset that would have to be true.</summary>
    public static string? ContentType(FuzzRandom random)
    {
        string? mediaType = random.OneIn(500) ? "application/" + Long : random.Of(MediaTypes);
        return mediaType is null ? null : mediaType + (random.OneIn(500) ? "; charset=" + Long : random.Of(Parameters));
    }

    /// <summary>All other headers.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Others(FuzzRandom random, HttpStatusCode status)
    {
        var headers = new List<KeyValuePair<string, string>>();
        Add("Content-Encoding", random.OneIn(500) ? Long : random.Of(Encodings));
        Add("Date", random.Of(Dates));
        Add("Retry-After", status == HttpStatusCode.OK ? null : random.Of(RetryAfters));
        while (random.OneIn(4))
        {
            Add(random.Of(Names), random.OneIn(500) ? Long : random.Of(Values));
        }

        return headers;

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                headers.Add(new(name, value));
            }
        }
    }
}
