namespace Inspectlet.Cli.Tests;

/// <summary>A clock of a machine that is an hour before UTC, in summer two.</summary>
internal sealed class ZonedClock : TimeProvider
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.CreateCustomTimeZone(
        "test",
        TimeSpan.FromHours(1),
        displayName: null,
        standardDisplayName: null,
        daylightDisplayName: null,
        [
            TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
                DateTime.MinValue.Date,
                DateTime.MaxValue.Date,
                TimeSpan.FromHours(1),
                TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 1, 0, 0), 3, 29),
                TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 2, 0, 0), 10, 25)),
        ]);

    public override TimeZoneInfo LocalTimeZone => Zone;
}
