using Inspectlet.Cli.Statistics;

namespace Inspectlet.Cli.Tests;

/// <summary>The counts that statistics are made of.</summary>
public class SessionCounterTests
{
    private static readonly DateTimeOffset Evening = new(2026, 1, 31, 23, 30, 0, TimeSpan.Zero);

    private static readonly Session[] Sessions =
    [
        new()
        {
            Id = 1, WebsiteId = 7, StartedAt = Evening, EndedAt = Evening.AddSeconds(60), RawDuration = 60, PageCount = 4, Country = "US",
            Browser = Browser.Chrome, DeviceType = DeviceType.Phone, Referrer = new Referrer { Source = "google" },
            LandingPage = "https://www.example.com/a?gclid=1#top", Tags = [new Tag { Name = "plan", Value = "pro" }, new Tag { Name = "PLAN", Value = "x" }, new Tag { Name = "beta" }],
        },
        new()
        {
            Id = 2, WebsiteId = 7, StartedAt = Evening.AddHours(1), EndedAt = Evening.AddHours(1).AddSeconds(120), RawDuration = 120_000, PageCount = 1, Country = "us",
            Browser = new Browser("CHROME"), DeviceType = DeviceType.Desktop, LandingPage = "www.example.com/a", Tags = [new Tag { Name = "beta" }],
        },
        new() { Id = 3, WebsiteId = 7, StartedAt = Evening.AddDays(-3), Country = "DE" },
        new() { Id = 4, WebsiteId = 7 },
    ];

    public static TheoryData<string, string> Counts => new()
    {
        { "day", "–=1 2026-01-28=1 2026-01-31=1 2026-02-01=1" },
        { "country", "US=2 –=1 DE=1" },
        { "browser", "–=2 chrome=2" },
        { "device", "–=2 desktop=1 phone=1" },
        { "source", "–=3 google=1" },
        { "landing-page", "–=2 www.example.com/a=2" },
        { "tag", "–=2 beta=2 plan=1" },
    };

    [Theory]
    [MemberData(nameof(Counts))]
    public void Every_recording_counts_once_under_each_of_its_keys(string dimension, string counts)
    {
        CountedGroup group = Count(Dimension.Find(dimension)!).ToStatistics().Groups.Single();

        TextOf(group).Should().Be(counts);
        (group.Other, group.HasAllKeys).Should().Be((0, true));
    }

    [Fact]
    public void Every_dimension_is_tested() => Dimension.All.Select(d => d.Name).Should().Equal(Counts.Select(row => row.Data.Item1));

    [Fact]
    public void Totals_are_of_what_the_recordings_say()
    {
        SessionStatistics statistics = Count().ToStatistics();

        statistics.Should().BeEquivalentTo(new SessionStatistics(4, Evening.AddDays(-3), Evening.AddHours(1), TimeSpan.FromSeconds(90), 2.5, []));
    }

    [Fact]
    public void Nothing_counted_has_no_means() =>
        new SessionCounter([Dimension.Day]).ToStatistics().Should().BeEquivalentTo(
            new SessionStatistics(0, null, null, null, null, [new CountedGroup(Dimension.Day, [], 0, true)]));

    [Fact]
    public void Days_are_those_of_the_time_zone()
    {
        var counter = new SessionCounter([Dimension.Day], TimeZoneInfo.CreateCustomTimeZone("+1", TimeSpan.FromHours(1), null, null));

        counter.Add(Sessions[0]);

        TextOf(counter.ToStatistics().Groups.Single()).Should().Be("2026-02-01=1");
    }

    [Fact]
    public void The_most_frequent_keys_are_listed_and_the_others_counted_together()
    {
        CountedGroup group = Count(Dimension.Country).ToStatistics(top: 1).Groups.Single();

        TextOf(group).Should().Be("US=2");
        (group.Other, group.HasAllKeys).Should().Be((2, true));
    }

    [Fact]
    public void No_more_keys_are_kept_than_there_is_room_for()
    {
        var counter = new SessionCounter([Dimension.Country], maxKeys: 2);

        Array.ForEach([.. Sessions, .. Sessions], counter.Add);
        CountedGroup group = counter.ToStatistics().Groups.Single();

        TextOf(group).Should().Be("US=4 DE=2");
        (group.Other, group.HasAllKeys).Should().Be((2, false));
    }

    [Fact]
    public void A_key_has_no_more_than_500_characters_and_no_key_of_a_recording()
    {
        var counter = new SessionCounter([Dimension.LandingPage, Dimension.Source]);

        counter.Add(new Session
        {
            Id = 1,
            WebsiteId = 7,
            LandingPage = "a/" + new string('x', 10_000),
            Referrer = new Referrer { Source = "http://www.inspectlet.com/?accessResourceKey=2e1a5838e3c823cf" },
        });

        CountedGroup[] groups = [.. counter.ToStatistics().Groups];
        groups[0].Keys.Single().Key.Should().HaveLength(500);
        groups[1].Keys.Single().Key.Should().Be("http://www.inspectlet.com/?accessResourceKey=***");
    }

    private static SessionCounter Count(params Dimension[] dimensions)
    {
        var counter = new SessionCounter(dimensions);
        Array.ForEach(Sessions, counter.Add);
        return counter;
    }

    private static string TextOf(CountedGroup group) => string.Join(' ', group.Keys.Select(key => $"{key.Key ?? "–"}={key.Recordings}"));
}
