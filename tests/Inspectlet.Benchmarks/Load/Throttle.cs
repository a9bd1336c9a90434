using System.Diagnostics;
using System.Globalization;
using Inspectlet.Benchmarks.Peers;
using Inspectlet.Benchmarks.Server;

namespace Inspectlet.Benchmarks.Load;

/// <summary>Many calls of one client at once, to a service that allows few: how many requests it refuses, and how many calls succeed a second.</summary>
internal static class Throttle
{
    private const int Callers = 32;
    private const int PerSecond = 20;

    private static readonly int[] Delays = [5, 50, 200];

    /// <summary>Runs for so many seconds with each delay of the service, and prints what became of it.</summary>
    /// <returns>The exit code: 0 if no call failed.</returns>
    public static async Task<int> RunAsync(string seconds)
    {
        if (!int.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out int length) || length < 1)
        {
            await Console.Error.WriteLineAsync("Usage: --throttle SECONDS");
            return 2;
        }

        Console.WriteLine($"{Callers} callers, {PerSecond} requests a second allowed, {length} s each:");
        int failed = 0;
        foreach (int delay in Delays)
        {
            failed += await RunAsync(TimeSpan.FromMilliseconds(delay), TimeSpan.FromSeconds(length));
        }

        return failed == 0 ? 0 : 1;
    }

    private static async Task<int> RunAsync(TimeSpan delay, TimeSpan length)
    {
        using var service = new AllowanceHandler(PerSecond, delay);
        using var http = new HttpClient(service);
        using var inspectlet = new InspectletClient(
            new InspectletClientOptions { Email = SearchForm.Email, ApiToken = SearchForm.ApiToken, MaxConcurrentRequests = Callers }, http);
        int succeeded = 0;
        int failed = 0;
        long began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
        {
            while (Stopwatch.GetElapsedTime(began) < length)
            {
                try
                {
                    await inspectlet.ListWebsitesAsync();
                    Interlocked.Increment(ref succeeded);
                }
                catch (InspectletException)
                {
                    Interlocked.Increment(ref failed);
                }
            }
        })));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"answers after {delay.TotalMilliseconds} ms: {(double)service.Refused / service.Requests:P1} of {service.Requests} requests refused, {succeeded / Stopwatch.GetElapsedTime(began).TotalSeconds:F1} calls a second, {failed} failed"));
        return failed;
    }
}
