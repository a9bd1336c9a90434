using System.Threading.Channels;

namespace Inspectlet.Export.Running;

/// <summary>The windows that are still to be fetched. Those that are being fetched may turn out to be several. It is thread-safe.</summary>
internal sealed class WindowQueue
{
    private readonly Channel<ExportWindow> _left = Channel.CreateUnbounded<ExportWindow>();
    private int _open = 1;

    public WindowQueue(IReadOnlyCollection<ExportWindow> windows) => End(windows);

    /// <summary>Takes one after another, until all have ended. Each must be ended before the next is taken.</summary>
    public IAsyncEnumerable<ExportWindow> TakeAllAsync(CancellationToken cancellationToken) => _left.Reader.ReadAllAsync(cancellationToken);

    /// <summary>Ends a window that was taken.</summary>
    /// <param name="parts">What is to be fetched in its place.</param>
    public void End(IReadOnlyCollection<ExportWindow> parts)
    {
        Interlocked.Add(ref _open, parts.Count);
        foreach (ExportWindow part in parts)
        {
            _left.Writer.TryWrite(part);
        }

        if (Interlocked.Decrement(ref _open) == 0)
        {
            _left.Writer.Complete();
        }
    }
}
