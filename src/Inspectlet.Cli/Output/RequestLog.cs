using System.Globalization;
using Inspectlet.Cli.Hosting;

namespace Inspectlet.Cli.Output;

/// <summary>Writes a line for each request on standard error: what was sent where, and what came of it. No value of a request or an answer is in it.</summary>
/// <param name="host">The environment.</param>
internal sealed class RequestLog(CliHost host) : InspectletObserver
{
    // Each attempt runs in a flow of its own, whatever else the client sends meanwhile.
    private readonly AsyncLocal<(string Request, long Began)> _request = new();

    public override void OnSending(string operation, int attempt, HttpMethod method, string path) =>
        _request.Value = ($"{method} {path}, attempt {attempt}", host.Clock.GetTimestamp());

    public override void OnResponse(string operation, int attempt, InspectletResponse response)
    {
        (string request, long began) = _request.Value;
        string bytes = ValueText.Count(response.Length);
        host.Error.WriteLine($"{request}: {(int)response.StatusCode} in {Milliseconds(host.Clock.GetElapsedTime(began))}, {bytes} bytes");
    }

    public override void OnRetry(string operation, int attempt, TimeSpan delay, InspectletException failure) =>
        host.Error.WriteLine($"{operation}, attempt {attempt}: {FailureText.InShort(failure)}; the next in {Milliseconds(delay)}");

    public override void OnThrottled(string operation, TimeSpan wait) =>
        host.Error.WriteLine($"{operation}: Inspectlet asks all calls to wait for {Milliseconds(wait)}");

    public override void OnCompleted(string operation, TimeSpan duration, int attempts, Exception? failure)
    {
        if (failure is not null)
        {
            host.Error.WriteLine($"{operation}, attempt {attempts}: {FailureText.InShort(failure)}; the call ends after {Milliseconds(duration)}");
        }
    }

    private static string Milliseconds(TimeSpan span) => $"{span.TotalMilliseconds.ToString("N0", CultureInfo.InvariantCulture)} ms";
}
