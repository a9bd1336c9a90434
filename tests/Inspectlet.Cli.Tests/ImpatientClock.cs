namespace Inspectlet.Cli.Tests;

/// <summary>A clock by which pauses are over at once; what takes half a minute or more never comes.</summary>
internal sealed class ImpatientClock : TimeProvider
{
    private static readonly TimeSpan Never = TimeSpan.FromSeconds(30);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, dueTime >= TimeSpan.Zero && dueTime < Never ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, period);
}
