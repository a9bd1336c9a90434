namespace Inspectlet.FuzzTests.Properties;

/// <summary>
/// Makes searches out of a recording's own values, most of which find it, and some of which do not. Which it is depends on the
/// seed alone.
/// </summary>
internal sealed class Question(int seed)
{
    private const long LastSecond = 253_402_300_799;

    private readonly Random _random = new(seed);

    /// <summary>A search with some four conditions.</summary>
    public SessionSearch About(Session session)
    {
        (int? minPages, int? maxPages) = Maybe(() => Bounds(session.PageCount ?? session.Pages.Count, (number, step) => (int)Math.Clamp((long)number + step, 0, int.MaxValue)));
        (TimeSpan? minTime, TimeSpan? maxTime) = Maybe(() => Bounds(session.Duration ?? TimeSpan.Zero, (time, step) => TimeSpan.FromSeconds(Math.Clamp((time.Ticks / TimeSpan.TicksPerSecond) + step, 0, int.MaxValue))));
        return new SessionSearch
        {
            DisplayName = Maybe(() => Text(session.DisplayName, "Ann")),
            Country = Maybe(() => Text(session.Country, "US")),
            IpAddress = Maybe(() => Text(session.IpAddress, "192.0.2.1")),
            TrafficSource = Maybe(() => Text(session.Referrer?.Source, "google")),
            Visitors = Maybe(() => new VisitorFilter { New = Flag(session.IsNewVisitor), Returning = Flag(!session.IsNewVisitor) }),
            Tags = Maybe(() => Tags(session)),
            ShowStarredOnly = OneIn(5) ? session.IsStarred : null,
            Browser = OneIn(5) ? new Browser(Text(session.Browser?.Value, "opera")) : null,
            Device = OneIn(5) ? (OneIn(3) ? DeviceType.All : new DeviceType(Text(session.DeviceType?.Value, "phone"))) : null,
            DateRange = OneIn(4) ? Of(DateRange.LastWeek, DateRange.Last30Days, DateRange.Custom, DateRange.Custom, new DateRange("year")) : null,
            CustomDateRange = Maybe(() =>
            {
                (DateTimeOffset? start, DateTimeOffset? end) = Bounds(
                    session.StartedAt ?? Visits.Now, (time, step) => DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(time.ToUnixTimeSeconds() + step, 0, LastSecond)));
                return new CustomDateRange { Start = start, End = end };
            }),
            MinPageCount = minPages,
            MaxPageCount = maxPages,
            MinDuration = minTime,
            MaxDuration = maxTime,
            StartPage = Maybe(() => Page(session.LandingPage ?? (session.Pages.Count > 0 ? session.Pages[0].Url : null))),
            VisitedPage = Maybe(() => Page(session.Pages.Count > 0 ? session.Pages[_random.Next(session.Pages.Count)].Url : session.LandingPage)),
            ExitPage = Maybe(() => Page(session.ExitPage ?? (session.Pages.Count > 0 ? session.Pages[^1].Url : null))),
        };
    }

    /// <summary>One to three tags, most of them the recording's own.</summary>
    public TagFilter Tags(Session session) => new()
    {
        Conditions = [.. Enumerable.Range(0, 1 + _random.Next(3)).Select(_ => Tag(session))],
        Operator = OneIn(8) ? new TagOperator("xor") : OneIn(2) ? TagOperator.Or : OneIn(2) ? TagOperator.And : null,
    };

    /// <summary>The condition of a URL that is, begins with or contains the text asked for, or that does not.</summary>
    public PageUrl Page(string? url)
    {
        string own = string.IsNullOrEmpty(url) ? "a" : url;
        int start = _random.Next(own.Length);
        string part = own.Substring(start, 1 + _random.Next(own.Length - start));
        string[] known = [.. PageUrlOperator.KnownValues.Select(v => v.Value)];
        return new PageUrl
        {
            Url = Of(own, own[..(start + 1)], part, $"*{part}*", $"{own[..start]}*", $"*{part}"),
            Operator = OneIn(20) ? new PageUrlOperator("endswith") : OneIn(8) ? null : new PageUrlOperator(Of(known)),
        };
    }

    private TagCondition Tag(Session session)
    {
        Tag? own = session.Tags.Count > 0 ? session.Tags[_random.Next(session.Tags.Count)] : null;
        TagValue? value = _random.Next(4) switch
        {
            0 => default(TagValue?),
            1 => new TagValue(OneIn(2)),
            _ => new TagValue(Text(own?.Value, "pro")),
        };
        return new TagCondition { Name = Text(own?.Name, "plan"), Value = value };
    }

    private (T? Min, T? Max) Bounds<T>(T value, Func<T, int, T> move)
        where T : struct => (OneIn(3) ? null : move(value, OneIn(6) ? 1 : -1), OneIn(3) ? null : move(value, OneIn(6) ? -1 : 1));

    private string Text(string? own, string other) => OneIn(10) || own is null ? other
        : OneIn(3) ? own.ToUpperInvariant()
        : own;

    private bool? Flag(bool? own) => OneIn(4) ? null : own ?? OneIn(2);

    private T? Maybe<T>(Func<T> make) => OneIn(5) ? make() : default;

    private T Of<T>(params T[] values) => values[_random.Next(values.Length)];

    private bool OneIn(int number) => _random.Next(number) == 0;
}
