using System.Text.Json;
using CsCheck;

namespace Inspectlet.FuzzTests.Properties;

/// <summary>What a server may send, with every member present, absent and extreme.</summary>
internal static class Models
{
    private static readonly Gen<long> Number = Gen.Frequency(
        (4, Gen.Long[0, 10_000_000_000]),
        (1, Gen.Long),
        (1, Gen.OneOf(0L, 1L, -1L, int.MaxValue, int.MinValue, int.MaxValue + 1L, long.MaxValue, long.MinValue)));

    private static readonly Gen<int?> Small = Gen.Nullable(Gen.Frequency((4, Gen.Int[0, 5_000]), (1, Gen.OneOf(0, -1, int.MaxValue, int.MinValue))), 0.2);

    // The API counts in whole seconds.
    private static readonly Gen<DateTimeOffset?> Time = Gen.Nullable(
        Gen.Frequency((4, Gen.Long[0, 2_000_000_000]), (1, Gen.OneOf(-62_135_596_800, -1, 0, 253_402_300_799))).Select(DateTimeOffset.FromUnixTimeSeconds),
        0.2);

    private static readonly Gen<bool?> Flag = Gen.Nullable(Gen.Bool, 0.3);

    private static readonly Gen<string?> Text = Gen.Null(Texts.Any, 0.2)!;

    // Nothing and an empty value are the same to an open enumeration.
    private static readonly Gen<string> Name = Texts.Any.Where(t => t.Length > 0);

    private static readonly Gen<IReadOnlyDictionary<string, JsonElement>> Extra = Gen.Frequency(
        (3, Gen.Const(Unknown([]))),
        (1, Gen.Select(Texts.Any, JsonValues.Any).Array[0, 4].Select(Unknown)));

    private static readonly Gen<Referrer?> Referrers = Gen.Null(
        Gen.Select(Text, Extra, (source, extra) => new Referrer { Source = source, AdditionalProperties = extra }), 0.3)!;

    private static readonly Gen<Tag> Tags = Gen.Select(
        Text, Text, Time, Extra, (name, value, time, extra) => new Tag { Name = name, Value = value, AddedAt = time, AdditionalProperties = extra });

    private static readonly Gen<PageView> Pages = Gen.Select(
        Number, Time, Text, Text, Extra,
        (id, time, title, url, extra) => new PageView { Id = id, OpenedAt = time, Title = title, Url = url, AdditionalProperties = extra });

    public static Gen<Website> Website { get; } = Gen.Select(
        Number, Text, Time, Extra, (id, name, time, extra) => new Website { Id = id, Name = name, CreatedAt = time, AdditionalProperties = extra });

    public static Gen<Session> Session { get; } = Gen.Select(
        Number.Array[2], Gen.Nullable(Number, 0.2).Array[2], Small.Array[3], Time.Array[2], Flag.Array[2], Text.Array[7],
        Gen.Select(Gen.Null(Gen.OneOf(Browser.KnownValues.Select(b => b.Value).ToArray()), 0.3), Gen.Null(Name, 0.5), Referrers),
        Gen.Select(Few(Tags), Few(Pages), Extra),
        (ids, numbers, small, times, flags, texts, visitor, rest) => new Session
        {
            Id = ids[0],
            WebsiteId = ids[1],
            StartedAt = times[0],
            EndedAt = times[1],
            RawDuration = numbers[0],
            PageCount = small[0],
            VisitorId = numbers[1],
            IpAddress = texts[0],
            Browser = visitor.Item1 is { } browser ? new Browser(browser) : null,
            Referrer = visitor.Item3,
            PageWidth = small[1],
            PageHeight = small[2],
            UserAgent = texts[1],
            IsNewVisitor = flags[0],
            IsStarred = flags[1],
            Country = texts[2],
            LandingPage = texts[3],
            ExitPage = texts[4],
            DeviceType = visitor.Item2 is { } device ? new DeviceType(device) : null,
            DisplayName = texts[5],
            SessionLink = texts[6],
            Tags = rest.Item1,
            Pages = rest.Item2,
            AdditionalProperties = rest.Item3,
        });

    private static Gen<T[]> Few<T>(Gen<T> element) => Gen.Frequency((9, element.Array[0, 3]), (1, element.Array[30, 40]));

    private static IReadOnlyDictionary<string, JsonElement> Unknown((string Name, JsonText Value)[] members) =>
        members.Select((m, i) => (Name: $"x{i}{m.Name}", m.Value.Element)).ToDictionary(m => m.Name, m => m.Element);
}
