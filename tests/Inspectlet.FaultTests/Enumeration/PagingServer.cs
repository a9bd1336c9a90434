using System.Globalization;
using System.Net;
using System.Text;

namespace Inspectlet.FaultTests.Enumeration;

/// <summary>A site with many recordings, newest first, and a server that gives them out by pages in its own way.</summary>
/// <remarks>
/// In memory, for there are thousands of pages. What is asked for at the same time is served in an order of its own, which
/// the seed decides as far as the machine lets it.
/// </remarks>
internal sealed class PagingServer(int count, int seed = 1) : HttpMessageHandler
{
    private readonly Lock _lock = new();
    private readonly Random _random = new(seed);
    private long _newest = count;
    private int _requests;
    private int _fetches;

    /// <summary>How many recordings arrive before the fetch of a number, from 1.</summary>
    public Func<int, int> Arrivals { get; init; } = _ => 0;

    /// <summary>How many rows it gives at most, whatever is asked for.</summary>
    public int MaxRows { get; init; } = int.MaxValue;

    /// <summary>Whether the last page comes again for every page past the end.</summary>
    public bool RepeatsLastPage { get; init; }

    /// <summary>Whether every third request is refused; and with which Retry-After, if any.</summary>
    public bool RefusesEveryThird { get; init; }

    public string? RetryAfter { get; init; }

    /// <summary>The ids that were there at the start.</summary>
    public IEnumerable<long> Initial => Enumerable.Range(1, count).Select(id => (long)id);

    /// <summary>How many requests it has had.</summary>
    public int Requests => _requests;

    /// <summary>How many it has answered.</summary>
    public int Fetches => _fetches;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string form = await request.Content!.ReadAsStringAsync(cancellationToken);
        int page = Field(form, "page");
        int limit = Math.Min(Field(form, "limit"), MaxRows);
        for (int turns = Turns(); turns > 0; turns--)
        {
            await Task.Yield();
        }

        lock (_lock)
        {
            return ++_requests % 3 == 0 && RefusesEveryThird ? Refusal() : Page(page, limit);
        }
    }

    private int Turns()
    {
        lock (_lock)
        {
            return _random.Next(8);
        }
    }

    private HttpResponseMessage Refusal()
    {
        var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Content = new StringContent("""{"error":"Slow down."}""") };
        if (RetryAfter is not null)
        {
            response.Headers.TryAddWithoutValidation("Retry-After", RetryAfter);
        }

        return response;
    }

    // The ids go from 1, the oldest, to the newest without a gap, so that a page is a matter of arithmetic.
    private HttpResponseMessage Page(int page, int limit)
    {
        _newest += Arrivals(++_fetches);
        long last = Math.Max(1, (_newest + limit - 1) / limit);
        long first = ((RepeatsLastPage ? Math.Min(page, last) : page) - 1) * limit;
        var body = new StringBuilder("""{"response":[""");
        for (long row = first; row < Math.Min(first + limit, _newest); row++)
        {
            body.Append(row == first ? "" : ",").Append(CultureInfo.InvariantCulture, $$"""{"sid":{{_newest - row}},"wid":1}""");
        }

        return new HttpResponseMessage { Content = new StringContent(body.Append("]}").ToString(), Encoding.UTF8, "application/json") };
    }

    private static int Field(string form, string name) =>
        int.Parse(form.Split('&').Single(f => f.StartsWith(name + '=', StringComparison.Ordinal))[(name.Length + 1)..], CultureInfo.InvariantCulture);
}
