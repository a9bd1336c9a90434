namespace Inspectlet.Testing.Loose;

/// <summary>A member that the API's document knows.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What its value is.</param>
/// <param name="Members">The members of the object, or of the objects in the list, that the value is.</param>
internal sealed record LooseMember(string Name, LooseKind Kind, LooseMember[]? Members = null)
{
    public static LooseMember[] OfWebsite { get; } =
    [
        new("wid", LooseKind.Int64),
        new("site_name", LooseKind.Text),
        new("date_added", LooseKind.UnixSeconds),
    ];

    public static LooseMember[] OfSession { get; } =
    [
        new("sid", LooseKind.Int64),
        new("wid", LooseKind.Int64),
        new("date_start_session", LooseKind.UnixSeconds),
        new("date_end_session", LooseKind.UnixSeconds),
        new("session_duration", LooseKind.Int64),
        new("num_pages", LooseKind.Int32),
        new("uid", LooseKind.Int64),
        new("ip", LooseKind.Text),
        new("browser", LooseKind.Choice),
        new("referrer", LooseKind.Object, [new("source", LooseKind.Text)]),
        new("page_width", LooseKind.Int32),
        new("page_height", LooseKind.Int32),
        new("useragent", LooseKind.Text),
        new("new_visitor", LooseKind.Flag),
        new("starred", LooseKind.Flag),
        new("country", LooseKind.Text),
        new("landing_page", LooseKind.Text),
        new("exit_page", LooseKind.Text),
        new("device_type", LooseKind.Choice),
        new("display_name", LooseKind.Text),
        new("sessionlink", LooseKind.Text),
        new("tags", LooseKind.List, [new("tag", LooseKind.Text), new("value", LooseKind.Scalar), new("timestamp", LooseKind.UnixSeconds)]),
        new(
            "pages",
            LooseKind.List,
            [
                new("rid", LooseKind.Int64),
                new("opened_at", LooseKind.UnixSeconds),
                new("pagetitle", LooseKind.Text),
                new("url", LooseKind.Text),
            ]),
    ];
}
