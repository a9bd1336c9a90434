using Review = Inspectlet.Analyzers.Tests.Review<Inspectlet.Analyzers.Reviews.BoundsReviewer>;

namespace Inspectlet.Analyzers.Tests;

/// <summary>INSP001.</summary>
public class BoundsTests
{
    [Fact]
    public Task A_number_outside_the_bounds_of_the_document_is_clamped() => Review.StatementsAsync(
        """
        await client.SearchSessionsAsync(1, search, limit: {|INSP001:500|}, page: {|INSP001:0|});
        await client.SearchSessionsAsync(1, new SearchSessionsForm { Limit = {|INSP001:0|}, Page = {|INSP001:-1|} });
        search = search.WithPageCount(min: {|INSP001:-1|});
        search = search with { MaxPageCount = {|INSP001:-2|} };
        search = search.WithDuration({|INSP001:TimeSpan.FromSeconds(-1)|}, null);
        """,
        """
        await client.SearchSessionsAsync(1, search, limit: 100, page: 1);
        await client.SearchSessionsAsync(1, new SearchSessionsForm { Limit = 1, Page = 1 });
        search = search.WithPageCount(min: 0);
        search = search with { MaxPageCount = 0 };
        search = search.WithDuration(TimeSpan.Zero, null);
        """);

    [Fact]
    public Task The_pages_of_an_enumeration_have_the_bounds_of_a_search() => Review.StatementsAsync(
        "var options = new SessionEnumerationOptions { PageSize = {|INSP001:500|}, FirstPage = {|INSP001:0|} };",
        "var options = new SessionEnumerationOptions { PageSize = 100, FirstPage = 1 };");

    [Fact]
    public Task An_id_is_told_and_not_guessed() => Review.StatementsAsync("await client.GetSessionAsync({|INSP001:0|}, {|INSP001:-5|});");

    [Fact]
    public Task A_fraction_of_a_second_goes_to_the_side_that_finds_more() => Review.StatementsAsync(
        """
        search = search.WithDuration({|INSP001:TimeSpan.FromSeconds(1.5)|}, {|INSP001:TimeSpan.FromMilliseconds(2500)|});
        search = search with { MinDuration = {|INSP001:new TimeSpan(0, 0, 0, 7, 1)|} };
        """,
        """
        search = search.WithDuration(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3));
        search = search with { MinDuration = TimeSpan.FromSeconds(7) };
        """);

    [Fact]
    public Task What_lies_before_the_first_second_begins_there() => Review.StatementsAsync(
        """
        search = search.Between({|INSP001:new DateTimeOffset(1969, 12, 31, 23, 59, 59, TimeSpan.Zero)|}, DateTimeOffset.FromUnixTimeSeconds(5));
        search = search.Between(DateTimeOffset.UtcNow, {|INSP001:DateTimeOffset.FromUnixTimeSeconds(-1)|});
        var range = new CustomDateRange { Start = {|INSP001:DateTimeOffset.FromUnixTimeSeconds(-1)|} };
        var session = new Session { StartedAt = DateTimeOffset.FromUnixTimeSeconds(-1) };
        """,
        """
        search = search.Between(DateTimeOffset.UnixEpoch, DateTimeOffset.FromUnixTimeSeconds(5));
        search = search.Between(DateTimeOffset.UtcNow, DateTimeOffset.UnixEpoch);
        var range = new CustomDateRange { Start = DateTimeOffset.UnixEpoch };
        var session = new Session { StartedAt = DateTimeOffset.FromUnixTimeSeconds(-1) };
        """);

    [Fact]
    public Task A_least_above_a_greatest_is_swapped() => Review.StatementsAsync(
        """
        search = search.{|INSP001:WithPageCount(9, 3)|};
        search = search.{|INSP001:WithPageCount(max: 3, min: 9)|};
        search = search.{|INSP001:WithDuration(TimeSpan.FromHours(1), TimeSpan.FromMinutes(5))|};
        search = search.{|INSP001:Between(new DateTime(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc), DateTimeOffset.FromUnixTimeSeconds(0))|};
        search = search with { MinPageCount = 9, {|INSP001:MaxPageCount = 3|} };
        """,
        """
        search = search.WithPageCount(3, 9);
        search = search.WithPageCount(max: 9, min: 3);
        search = search.WithDuration(TimeSpan.FromMinutes(5), TimeSpan.FromHours(1));
        search = search.Between(DateTimeOffset.FromUnixTimeSeconds(0), new DateTime(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc));
        search = search with { MinPageCount = 3, MaxPageCount = 9 };
        """);

    [Fact]
    public Task A_range_is_followed_through_variables_and_left_to_the_user() => Review.FileAsync(
        """
        using Inspectlet;

        static class Searches
        {
            static readonly SessionSearch Long = SessionSearch.All with { MinPageCount = 9 };
            static readonly SessionSearch None = Long with { {|INSP001:MaxPageCount = 3|} };
            static readonly SessionSearch Any = Long.WithPageCount(max: 3);
        }
        """);

    [Fact]
    public Task What_is_within_or_not_known_is_left_alone() => Review.StatementsAsync(
        """
        int unknown = country.Length;
        await client.SearchSessionsAsync(1, search, limit: 100, page: 1);
        await client.SearchSessionsAsync(unknown, search, unknown, int.MaxValue);
        await client.GetSessionAsync(1, long.MaxValue);
        search = search.WithPageCount(0, 0).WithDuration(TimeSpan.Zero, TimeSpan.FromSeconds(1)).WithPageCount(3, unknown);
        search = search.Between(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch).Between(DateTimeOffset.UtcNow, DateTimeOffset.UnixEpoch);
        search = search with { MinPageCount = 9, MaxPageCount = null, MinDuration = default };
        var other = new List<int>(-1 + 500);
        var delay = TimeSpan.FromSeconds(1.5);
        """);

    [Fact]
    public async Task It_says_what_is_wrong() => (await Review.MessagesAsync(
        """
        await client.SearchSessionsAsync(1, search, limit: 500, page: 0);
        search = search.WithPageCount(9, 3).WithDuration(max: TimeSpan.FromSeconds(1.5)).Between(DateTimeOffset.FromUnixTimeSeconds(-1), default);
        search = search.WithDuration(TimeSpan.FromSeconds(-1));
        """)).Should().Equal(
            "'500' is more than 100, the most that the API takes",
            "'0' is less than 1, the least that the API takes",
            "'9' must not be more than '3'",
            "'00:00:01.5000000' has a fraction of a second, and the API takes whole ones",
            "'1969-12-31 23:59:59Z' lies before 1970, the API's first second",
            "'-00:00:01' is less than no time");
}
