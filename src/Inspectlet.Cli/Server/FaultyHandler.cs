using System.Net;
using Inspectlet.Testing;

namespace Inspectlet.Cli.Server;

/// <summary>A sandbox of which a share of the requests fail: 429 with a pause, 500, or a lost connection.</summary>
/// <param name="sandbox">The sandbox.</param>
/// <param name="rate">The share, from 0 to 1.</param>
/// <param name="seed">Decides which requests fail, and how.</param>
internal sealed class FaultyHandler(InspectletSandbox sandbox, double rate, int seed) : DelegatingHandler(sandbox.CreateHandler())
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Lock _drawing = new();
    private readonly Random _random = new(seed);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        lock (_drawing)
        {
            // Of requests at the same time, any may take the fault: as many fail.
            if (_random.NextDouble() < rate)
            {
                AddFault(_random.Next(3));
            }
        }

        return base.SendAsync(request, cancellationToken);
    }

    private void AddFault(int kind)
    {
        switch (kind)
        {
            case 0:
                sandbox.Fail(1, HttpStatusCode.TooManyRequests, Pause);
                break;
            case 1:
                sandbox.Fail(1, HttpStatusCode.InternalServerError);
                break;
            default:
                sandbox.FailConnection(1);
                break;
        }
    }
}
