using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;

namespace Inspectlet.Benchmarks.Server;

/// <summary>A service, in memory, that allows so many requests at once and so many more a second, and answers the others with a 429.</summary>
/// <param name="perSecond">How many requests it allows.</param>
/// <param name="delay">How long each answer takes.</param>
internal sealed class AllowanceHandler(int perSecond, TimeSpan delay) : HttpMessageHandler
{
    private readonly Lock _lock = new();
    private double _left = perSecond;
    private long _filled = Stopwatch.GetTimestamp();
    private int _requests;
    private int _refused;

    public int Requests => _requests;

    public int Refused => _refused;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        bool isAllowed = TryTake();
        await Task.Delay(delay, cancellationToken);
        return isAllowed
            ? new HttpResponseMessage { Content = new ByteArrayContent("{\"response\":[]}"u8.ToArray()) }
            : new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Headers = { RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(1)) } };
    }

    private bool TryTake()
    {
        lock (_lock)
        {
            _requests++;
            long now = Stopwatch.GetTimestamp();
            _left = Math.Min(perSecond, _left + (Stopwatch.GetElapsedTime(_filled, now).TotalSeconds * perSecond));
            _filled = now;
            if (_left < 1)
            {
                _refused++;
                return false;
            }

            _left--;
            return true;
        }
    }
}
