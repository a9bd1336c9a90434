using CsCheck;

namespace Inspectlet.FuzzTests.Properties;

/// <summary>Every search that the API's bounds allow.</summary>
internal static class Searches
{
    private static readonly Gen<string> Text = Texts.Proper.Where(t => t.Length > 0);

    private static readonly Gen<string?> MaybeText = Gen.Null(Text, 0.5)!;

    private static readonly Gen<int?> Count = Gen.Nullable(Gen.Frequency((4, Gen.Int[0, 100]), (1, Gen.Const(int.MaxValue))), 0.5);

    private static readonly Gen<TimeSpan?> Duration = Gen.Nullable(
        Gen.Frequency((4, Gen.Long[0, 100_000]), (1, Gen.Const(long.MaxValue / TimeSpan.TicksPerSecond))).Select(s => new TimeSpan(s * TimeSpan.TicksPerSecond)),
        0.5);

    private static readonly Gen<DateTimeOffset?> Time = Gen.Nullable(
        Gen.Frequency((4, Gen.Long[0, 2_000_000_000]), (1, Gen.OneOf(-62_135_596_800, -1, 253_402_300_799))).Select(DateTimeOffset.FromUnixTimeSeconds),
        0.3);

    private static readonly Gen<CustomDateRange?> CustomRange = Gen.Null(
        Gen.Select(Time, Time, (start, end) => new CustomDateRange { Start = start, End = end }), 0.5)!;

    private static readonly Gen<TagValue?> Value = Gen.OneOf<TagValue?>(
        Texts.Proper.Select(t => (TagValue?)new TagValue(t)), Gen.Bool.Select(b => (TagValue?)new TagValue(b)), Gen.Const((TagValue?)null));

    private static readonly Gen<TagFilter?> Tags = Gen.Null(
        Gen.Select(
            Gen.Select(Text, Value, (name, value) => new TagCondition { Name = name, Value = value }).Array[1, 5],
            Gen.Nullable(Known(TagOperator.KnownValues, text => new TagOperator(text)), 0.3),
            (conditions, combination) => new TagFilter { Conditions = conditions, Operator = combination }),
        0.5)!;

    private static readonly Gen<PageUrl?> Page = Gen.Null(
        Gen.Select(
            Text,
            Gen.Nullable(Known(PageUrlOperator.KnownValues, text => new PageUrlOperator(text)), 0.3),
            (url, comparison) => new PageUrl { Url = url, Operator = comparison }),
        0.5)!;

    private static readonly Gen<VisitorFilter?> Visitors = Gen.Null(
        Gen.Select(Gen.Nullable(Gen.Bool, 0.2), Gen.Nullable(Gen.Bool, 0.2), (fresh, returning) => new VisitorFilter { New = fresh, Returning = returning }), 0.5)!;

    public static Gen<SessionSearch> Any { get; } = Gen.Select(
        MaybeText.Array[4], Count.Array[2], Duration.Array[2], Page.Array[3], Gen.Select(Tags, Visitors, CustomRange), Gen.Nullable(Gen.Bool, 0.5),
        Gen.Select(
            Gen.Nullable(Known(Browser.KnownValues, text => new Browser(text)), 0.5),
            Gen.Nullable(Known(DeviceType.KnownValues, text => new DeviceType(text)), 0.5),
            Gen.Nullable(Known(DateRange.KnownValues, text => new DateRange(text)), 0.5)),
        (texts, counts, durations, pages, parts, starred, kinds) => new SessionSearch
        {
            DisplayName = texts[0],
            Country = texts[1],
            IpAddress = texts[2],
            TrafficSource = texts[3],
            MinPageCount = counts[0],
            MaxPageCount = counts[1],
            MinDuration = durations[0],
            MaxDuration = durations[1],
            StartPage = pages[0],
            VisitedPage = pages[1],
            ExitPage = pages[2],
            Tags = parts.Item1,
            Visitors = parts.Item2,
            CustomDateRange = parts.Item3,
            ShowStarredOnly = starred,
            Browser = kinds.Item1,
            Device = kinds.Item2,
            DateRange = kinds.Item3,
        });

    private static Gen<T> Known<T>(IReadOnlyList<T> known, Func<string, T> make) =>
        Gen.Frequency((3, Gen.OneOf([.. known])), (1, Text.Select(make)));
}
