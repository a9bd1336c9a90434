namespace Inspectlet.Export.Running;

/// <summary>Counts what a run does, and reports it. It is thread-safe.</summary>
internal sealed class ProgressLog(IProgress<ExportProgress>? progress, TimeProvider clock)
{
    private readonly object _lock = new();
    private readonly long _start = clock.GetTimestamp();
    private readonly List<string> _notices = [];
    private int _windows;
    private int _done;
    private long _recordings;

    public TimeSpan Elapsed => clock.GetElapsedTime(_start);

    public IReadOnlyList<string> Notices
    {
        get
        {
            lock (_lock)
            {
                return [.. _notices];
            }
        }
    }

    public void AddWindows(int count) => Report(() => _windows += count);

    public void AddRecordings(int count) => Report(() => _recordings += count);

    public void AddDone() => Report(() => _done++);

    /// <summary>Tells something, and remembers it for the summary.</summary>
    public void Add(string notice) => Report(() => _notices.Add(notice), notice);

    /// <summary>Tells something of the moment.</summary>
    public void Tell(string notice) => Report(() => { }, notice);

    private void Report(Action change, string? notice = null)
    {
        lock (_lock)
        {
            change();
            TimeSpan elapsed = Elapsed;
            progress?.Report(new ExportProgress
            {
                Windows = _windows,
                WindowsDone = _done,
                Recordings = _recordings,
                Elapsed = elapsed,
                Remaining = _done > 0 ? elapsed / _done * (_windows - _done) : null,
                Notice = notice,
            });
        }
    }
}
