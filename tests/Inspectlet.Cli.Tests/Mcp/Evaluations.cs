namespace Inspectlet.Cli.Tests.Mcp;

/// <summary>What people ask about the made-up account, at <see cref="FixedClock.Now"/>.</summary>
internal static class Evaluations
{
    private static readonly DateTimeOffset Now = FixedClock.Now;

    public static IReadOnlyList<Evaluation> All { get; } =
    [
        One("Which sites do we have?", "list_sites", "{}", _ => [("total", 2), ("sites.0.name", "My App"), ("sites.1.name", "Lamp & Light")]),
        new(
            "Show me the newest visit to Lamp & Light.",
            [("list_sites", "{}"), ("find_recordings", """{"site_id":"$0.sites.1.id","limit":1}""")],
            _ => [("returned", 1)]),
        One(
            "Johnny Appleseed says something broke on 6 November 2015 at 1:15. What happened?",
            "find_recording_at",
            """{"site_id":"12345678","visitor":"Johnny Appleseed","moment":"2015-11-06T01:15Z"}""",
            _ => [("found", true), ("recording.id", "2606721012"), ("page.number", 1)]),
        One(
            "Johnny Appleseed complains about the day after. Is there a recording?",
            "find_recording_at",
            """{"site_id":"12345678","visitor":"Johnny Appleseed","moment":"2015-11-07T01:15Z"}""",
            all => [("found", false), ("others.0.id", all.Where(s => s.DisplayName == "Johnny Appleseed").MaxBy(s => s.StartedAt)!.Id)]),
        One(
            "Has Nobody Special ever been here?",
            "find_recordings",
            """{"site_id":"12345678","visitor":"Nobody Special"}""",
            _ => [("returned", 0), ("relax.0.leave_out.0", "visitor")]),
        Count("How many recordings are there in all?", "{}", _ => true),
        Count("How many visits were there in the last week?", """{"last":"7d"}""", s => s.StartedAt >= Now.AddDays(-7)),
        Count("How many visits yesterday?", """{"period":"yesterday"}""", s => IsOn(s, Now.AddDays(-1))),
        Count("How many on Tuesday?", """{"period":"tuesday"}""", s => IsOn(s, Now.AddDays(-2))),
        Count("How many in February?", """{"period":"last_month"}""", s => s.StartedAt is { Year: 2026, Month: 2 }),
        Count("How many visitors from Germany use a phone?", """{"country":"DE","device":"phone"}""", s => s.Country == "DE" && s.DeviceType == DeviceType.Phone),
        Count("How many came back?", """{"visitor_kind":"returning"}""", s => s.IsNewVisitor == false),
        Count("How many left after a single page?", """{"max_pages":1}""", s => (s.PageCount ?? s.Pages.Count) <= 1),
        Count("How many visits took more than five minutes?", """{"min_seconds":300}""", s => s.Duration >= TimeSpan.FromMinutes(5)),
        Count("How many saw the checkout?", """{"visited_page":"/checkout"}""", s => Saw(s, "/checkout")),
        Count(
            "How many saw the checkout and did not end at the confirmation?",
            """{"visited_page":"/checkout","exit_page":"/order/confirmed","exit_page_match":"does_not_contain"}""",
            s => Saw(s, "/checkout") && s.ExitPage?.Contains("/order/confirmed", StringComparison.Ordinal) != true),
        Count("How many came from Google?", """{"traffic_source":"google"}""", s => s.Referrer?.Source == "google"),
        Count("How many recordings has somebody starred?", """{"starred":true}""", s => s.IsStarred == true),
        Count("How many are on the pro plan?", """{"tags":["plan=pro"]}""", s => HasTag(s, "plan", "pro")),
        Count("How many are pro or beta?", """{"tags":["plan=pro","beta"],"tag_match":"any"}""", s => HasTag(s, "plan", "pro") || HasTag(s, "beta")),
        Count("How many had an error?", """{"tags":["error"]}""", s => HasTag(s, "error")),
        One(
            "Which country do most visitors come from?",
            "summarize_recordings",
            """{"site_id":"12345678","by":["country"],"top":1}""",
            all => [("groups.[country].counts.0.recordings", all.GroupBy(s => s.Country).Max(group => group.Count()))]),
        One(
            "Which browser do people on phones use most?",
            "summarize_recordings",
            """{"site_id":"12345678","device":"phone","by":["browser"]}""",
            all => [("groups.[browser].counts.0.recordings", all.Where(s => s.DeviceType == DeviceType.Phone).GroupBy(s => s.Browser).Max(group => group.Count()))]),
        One(
            "How long does a visit take on average?",
            "summarize_recordings",
            """{"site_id":"12345678","by":["device"]}""",
            all => [("mean_seconds", Math.Round(all.Where(s => s.Duration is not null).Average(s => s.Duration!.Value.TotalSeconds), 1))]),
        One(
            "What was the latest visit with an error?",
            "find_recordings",
            """{"site_id":"12345678","tags":["error"],"limit":1}""",
            all => [("recordings.0.id", all.Where(s => HasTag(s, "error")).MaxBy(s => s.StartedAt)!.Id.ToString())]),
        new(
            "Which pages did the latest visitor with an error see?",
            [
                ("find_recordings", """{"site_id":"12345678","tags":["error"],"limit":1}"""),
                ("get_recording", """{"site_id":"12345678","recording_id":"$0.recordings.0.id","detail":"full"}"""),
            ],
            all =>
            {
                Session latest = all.Where(s => HasTag(s, "error")).MaxBy(s => s.StartedAt)!;
                return [("pages_recorded", latest.Pages.Count), ("pages.0.url", latest.Pages[0].Url), ("tags_recorded", latest.Tags.Count)];
            }),
        new(
            "Show me the next ten visits.",
            [
                ("find_recordings", """{"site_id":"12345678"}"""),
                ("find_recordings", """{"site_id":"12345678","after":"$0.after"}"""),
            ],
            all => [("recordings.0.id", all.OrderByDescending(s => s.StartedAt).ElementAt(10).Id.ToString()), ("returned", 10)]),
        new(
            "What else did the latest visitor do?",
            [
                ("find_recordings", """{"site_id":"12345678","limit":1}"""),
                ("find_recordings", """{"site_id":"12345678","visitor":"$0.recordings.0.visitor"}"""),
            ],
            all => [("total", all.Count(s => s.DisplayName == all.MaxBy(newest => newest.StartedAt)!.DisplayName))]),
        One(
            "Why does my search for German visits not show recording 2606721012?",
            "explain_match",
            """{"site_id":"12345678","recording_id":"2606721012","country":"DE"}""",
            _ => [("matches", false), ("relax.0", "country"), ("conditions.0.recorded", "\"US\"")]),
        One(
            "Phones with Internet Explorer in the last hour: why is there nothing?",
            "find_recordings",
            """{"site_id":"12345678","device":"phone","browser":"ie"}""",
            _ => [("returned", 0), ("relax.0.leave_out.0", "browser")]),
    ];

    private static Evaluation One(string question, string tool, string arguments, Func<IReadOnlyList<Session>, (string, object?)[]> facts) =>
        new(question, [(tool, arguments)], facts);

    private static Evaluation Count(string question, string conditions, Func<Session, bool> isMeant) => One(
        question,
        "summarize_recordings",
        conditions == "{}" ? """{"site_id":"12345678"}""" : $$"""{"site_id":"12345678",{{conditions[1..]}}""",
        all => [("recordings", all.Count(isMeant)), ("is_complete", true)]);

    private static bool IsOn(Session session, DateTimeOffset day) => session.StartedAt?.UtcDateTime.Date == day.UtcDateTime.Date;

    private static bool Saw(Session session, string part) =>
        session.Pages.Select(page => page.Url).Append(session.LandingPage).Append(session.ExitPage).Any(url => url?.Contains(part, StringComparison.OrdinalIgnoreCase) == true);

    private static bool HasTag(Session session, string name, string? value = null) => session.Tags.Any(tag => tag.Name == name && (value is null || tag.Value == value));
}
