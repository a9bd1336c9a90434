namespace Inspectlet.Search;

/// <summary>The device is of the kind asked for, or any is.</summary>
internal sealed class DeviceCondition() : SearchCondition(nameof(SessionSearch.Device))
{
    public override bool IsSet(SessionSearch search) => search.Device is not null;

    public override bool Holds(SessionSearch search, Session session, long asOf) =>
        search.Device is not { } device
        || device == DeviceType.All
        || RecordedText.Is(session.DeviceType?.Value, device.Value);

    public override string Expected(SessionSearch search, long asOf) =>
        search.Device == DeviceType.All ? "any device" : SearchWords.Quote(search.Device!.Value.Value);

    public override string? Actual(SessionSearch search, Session session) =>
        session.DeviceType is { Value.Length: > 0 } device ? SearchWords.Quote(device.Value) : null;

    public override SessionSearch Without(SessionSearch search) => search with { Device = null };
}
