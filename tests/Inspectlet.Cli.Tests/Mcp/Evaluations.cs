namespace Inspectlet.Cli.Tests.Mcp;

/// <summary>What people ask about the made-up account, at <see cref="FixedClock.Now"/>.</summary>
internal static class Evaluations
{
    private static readonly DateTimeOffset Now = FixedClock.Now;

    public static IReadOnlyList<Evaluation> All { get; } =
    [
        new(
            "Which sites do we have?",
            [("list_sites", "{}")],
            account => [("total", 2), .. account.Sites.SelectMany((site, i) => new (string, object?)[] { ($"sites.{i}.id", site.Id), ($"sites.{i}.name", site.Name) })]),
        new(
            "Show me the newest visit to Lamp & Light.",
            [("list_sites", "{}"), ("find_recordings", """{"site_id":"$0.sites.1.id","limit":1}""")],
            account => [("returned", 1), .. RowOf("recordings.0", account.Recordings[1][0])]),
        One(
            "Johnny Appleseed says something broke on 6 November 2015 at 1:15. What happened?",
            "find_recording_at",
            """{"site_id":"12345678","visitor":"Johnny Appleseed","moment":"2015-11-06T01:15Z"}""",
            all =>
            [
                ("found", true), .. RowOf("recording", all.Single(s => s.Id == 2606721012)),
                ("page.number", 1), ("page.url", all.Single(s => s.Id == 2606721012).Pages[0].Url), ("page.title", all.Single(s => s.Id == 2606721012).Pages[0].Title),
            ]),
        One(
            "Johnny Appleseed complains about the day after. Is there a recording?",
            "find_recording_at",
            """{"site_id":"12345678","visitor":"Johnny Appleseed","moment":"2015-11-07T01:15Z"}""",
            all => [("found", false), .. RowOf("others.0", all.First(s => s.DisplayName == "Johnny Appleseed"))]),
        One(
            "Has Nobody Special ever been here?",
            "find_recordings",
            """{"site_id":"12345678","visitor":"Nobody Special"}""",
            all => [("returned", 0), ("total", 0), ("relax.0.leave_out.0", "visitor"), .. RowOf("relax.0", all[0])]),
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
            all => [("recordings", all.Count), .. MostOf("country", all.Select(s => s.Country))]),
        One(
            "Which browser do people on phones use most?",
            "summarize_recordings",
            """{"site_id":"12345678","device":"phone","by":["browser"]}""",
            all => [("recordings", all.Count(IsPhone)), .. MostOf("browser", all.Where(IsPhone).Select(s => s.Browser?.Value))]),
        One(
            "How long does a visit take on average, and how many pages has it?",
            "summarize_recordings",
            """{"site_id":"12345678","by":["device"]}""",
            all =>
            [
                ("mean_seconds", Math.Round(all.Where(s => s.Duration is not null).Average(s => s.Duration!.Value.TotalSeconds), 1)),
                ("mean_pages", Math.Round(all.Where(s => s.PageCount is not null).Average(s => s.PageCount!.Value), 2)), ("is_complete", true),
            ]),
        One(
            "What was the latest visit with an error, and where did it end?",
            "find_recordings",
            """{"site_id":"12345678","tags":["error"],"limit":1}""",
            all => [("returned", 1), .. RowOf("recordings.0", all.First(s => HasTag(s, "error"))), ("recordings.0.exit_page", all.First(s => HasTag(s, "error")).ExitPage)]),
        new(
            "Which pages did the latest visitor with an error see, and for how long?",
            [
                ("find_recordings", """{"site_id":"12345678","tags":["error"],"limit":1}"""),
                ("get_recording", """{"site_id":"12345678","recording_id":"$0.recordings.0.id","detail":"full"}"""),
            ],
            account =>
            {
                Session latest = account.Recordings[0].First(s => HasTag(s, "error"));
                return
                [
                    ("recording.id", latest.Id), ("pages_recorded", latest.Pages.Count), ("tags_recorded", latest.Tags.Count),
                    .. latest.Pages.SelectMany((page, i) => new (string, object?)[] { ($"pages.{i}.url", page.Url), ($"pages.{i}.opened_at", page.OpenedAt) }),
                    .. latest.Pages.Zip(latest.Pages.Skip(1)).Select((pair, i) => ($"pages.{i}.seconds_open", (object?)(pair.Second.OpenedAt - pair.First.OpenedAt)!.Value.TotalSeconds)),
                ];
            }),
        new(
            "Show me the next ten visits.",
            [
                ("find_recordings", """{"site_id":"12345678"}"""),
                ("find_recordings", """{"site_id":"12345678","after":"$0.after"}"""),
            ],
            account => [("returned", 10), .. IdsOf(account.Recordings[0].Skip(10).Take(10))]),
        new(
            "What else did the latest visitor do?",
            [
                ("find_recordings", """{"site_id":"12345678","limit":1}"""),
                ("find_recordings", """{"site_id":"12345678","visitor":"$0.recordings.0.visitor"}"""),
            ],
            account =>
            {
                Session[] theirs = [.. account.Recordings[0].Where(s => s.DisplayName == account.Recordings[0][0].DisplayName)];
                return [("total", theirs.Length), .. IdsOf(theirs)];
            }),
        One(
            "Why does my search for German visits not show recording 2606721012?",
            "explain_match",
            """{"site_id":"12345678","recording_id":"2606721012","country":"DE"}""",
            _ =>
            [
                ("matches", false), ("relax.0", "country"), ("conditions.0.holds", false), ("conditions.0.asked", "\"DE\""), ("conditions.0.recorded", "\"US\""),
            ]),
        One(
            "Phones with Internet Explorer: why is there nothing, and what is nearest?",
            "find_recordings",
            """{"site_id":"12345678","device":"phone","browser":"ie"}""",
            all =>
            [
                ("returned", 0), ("relax.0.leave_out.0", "browser"), .. RowOf("relax.0", all.First(IsPhone)),
                ("relax.1.leave_out.0", "device"), .. RowOf("relax.1", all.First(s => s.Browser == Browser.InternetExplorer)),
            ]),
    ];

    private static Evaluation One(string question, string tool, string arguments, Func<IReadOnlyList<Session>, (string, object?)[]> facts) =>
        new(question, [(tool, arguments)], account => facts(account.Recordings[0]));

    private static Evaluation Count(string question, string conditions, Func<Session, bool> isMeant) => One(
        question,
        "summarize_recordings",
        conditions == "{}" ? """{"site_id":"12345678"}""" : $$"""{"site_id":"12345678",{{conditions[1..]}}""",
        all => [("recordings", all.Count(isMeant)), ("is_complete", true)]);

    private static (string Path, object? Value)[] RowOf(string path, Session session) => [($"{path}.id", session.Id), ($"{path}.started_at", session.StartedAt)];

    private static IEnumerable<(string Path, object? Value)> IdsOf(IEnumerable<Session> sessions) => sessions.Select((s, i) => ($"recordings.{i}.id", (object?)s.Id));

    // Of several that are as many, the first by its name.
    private static (string Path, object? Value)[] MostOf(string by, IEnumerable<string?> keys)
    {
        IGrouping<string?, string?> most = keys.GroupBy(key => key).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).First();
        return [($"groups.[{by}].counts.0.key", most.Key), ($"groups.[{by}].counts.0.recordings", most.Count())];
    }

    private static bool IsPhone(Session session) => session.DeviceType == DeviceType.Phone;

    private static bool IsOn(Session session, DateTimeOffset day) => session.StartedAt?.UtcDateTime.Date == day.UtcDateTime.Date;

    private static bool Saw(Session session, string part) =>
        session.Pages.Select(page => page.Url).Append(session.LandingPage).Append(session.ExitPage).Any(url => url?.Contains(part, StringComparison.OrdinalIgnoreCase) == true);

    private static bool HasTag(Session session, string name, string? value = null) => session.Tags.Any(tag => tag.Name == name && (value is null || tag.Value == value));
}
