using System.Globalization;

namespace Inspectlet.Tests.Search;

/// <summary>Which spans of time a search finds.</summary>
public class DateMatchTests
{
    private static readonly DateTimeOffset Now = Time("2026-03-15 12:00:00");

    private static readonly SessionSearch TwoHours = SessionSearch.All.Between(Time("2026-03-15 10:00:00"), Time("2026-03-15 12:00:00"));

    public static TheoryData<SessionSearch, string, bool> Times => new()
    {
        { SessionSearch.All.LastWeek(), "2026-03-15 12:00:00", true },
        { SessionSearch.All.LastWeek(), "2026-03-15 12:00:01", false },
        { SessionSearch.All.LastWeek(), "2026-03-08 12:00:00", true },
        { SessionSearch.All.LastWeek(), "2026-03-08 11:59:59", false },
        { SessionSearch.All.Last30Days(), "2026-03-15 12:00:00", true },
        { SessionSearch.All.Last30Days(), "2026-03-15 12:00:01", false },
        { SessionSearch.All.Last30Days(), "2026-02-13 12:00:00", true },
        { SessionSearch.All.Last30Days(), "2026-02-13 11:59:59", false },
        { TwoHours, "2026-03-15 09:59:59", false },
        { TwoHours, "2026-03-15 10:00:00", true },
        { TwoHours, "2026-03-15 12:00:00", true },
        { TwoHours, "2026-03-15 12:00:01", false },
        { Custom(Time("2026-03-15 10:00:00"), null), "2026-03-15 09:59:59", false },
        { Custom(Time("2026-03-15 10:00:00"), null), "2099-01-01 00:00:00", true },
        { Custom(null, Time("2026-03-15 10:00:00")), "1970-01-01 00:00:00", true },
        { Custom(null, Time("2026-03-15 10:00:00")), "2026-03-15 10:00:01", false },
        { Custom(null, null), "2026-03-15 10:00:00", true },
        { new SessionSearch { DateRange = DateRange.Custom }, "2026-03-15 10:00:00", true },
        { TwoHours with { DateRange = null }, "2000-01-01 00:00:00", true },
        { TwoHours with { DateRange = DateRange.LastWeek }, "2026-03-10 00:00:00", true },
        { new SessionSearch { DateRange = new DateRange("Week") }, "2026-03-15 12:00:01", false },
        { new SessionSearch { DateRange = new DateRange("year") }, "2026-03-15 12:00:00", false },
    };

    [Theory]
    [MemberData(nameof(Times))]
    public void A_visit_is_found_by_when_it_began(SessionSearch search, string startedAt, bool isFound) =>
        search.Matches(new Session { StartedAt = Time(startedAt) }, Now).Should().Be(isFound);

    [Fact]
    public void A_visit_of_which_that_is_not_known_is_found_only_where_there_is_no_bound()
    {
        SessionSearch.All.LastWeek().Matches(new Session(), Now).Should().BeFalse();
        TwoHours.Matches(new Session(), Now).Should().BeFalse();
        Custom(null, null).Matches(new Session(), Now).Should().BeTrue();
        (TwoHours with { DateRange = null }).Matches(new Session(), Now).Should().BeTrue();
    }

    [Fact]
    public void Times_compare_to_the_second_as_they_travel()
    {
        var session = new Session { StartedAt = Now.AddMilliseconds(700) };

        SessionSearch.All.Between(Now, Now).Matches(session).Should().BeTrue();
        SessionSearch.All.LastWeek().Matches(session, Now).Should().BeTrue();
        SessionSearch.All.LastWeek().Matches(new Session { StartedAt = Now.AddDays(-7) }, Now.AddMilliseconds(700)).Should().BeTrue();
    }

    [Fact]
    public void The_zone_in_which_a_time_is_written_does_not_count() =>
        SessionSearch.All.LastWeek().Matches(new Session { StartedAt = Now.AddDays(-7).ToOffset(TimeSpan.FromHours(14)) }, Now.ToOffset(TimeSpan.FromHours(-11)))
            .Should().BeTrue();

    [Fact]
    public void Without_a_time_it_counts_back_from_now()
    {
        DateTimeOffset now = DateTimeOffset.UtcNow;

        SessionSearch.All.LastWeek().Matches(new Session { StartedAt = now.AddDays(-6) }).Should().BeTrue();
        SessionSearch.All.LastWeek().Matches(new Session { StartedAt = now.AddDays(-8) }).Should().BeFalse();
        SessionSearch.All.LastWeek().ExplainMatch(new Session { StartedAt = now.AddDays(-6) }).IsMatch.Should().BeTrue();
    }

    [Fact]
    public void At_the_beginning_of_time_the_last_month_is_shorter()
    {
        SessionSearch search = SessionSearch.All.Last30Days();

        search.Matches(new Session { StartedAt = DateTimeOffset.MinValue }, DateTimeOffset.MinValue).Should().BeTrue();
        search.ExplainMatch(new Session(), DateTimeOffset.MinValue).Conditions[0].Expected.Should().Be("from 0001-01-01 00:00:00 UTC to 0001-01-01 00:00:00 UTC");
    }

    private static SessionSearch Custom(DateTimeOffset? start, DateTimeOffset? end) =>
        new() { DateRange = DateRange.Custom, CustomDateRange = new CustomDateRange { Start = start, End = end } };

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
