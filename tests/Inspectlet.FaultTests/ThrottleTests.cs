using System.Diagnostics;
using Inspectlet.FaultTests.Server;

namespace Inspectlet.FaultTests;

/// <summary>Many calls at once against a server that allows few.</summary>
public class ThrottleTests(ITestOutputHelper output)
{
    private const int Calls = 200;
    private const int PerSecond = 20;

    [Fact]
    public async Task Two_hundred_calls_at_twenty_a_second_all_succeed_and_few_requests_are_refused()
    {
        var bucket = new TokenBucket(PerSecond);
        await using var server = new FaultServer(exchange => bucket.TryTake()
            ? exchange.RespondAsync("200 OK", Operation.Of(Operation.Ids[0]).Document)
            : exchange.RespondAsync("429 Too Many Requests", """{"error":"Too Many Requests"}""", "Retry-After: 1"));
        using var inspectlet = new InspectletClient(
            new InspectletClientOptions { Email = FaultTest.Email, ApiToken = FaultTest.ApiToken, BaseAddress = server.Address });
        long began = Stopwatch.GetTimestamp();

        IReadOnlyList<Website>[] answers = await Task.WhenAll(Enumerable.Range(0, Calls).Select(_ => inspectlet.ListWebsitesAsync()));

        int sent = server.Requests.Count;
        int refused = sent - Calls;
        double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        output.WriteLine($"{Calls} calls, {sent} requests, {refused} refused: {(double)refused / sent:P1} in {seconds:F1} s");
        answers.Should().OnlyContain(sites => sites.Count == 1);
        ((double)refused / sent).Should().BeLessThanOrEqualTo(0.20);
    }

    /// <summary>So many requests at once, and so many more a second.</summary>
    private sealed class TokenBucket(int perSecond)
    {
        private readonly Lock _lock = new();
        private double _tokens = perSecond;
        private long _filled = Stopwatch.GetTimestamp();

        public bool TryTake()
        {
            lock (_lock)
            {
                _tokens = Math.Min(perSecond, _tokens + (Stopwatch.GetElapsedTime(_filled).TotalSeconds * perSecond));
                _filled = Stopwatch.GetTimestamp();
                if (_tokens < 1)
                {
                    return false;
                }

                _tokens--;
                return true;
            }
        }
    }
}
