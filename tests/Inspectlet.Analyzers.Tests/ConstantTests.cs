using Bounds = Inspectlet.Analyzers.Tests.Review<Inspectlet.Analyzers.Reviews.BoundsReviewer>;
using Country = Inspectlet.Analyzers.Tests.Review<Inspectlet.Analyzers.Reviews.CountryReviewer>;
using Sentence = Inspectlet.Analyzers.Tests.Review<Inspectlet.Analyzers.Reviews.SentenceReviewer>;

namespace Inspectlet.Analyzers.Tests;

/// <summary>Which values are known at compile time: what is not may be anything.</summary>
public class ConstantTests
{
    [Theory]
    [InlineData("new TimeSpan(1, 2, 3)", "01:02:03")]
    [InlineData("new TimeSpan(4, 1, 2, 3)", "4.01:02:03")]
    [InlineData("new TimeSpan(0, 1, 2, 3, 0)", "01:02:03")]
    [InlineData("TimeSpan.FromDays(2)", "2.00:00:00")]
    [InlineData("TimeSpan.FromHours(2)", "02:00:00")]
    [InlineData("TimeSpan.FromHours(2, 0)", "02:00:00")]
    [InlineData("TimeSpan.FromMinutes(2)", "00:02:00")]
    [InlineData("TimeSpan.FromMilliseconds(2000.0)", "00:00:02")]
    [InlineData("TimeSpan.FromTicks(20_000_000)", "00:00:02")]
    public async Task A_length_of_time_is_known(string greatest, string shown) =>
        (await Bounds.MessagesAsync($"search = search.WithDuration(TimeSpan.FromDays(9), {greatest});"))
            .Should().Equal($"'9.00:00:00' must not be more than '{shown}'");

    [Theory]
    [InlineData("DateTimeOffset.UnixEpoch", "1970-01-01 00:00:00Z")]
    [InlineData("DateTime.UnixEpoch", "1970-01-01 00:00:00Z")]
    [InlineData("DateTimeOffset.FromUnixTimeSeconds(5)", "1970-01-01 00:00:05Z")]
    [InlineData("DateTimeOffset.FromUnixTimeMilliseconds(5000)", "1970-01-01 00:00:05Z")]
    [InlineData("new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)", "2026-01-02 03:04:05Z")]
    [InlineData("new DateTimeOffset(2026, 1, 2, 3, 4, 5, 0, TimeSpan.FromHours(1))", "2026-01-02 02:04:05Z")]
    [InlineData("new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc)", "2026-01-02 03:04:05Z")]
    public async Task A_moment_is_known(string end, string shown) =>
        (await Bounds.MessagesAsync($"search = search.Between(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero), {end});"))
            .Should().Equal($"'2030-01-01 00:00:00Z' must not be more than '{shown}'");

    [Fact]
    public Task What_a_machine_or_other_code_decides_is_not_known() => Bounds.FileAsync(
        """
        using System;
        using Inspectlet;

        static class Times
        {
            public static TimeSpan Zero = TimeSpan.MaxValue;
            public static DateTimeOffset UnixEpoch = DateTimeOffset.MaxValue;
            public static TimeSpan FromHours(int hours) => TimeSpan.MaxValue;
            public static DateTimeOffset FromUnixTimeSeconds(long seconds) => DateTimeOffset.MaxValue;
        }

        struct Moment
        {
            public static explicit operator Moment(DateTime time) => default;
            public static explicit operator DateTimeOffset(Moment moment) => DateTimeOffset.MaxValue;
        }

        static class Searches
        {
            static readonly TimeSpan Day = TimeSpan.FromDays(1);
            static readonly DateTimeOffset Late = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
            static readonly SessionSearch[] All =
            [
                SessionSearch.All.WithDuration(Day, Times.Zero),
                SessionSearch.All.WithDuration(Day, TimeSpan.MaxValue),
                SessionSearch.All.WithDuration(Day, Times.FromHours(1)),
                SessionSearch.All.WithDuration(Day, TimeSpan.FromHours(1, 30)),
                SessionSearch.All.Between(Late, Times.UnixEpoch),
                SessionSearch.All.Between(Late, Times.FromUnixTimeSeconds(1)),
                SessionSearch.All.Between(Late, DateTime.MaxValue),
                SessionSearch.All.Between(Late, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Unspecified)),
                SessionSearch.All.Between(Late, (DateTimeOffset)(Moment)DateTime.UnixEpoch),
            ];
        }
        """);

    [Fact]
    public Task A_conversion_of_other_code_may_make_anything_of_a_text() => Country.FileAsync(
        """
        using Inspectlet;

        class Code
        {
            public static explicit operator Code(string text) => new();
            public static implicit operator string(Code code) => "GB";
        }

        static class Searches
        {
            static readonly SessionSearch British = SessionSearch.All.FromCountry((Code)"UK");
        }
        """);

    [Fact]
    public Task What_a_URL_says_of_itself_is_not_known() => Country.StatementsAsync("""search = search.FromCountry(PageUrl.Is("a").ToString());""");

    [Fact]
    public async Task The_default_of_a_time_is_not_taken_for_none() =>
        (await Sentence.MessagesAsync("search = SessionSearch.All.LastWeek().WithDuration(default(TimeSpan), TimeSpan.FromHours(1));")).Should().BeEmpty();
}
