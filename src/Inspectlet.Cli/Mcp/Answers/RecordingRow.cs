using System.Text.Json.Nodes;
using Inspectlet.Cli.Mcp.Privacy;
using Inspectlet.Cli.Mcp.Schemas;
using Inspectlet.Cli.Mcp.Values;

namespace Inspectlet.Cli.Mcp.Answers;

/// <summary>A recording in brief, as it stands in lists.</summary>
internal static class RecordingRow
{
    public const int MaxUrl = 120;
    public const int MaxName = 60;

    private const int MaxWord = 30;
    private const int MaxTags = 5;

    /// <summary>The members, with those of the list that they are for.</summary>
    /// <param name="others">The other members.</param>
    public static JsonObject SchemaWith(params ReadOnlySpan<(string Name, JsonObject Schema)> others) => Schema.Object(
    [
        ("id!", Schema.Text("recording_id for other tools")),
        ("id_number!", Schema.Integer()),
        ("started_at", Schema.Text("UTC")),
        ("duration_seconds", Schema.Number()),
        ("page_count", Schema.Integer()),
        ("visitor", Schema.Text("Name, or pseudonym: the same for the same name")),
        ("visitor_id", Schema.Text()),
        ("is_new_visitor", Schema.Flag()),
        ("is_starred", Schema.Flag()),
        ("country", Schema.Text()),
        ("browser", Schema.Text()),
        ("device", Schema.Text()),
        ("source", Schema.Text()),
        ("landing_page", Schema.Text()),
        ("exit_page", Schema.Text()),
        ("tags", Schema.Texts("The first tags, name=value")),
        .. others,
    ]);

    public static JsonObject Of(Session session, Disclosure disclosure, Pseudonyms pseudonyms)
    {
        VisitorText text = VisitorText.Of(session, disclosure);
        var row = new JsonObject { ["id"] = JsonValues.Of(session.Id), ["id_number"] = session.Id };
        row.AddIfAny("started_at", JsonValues.Of(session.StartedAt));
        row.AddIfAny("duration_seconds", session.Duration is { } duration ? Math.Round(duration.TotalSeconds, 1) : null);
        row.AddIfAny("page_count", session.PageCount);
        row.AddIfAny("visitor", PersonOf(session.DisplayName, Pseudonyms.DisplayName, text, disclosure, pseudonyms));
        row.AddIfAny("visitor_id", session.VisitorId is { } visitor ? JsonValues.Of(visitor) : null);
        row.AddIfAny("is_new_visitor", session.IsNewVisitor);
        row.AddIfAny("is_starred", session.IsStarred);
        row.AddIfAny("country", text.Clean(session.Country, MaxWord));
        row.AddIfAny("browser", text.Clean(session.Browser?.Value, MaxWord));
        row.AddIfAny("device", text.Clean(session.DeviceType?.Value, MaxWord));
        row.AddIfAny("source", text.Clean(session.Referrer?.Source, MaxName));
        row.AddIfAny("landing_page", text.Clean(session.LandingPage, MaxUrl));
        row.AddIfAny("exit_page", text.Clean(session.ExitPage, MaxUrl));
        if (session.Tags.Count > 0)
        {
            row["tags"] = session.Tags.Take(MaxTags).Select(tag => TagOf(tag, text, disclosure, pseudonyms)).ToJson();
        }

        return row;
    }

    /// <summary>What tells who the visitor is: as it is, where a person has allowed it, or its pseudonym.</summary>
    public static string? PersonOf(string? value, string kind, VisitorText text, Disclosure disclosure, Pseudonyms pseudonyms) =>
        string.IsNullOrEmpty(value) ? null
        : disclosure.PersonalData ? text.Clean(value, MaxName)
        : pseudonyms.Of(kind, value);

    /// <summary>The value of a tag: where it looks like an e-mail address, its pseudonym.</summary>
    public static string? ValueOf(Tag tag, int maxLength, VisitorText text, Disclosure disclosure, Pseudonyms pseudonyms) =>
        !disclosure.PersonalData && tag.Value is { Length: > 0 } value && VisitorText.HasAddress(value)
            ? pseudonyms.Of(Pseudonyms.Email, value)
            : text.Clean(tag.Value, maxLength);

    private static string TagOf(Tag tag, VisitorText text, Disclosure disclosure, Pseudonyms pseudonyms)
    {
        string name = text.Clean(tag.Name, MaxWord) ?? "";
        return ValueOf(tag, MaxWord, text, disclosure, pseudonyms) is { } value ? $"{name}={value}" : name;
    }
}
