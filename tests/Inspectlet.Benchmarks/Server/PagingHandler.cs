using System.Globalization;
using System.Web;
using Inspectlet.Benchmarks.Data;

namespace Inspectlet.Benchmarks.Server;

/// <summary>A site with many sessions, in memory: pages of 100, each session another.</summary>
/// <param name="pages">How many pages there are.</param>
/// <param name="delay">How long each answer takes.</param>
internal sealed class PagingHandler(int pages, TimeSpan delay) : HttpMessageHandler
{
    private const long FirstId = 2_600_000_000;
    private const int IdLength = 10;

    private static readonly int[] Ids = FindIds(SessionPages.Strict);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string form = await request.Content!.ReadAsStringAsync(cancellationToken);
        int page = int.Parse(HttpUtility.ParseQueryString(form)["page"] ?? "1", CultureInfo.InvariantCulture);
        if (delay > TimeSpan.Zero)
        {
            await Task.Delay(delay, cancellationToken);
        }

        return new HttpResponseMessage { Content = new ByteArrayContent(page <= pages ? MakePage(page) : "{\"response\":[]}"u8.ToArray()) };
    }

    private static byte[] MakePage(int page)
    {
        byte[] body = [.. SessionPages.Strict];
        for (int i = 0; i < Ids.Length; i++)
        {
            (FirstId + ((page - 1L) * Ids.Length) + i).TryFormat(body.AsSpan(Ids[i], IdLength), out _, provider: CultureInfo.InvariantCulture);
        }

        return body;
    }

    private static int[] FindIds(byte[] page)
    {
        ReadOnlySpan<byte> name = "\"sid\":"u8;
        var places = new List<int>();
        for (int at = 0, found; (found = page.AsSpan(at).IndexOf(name)) >= 0;)
        {
            at += found + name.Length;
            places.Add(at);
        }

        return [.. places];
    }
}
