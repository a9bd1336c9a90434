using CsCheck;

namespace Inspectlet.FuzzTests.Properties;

/// <summary>Recordings whose values are few, so that two of them often have the same: what a search finds is then no accident.</summary>
internal static class Visits
{
    /// <summary>The time of the searches. Visits are up to 45 days older, and some younger.</summary>
    public static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_773_576_000);

    private static readonly string[] UrlPieces = ["a", "A", "b", "/", ".", "?", "é", "É", "*", "http://", "HTTPS://", "//", "ab", "aab"];

    private static readonly Gen<bool?> Flag = Gen.Nullable(Gen.Bool, 0.2);

    private static readonly Gen<Tag> AnyTag = Gen.Select(
        Maybe("plan", "Plan", "converted", "beta"), Maybe("1", "0", "true", "FALSE", "", "pro"), (name, value) => new Tag { Name = name, Value = value });

    private static readonly Gen<DateTimeOffset?> Start = Gen.Nullable(Gen.Int[-45 * 24, 24].Select(hours => Now.AddHours(hours)), 0.1);

    /// <summary>URLs, parts of URLs, and patterns.</summary>
    public static Gen<string> Url { get; } = Gen.OneOf(UrlPieces).Array[1, 6].Select(string.Concat);

    public static Gen<Session> Session { get; } = Gen.Select(
        Gen.Select(Maybe("Ann", "ANN", "Zoë", ""), Maybe("US", "us", "DE"), Maybe("192.0.2.1", "2001:db8::1", "2001:DB8:0::1"), Maybe("d", "google")),
        Gen.Select(Flag, Flag, Gen.Nullable(Gen.Int[0, 4], 0.3), Start, Gen.Nullable(Gen.Long[0, 90_000], 0.1)),
        Gen.Select(Maybe("chrome", "Chrome", "lynx"), Maybe("desktop", "phone", "tablet")),
        Gen.Select(Gen.Null(Url, 0.3), Gen.Null(Url, 0.3), Gen.Null(Url, 0.1).Select(url => new PageView { Url = url }).Array[0, 3], AnyTag.Array[0, 3]),
        (texts, numbers, kinds, lists) => new Session
        {
            DisplayName = texts.Item1,
            Country = texts.Item2,
            IpAddress = texts.Item3,
            Referrer = texts.Item4 is { } source ? new Referrer { Source = source } : null,
            IsNewVisitor = numbers.Item1,
            IsStarred = numbers.Item2,
            PageCount = numbers.Item3,
            StartedAt = numbers.Item4,
            EndedAt = numbers.Item4?.AddSeconds(60),
            RawDuration = numbers.Item5,
            Browser = kinds.Item1 is { } browser ? new Browser(browser) : null,
            DeviceType = kinds.Item2 is { } device ? new DeviceType(device) : null,
            LandingPage = lists.Item1,
            ExitPage = lists.Item2,
            Pages = lists.Item3,
            Tags = lists.Item4,
        });

    private static Gen<string?> Maybe(params string[] texts) => Gen.Null(Gen.OneOf(texts), 0.1)!;
}
