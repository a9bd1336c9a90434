namespace Inspectlet.Testing.Clock;

/// <summary>
/// Tells the timers of <c>Task.Delay</c> from all others, such as those of a <c>CancellationTokenSource</c>, by the type of the state that
/// they bring. That type has no public name, so <c>Task.Delay</c> is asked for it once.
/// </summary>
internal sealed class PauseProbe : TimeProvider
{
    private static readonly HashSet<Type> PauseStates = Ask();

    private readonly HashSet<Type> _states = [];

    public static bool IsPause(object? state) => state is not null && PauseStates.Contains(state.GetType());

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _states.Add(state!.GetType());
        return new NoTimer();
    }

    private static HashSet<Type> Ask()
    {
        using var cancellation = new CancellationTokenSource();
        var probe = new PauseProbe();
        _ = Task.Delay(TimeSpan.FromDays(1), probe);
        _ = Task.Delay(TimeSpan.FromDays(1), probe, cancellation.Token);
        cancellation.Cancel();
        return probe._states;
    }

    private sealed class NoTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
