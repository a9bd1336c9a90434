using ModelContextProtocol.Protocol;

namespace Inspectlet.Cli.Mcp.Protocol;

/// <summary>The requests that came and have no answer yet.</summary>
internal sealed class OpenRequests
{
    private readonly Lock _lock = new();
    private readonly HashSet<RequestId> _ids = [];
    private TaskCompletionSource? _closed;

    public void Add(RequestId id)
    {
        lock (_lock)
        {
            _ids.Add(id);
        }
    }

    /// <summary>A request was answered, or will not be, as it was cancelled.</summary>
    public void Remove(RequestId id)
    {
        lock (_lock)
        {
            if (_ids.Remove(id) && _ids.Count == 0)
            {
                _closed?.TrySetResult();
            }
        }
    }

    /// <summary>Waits until there are none.</summary>
    public Task WhenNoneAsync()
    {
        lock (_lock)
        {
            if (_ids.Count == 0)
            {
                return Task.CompletedTask;
            }

            _closed ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _closed.Task;
        }
    }
}
