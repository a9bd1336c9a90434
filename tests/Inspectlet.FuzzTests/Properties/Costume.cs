using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Inspectlet.FuzzTests.Properties;

/// <summary>
/// Writes what a PHP back end could make of a model: the same, but dressed otherwise ("What a PHP back end does to JSON").
/// Which costume it is depends on the seed alone.
/// </summary>
internal sealed class Costume(int seed)
{
    private static readonly string[] Decoys = ["null", "\"\"", "\"many\"", "7", "true", "[]", "{}", "[{}]", "[1]", "{\"a\":{\"b\":[1]}}", "\"\\ud800\"", "1e999"];

    private readonly Random _random = new(seed);

    public byte[] Websites(IReadOnlyList<Website> websites) => Body(List([.. websites.Select(Of)]));

    public byte[] Sessions(IReadOnlyList<Session> sessions)
    {
        string list = List([.. sessions.Select(Of)]);
        return Body(OneIn(2) ? list : Around("sessions", list));
    }

    public byte[] Single(Session session) => Body(Below(3) switch
    {
        0 => Of(session),
        1 => $"[{Of(session)}]",
        _ => $"{{{Name(Below(100).ToString(CultureInfo.InvariantCulture))}:{Of(session)}}}",
    });

    private string Of(Website website) => Object(
        website.AdditionalProperties, ("wid", Number(website.Id)), ("site_name", String(website.Name)), ("date_added", Time(website.CreatedAt)));

    private string Of(Session session) => Object(
        session.AdditionalProperties,
        ("sid", Number(session.Id)),
        ("wid", Number(session.WebsiteId)),
        ("date_start_session", Time(session.StartedAt)),
        ("date_end_session", Time(session.EndedAt)),
        ("session_duration", Number(session.RawDuration)),
        ("num_pages", Number(session.PageCount)),
        ("uid", Number(session.VisitorId)),
        ("ip", String(session.IpAddress)),
        ("browser", Known(session.Browser?.Value)),
        ("referrer", session.Referrer is { } referrer ? Object(referrer.AdditionalProperties, ("source", String(referrer.Source))) : NoObject()),
        ("page_width", Number(session.PageWidth)),
        ("page_height", Number(session.PageHeight)),
        ("useragent", String(session.UserAgent)),
        ("new_visitor", Flag(session.IsNewVisitor)),
        ("starred", Flag(session.IsStarred)),
        ("country", String(session.Country)),
        ("landing_page", String(session.LandingPage)),
        ("exit_page", String(session.ExitPage)),
        ("device_type", Known(session.DeviceType?.Value)),
        ("display_name", String(session.DisplayName)),
        ("sessionlink", String(session.SessionLink)),
        ("tags", List([.. session.Tags.Select(Of)])),
        ("pages", List([.. session.Pages.Select(Of)])));

    private string Of(Tag tag) => Object(tag.AdditionalProperties, ("tag", String(tag.Name)), ("value", String(tag.Value)), ("timestamp", Time(tag.AddedAt)));

    private string Of(PageView page) => Object(
        page.AdditionalProperties, ("rid", Number(page.Id)), ("opened_at", Time(page.OpenedAt)), ("pagetitle", String(page.Title)), ("url", String(page.Url)));

    private byte[] Body(string value)
    {
        byte[] body = Encoding.UTF8.GetBytes(Space() + Around("response", value) + Space());
        return OneIn(2) ? body : [0xEF, 0xBB, 0xBF, .. body];
    }

    private string Around(string name, string value)
    {
        var members = new List<string> { Member(name, value) };
        Strew("\"took\":3", "\"error\":null", "\"error\":\"\"", "\"error\":[]", "\"meta\":{\"response\":[1],\"sessions\":{\"error\":1}}", "\"\":[[]]", "\"\\ud800\":{}");
        return $"{{{string.Join(',', members)}}}";

        void Strew(params string[] others)
        {
            foreach (string other in others.Where(_ => OneIn(4)))
            {
                members.Insert(Below(members.Count + 1), other);
            }
        }
    }

    private string Object(IReadOnlyDictionary<string, JsonElement> unknown, params (string Name, string? Value)[] known)
    {
        var members = new List<(string Name, string Value)>();
        foreach ((string name, string? value) in known.Concat(unknown.Select(u => (u.Key, (string?)u.Value.GetRawText()))))
        {
            if (value is null)
            {
                continue;
            }

            int at = Below(members.Count + 1);
            members.Insert(at, (name, value));
            if (OneIn(8))
            {
                // Of duplicates the last wins: this is not the last.
                members.Insert(Below(at + 1), (name, Decoys[Below(Decoys.Length)]));
            }
        }

        return $"{{{Space()}{string.Join(',', members.Select(m => Member(m.Name, m.Value)))}{Space()}}}";
    }

    private string List(string[] elements)
    {
        if (elements.Length == 0)
        {
            return OneOf("[]", "{}", "null", "\"\"", "false")!;
        }

        // A list with gaps in it comes as an object, an element that is gone as null.
        IEnumerable<string> present = elements.SelectMany(e => OneIn(8) ? new[] { "null", e } : [e]);
        if (OneIn(2))
        {
            return $"[{Space()}{string.Join(',', present)}{Space()}]";
        }

        int index = 0;
        return $"{{{string.Join(',', present.Select(e => Member((index += 1 + Below(3)).ToString(CultureInfo.InvariantCulture), e)))}}}";
    }

    private string Member(string name, string value) => $"{Space()}{Name(name)}{Space()}:{Space()}{value}{Space()}";

    private string Name(string name) => WireText.Quote(name, _ => OneIn(8));

    private string? String(string? text)
    {
        if (text is null)
        {
            return OneIn(2) ? null : "null";
        }

        // What looks like another scalar may have become one.
        bool isScalar = text is "true" or "false" or "0" or "1" or "-0" or "7.50" or "1e5" or "1e999" or "99999999999999999999";
        return isScalar && OneIn(2) ? text : WireText.Quote(text, _ => OneIn(8));
    }

    private string? Known(string? value) => value is null ? OneOf(null, "null", "\"\"") : String(value);

    private string? Number(long? number)
    {
        if (number is not { } given)
        {
            return NoScalar();
        }

        string digits = given.ToString(CultureInfo.InvariantCulture);
        string plain = Below(4) switch
        {
            0 => digits + ".0",
            1 => digits + "e0",
            _ => digits,
        };
        return Below(3) switch
        {
            0 => $"\"{plain}\"",
            1 => $"\" {plain} \"",
            _ => plain,
        };
    }

    private string? Time(DateTimeOffset? time) => Number(time?.ToUnixTimeSeconds());

    private string? Flag(bool? flag) => flag switch
    {
        null => NoScalar(),
        true => OneOf("true", "1", "\"1\"", "\"true\"", "\"TRUE\""),
        false => OneOf("false", "0", "\"0\"", "\"false\"", "\"False\""),
    };

    private string? NoScalar() => OneOf(null, "null", "\"\"", "\" \"");

    private string? NoObject() => OneOf(null, "null", "\"\"", "[]", "false");

    private string Space() => OneOf("", "", "", " ", "\n", "\r\n\t")!;

    private string? OneOf(params string?[] choices) => choices[Below(choices.Length)];

    private bool OneIn(int count) => Below(count) == 0;

    private int Below(int count) => _random.Next(count);
}
