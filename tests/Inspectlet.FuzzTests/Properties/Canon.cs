using System.Text.Json;

namespace Inspectlet.FuzzTests.Properties;

/// <summary>Everything that a model holds, as text: two models are the same if their texts are.</summary>
internal static class Canon
{
    public static string Of(IEnumerable<Session> sessions) => string.Join("\n", sessions.Select(Of));

    public static string Of(IEnumerable<Website> websites) => string.Join("\n", websites.Select(Of));

    public static string Of(Website website) => Members(
        Of(website.Id), Of(website.Name), Of(website.CreatedAt), Of(website.AdditionalProperties));

    public static string Of(Session session) => Members(
        Of(session.Id),
        Of(session.WebsiteId),
        Of(session.StartedAt),
        Of(session.EndedAt),
        Of(session.RawDuration),
        Of(session.PageCount),
        Of(session.VisitorId),
        Of(session.IpAddress),
        Of(session.Browser?.Value),
        session.Referrer is { } referrer ? Members(Of(referrer.Source), Of(referrer.AdditionalProperties)) : "none",
        Of(session.PageWidth),
        Of(session.PageHeight),
        Of(session.UserAgent),
        Of(session.IsNewVisitor),
        Of(session.IsStarred),
        Of(session.Country),
        Of(session.LandingPage),
        Of(session.ExitPage),
        Of(session.DeviceType?.Value),
        Of(session.DisplayName),
        Of(session.SessionLink),
        List(session.Tags.Select(t => Members(Of(t.Name), Of(t.Value), Of(t.AddedAt), Of(t.AdditionalProperties)))),
        List(session.Pages.Select(p => Members(Of(p.Id), Of(p.OpenedAt), Of(p.Title), Of(p.Url), Of(p.AdditionalProperties)))),
        Of(session.AdditionalProperties));

    public static string Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => Members([.. value.EnumerateObject().Select(m => $"{Of(m.Name)}:{Of(m.Value)}")]),
        JsonValueKind.Array => List(value.EnumerateArray().Select(Of)),
        JsonValueKind.String => Of(value.GetString()),
        _ => value.GetRawText(),
    };

    private static string Of(string? text) => text is null ? "none" : WireText.Quote(Texts.AsProper(text));

    private static string Of(DateTimeOffset? time) => time is { } given ? given.UtcTicks.ToString(provider: null) : "none";

    private static string Of<T>(T? value)
        where T : struct => value?.ToString() ?? "none";

    private static string Of(long value) => Of<long>(value);

    private static string Of(IReadOnlyDictionary<string, JsonElement> extra) =>
        List(extra.Select(m => $"{Of(m.Key)}:{Of(m.Value)}").Order(StringComparer.Ordinal));

    private static string Members(params string[] members) => $"{{{string.Join(", ", members)}}}";

    private static string List(IEnumerable<string> elements) => $"[{string.Join(", ", elements)}]";
}
