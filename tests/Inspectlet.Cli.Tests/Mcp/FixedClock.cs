namespace Inspectlet.Cli.Tests.Mcp;

/// <summary>A clock that stands still, whose timers run.</summary>
internal sealed class FixedClock : TimeProvider
{
    /// <summary>A Thursday.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 3, 5, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
