using System.Globalization;
using System.Text;

namespace Inspectlet.Benchmarks.Data;

/// <summary>Writes a made-up session as JSON, with the slashes that the documented one escapes.</summary>
internal sealed class SessionWriter
{
    private const long FirstStart = 1_446_000_000;

    private static readonly string[] Countries = ["US", "GB", "DE", "FR", "CA", "AU", "NL", "BR", "IN", "JP", "SE", "ES"];
    private static readonly string[] Browsers = ["chrome", "firefox", "safari", "edge", "opera"];
    private static readonly string[] Sources = ["d", "google", "bing", "twitter", "newsletter"];
    private static readonly string[] TagNames = ["converted-purchase", "email", "plan", "experiment", "signed-up"];
    private static readonly string[] GivenNames =
    [
        "Johnny", "Ada", "Grace", "Alan", "Barbara", "Edsger", "Frances", "Niklaus", "Radia", "Donald", "Margaret", "Tony", "Adele", "Ken", "Jean",
        "Dennis", "Kathleen", "Bjarne", "Sophie", "Leslie", "Evelyn", "John", "Karen", "Peter",
    ];
    private static readonly string[] FamilyNames =
    [
        "Appleseed", "Lovelace", "Hopper", "Turing", "Liskov", "Dijkstra", "Allen", "Wirth", "Perlman", "Knuth", "Hamilton", "Hoare", "Goldberg",
        "Thompson", "Bartik", "Ritchie", "Booth", "Stroustrup", "Wilson", "Lamport", "Berezin", "Backus", "Jones", "Naur",
    ];

    private readonly bool _isLoose;

    private SessionWriter(bool isLoose) => _isLoose = isLoose;

    public static SessionWriter Strict { get; } = new(isLoose: false);

    public static SessionWriter Loose { get; } = new(isLoose: true);

    public string Write(Random random)
    {
        long id = 2_600_000_000 + random.Next(100_000_000);
        long start = FirstStart + random.Next(10_000_000);
        int seconds = random.Next(10, 3600);
        string landing = Page(random);
        var json = new StringBuilder("{");
        Number(json, "sid", id);
        Number(json, "wid", 12345678);
        Number(json, "date_start_session", start);
        Number(json, "date_end_session", start + seconds);
        Number(json, "session_duration", (seconds * 1000L) - random.Next(1000));
        Number(json, "num_pages", 1);
        Number(json, "uid", 2_000_000_000 + random.Next(100_000_000));
        String(json, "ip", $"{random.Next(1, 224)}.{random.Next(256)}.{random.Next(256)}.{random.Next(1, 255)}");
        String(json, "browser", Pick(random, Browsers));
        json.Append("\"referrer\":{");
        String(json, "source", Pick(random, Sources));
        Close(json, '}');
        String(json, "useragent", Text($"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_{random.Next(9, 12)}_{random.Next(7)}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{random.Next(40, 50)}.0.{random.Next(2000, 2900)}.{random.Next(100)} Safari/537.36"));
        Boolean(json, "new_visitor", random.Next(2) == 0);
        Boolean(json, "starred", random.Next(10) == 0);
        String(json, "country", Pick(random, Countries));
        String(json, "landing_page", landing);
        String(json, "exit_page", $@"http://www.example.com\/product-{random.Next(1000, 10000)}");
        String(json, "device_type", random.Next(3) == 0 ? "phone" : "desktop");
        String(json, "display_name", $"{Pick(random, GivenNames)} {Pick(random, FamilyNames)}");
        String(json, "sessionlink", Text($"http://www.inspectlet.com/dashboard/watchsession/12345678/{id}?pn=1&accessResourceKey={Key(random)}"));
        List(json, "tags", random.Next(1, 4), () =>
        {
            String(json, "tag", Pick(random, TagNames));
            String(json, "value", random.Next(2) == 0 ? "1" : $"visitor{random.Next(100_000)}@example.com");
            Number(json, "timestamp", start + random.Next(seconds));
        });
        List(json, "pages", 1, () =>
        {
            Number(json, "rid", 2_000_000_000 + random.Next(100_000_000));
            Number(json, "opened_at", start);
            String(json, "pagetitle", $"Title of page {random.Next(1000, 10000)} in session.");
            String(json, "url", landing);
        });
        if (_isLoose)
        {
            // Not from the random numbers: both pages hold the same sessions.
            String(json, "segment", $"returning-{id % 100}");
            json.Append(CultureInfo.InvariantCulture, $"\"experiments\":[\"a{id % 10}\",\"b{id % 7}\"],");
            json.Append(CultureInfo.InvariantCulture, $"\"location\":{{\"city\":\"Springfield\",\"latitude\":\"{id % 90}.5\"}},");
        }

        Close(json, '}');
        json.Length--;
        return json.ToString();
    }

    private static string Page(Random random) => $@"http://www.example.com\/?utm_campaign=media{random.Next(1000, 10000)}";

    private static string Key(Random random)
    {
        Span<byte> key = stackalloc byte[20];
        random.NextBytes(key);
        return Convert.ToHexStringLower(key);
    }

    private static string Pick(Random random, string[] values) => values[random.Next(values.Length)];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static void String(StringBuilder json, string name, string value) => json.Append('"').Append(name).Append("\":\"").Append(value).Append("\",");

    private static void Close(StringBuilder json, char end)
    {
        json.Length--;
        json.Append(end).Append(',');
    }

    private static void List(StringBuilder json, string name, int count, Action write)
    {
        json.Append('"').Append(name).Append("\":[");
        for (int i = 0; i < count; i++)
        {
            json.Append('{');
            write();
            Close(json, '}');
        }

        Close(json, ']');
    }

    private void Number(StringBuilder json, string name, long value) => Scalar(json, name, value.ToString(CultureInfo.InvariantCulture));

    private void Boolean(StringBuilder json, string name, bool value) => Scalar(json, name, value ? "true" : "false");

    private void Scalar(StringBuilder json, string name, string value)
    {
        string quote = _isLoose ? "\"" : "";
        json.Append('"').Append(name).Append("\":").Append(quote).Append(value).Append(quote).Append(',');
    }
}
