using System.Diagnostics;
using Inspectlet.FaultTests.Server;

namespace Inspectlet.FaultTests;

/// <summary>One cell of the matrix: an operation against a server that has a certain fault.</summary>
internal static class FaultTest
{
    public const string Email = "bob@example.com";
    public const string ApiToken = "af9f27cd9c02b54a9bead349662dddf4a7ea1430";

    /// <summary>A call that has not ended after so long has hung.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>A client that does not retry and does not take much; the retries that are asked for come at once.</summary>
    public static InspectletClient CreateClient(Uri address, Action<InspectletClientOptions>? configure = null, HttpClient? http = null)
    {
        var options = new InspectletClientOptions
        {
            Email = Email,
            ApiToken = ApiToken,
            BaseAddress = address,
            MaxRetries = 0,
            MaxRetryDelay = TimeSpan.FromMilliseconds(10),
            MaxResponseBytes = 256 * 1024,
        };
        configure?.Invoke(options);
        return new InspectletClient(options, http);
    }

    /// <summary>
    /// How many requests the server gets of one attempt: where a connection is closed before the first byte of an answer,
    /// HttpClient itself sends a GET again, three times, and cannot be told not to.
    /// </summary>
    public static int RequestsOf(string row, Operation operation) =>
        row == "closed before headers" && operation.Line.StartsWith("GET", StringComparison.Ordinal) ? 4 : 1;

    public static FaultServer Serve(Fault fault, Operation operation) => new(exchange => fault(exchange, operation));

    /// <summary>Calls an operation that must fail with a certain exception, and with no other than that, in time.</summary>
    public static async Task<T> FailAsync<T>(InspectletClient inspectlet, Operation operation)
        where T : Exception
    {
        long began = Stopwatch.GetTimestamp();
        Func<Task> call = () => operation.CallAsync(inspectlet, CancellationToken.None).WaitAsync(Patience);

        T thrown = (await call.Should().ThrowExactlyAsync<T>()).Which;

        Stopwatch.GetElapsedTime(began).Should().BeLessThan(Patience / 2);
        return thrown;
    }
}
