using System.Collections.Concurrent;

namespace Inspectlet.Testing.Requests;

/// <summary>The requests that came, in their order. It is thread-safe.</summary>
internal sealed class RequestLog
{
    // A server may run for days.
    private const int Capacity = 100_000;

    private readonly ConcurrentQueue<SandboxRequest> _requests = new();

    public void Add(SandboxRequest request)
    {
        _requests.Enqueue(request);
        if (_requests.Count > Capacity)
        {
            _requests.TryDequeue(out _);
        }
    }

    public SandboxRequest[] ToArray() => [.. _requests];
}
