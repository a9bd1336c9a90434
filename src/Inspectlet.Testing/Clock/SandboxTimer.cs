namespace Inspectlet.Testing.Clock;

/// <summary>A timer of a <see cref="SandboxClock"/>.</summary>
internal sealed class SandboxTimer(SandboxClock clock, TimerCallback callback, object? state) : ITimer
{
    /// <summary>Whether it is a pause (<c>Task.Delay</c>), not a time limit or a periodic timer.</summary>
    public bool IsPause { get; } = PauseProbe.IsPause(state);

    /// <summary>When it comes next. Only its clock sets it.</summary>
    public TimeSpan Due { get; set; }

    /// <summary>After which time it comes again; null for never. Only its clock sets it.</summary>
    public TimeSpan? Period { get; set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dueTime, Timeout.InfiniteTimeSpan);
        clock.Arm(this, dueTime, period);
        return true;
    }

    public void Fire() => callback(state);

    public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
