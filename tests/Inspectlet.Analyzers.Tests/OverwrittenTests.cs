using Review = Inspectlet.Analyzers.Tests.Review<Inspectlet.Analyzers.Reviews.OverwrittenReviewer>;

namespace Inspectlet.Analyzers.Tests;

/// <summary>INSP002.</summary>
public class OverwrittenTests
{
    [Theory]
    [InlineData("{|INSP002:LastWeek()|}.Between(DateTimeOffset.UnixEpoch, DateTimeOffset.UtcNow)", "Between(DateTimeOffset.UnixEpoch, DateTimeOffset.UtcNow)")]
    [InlineData("{|INSP002:NewVisitors()|}.ReturningVisitors()", "ReturningVisitors()")]
    [InlineData("{|INSP002:FromCountry(\"US\")|}.StarredOnly().FromCountry(country)", "StarredOnly().FromCountry(country)")]
    [InlineData("{|INSP002:FromCountry(\"US\")|}.{|INSP002:FromCountry(\"DE\")|}.FromCountry(\"FR\")", "FromCountry(\"FR\")")]
    [InlineData("{|INSP002:FromCountry(\"US\")|}.FromCountry(\"US\")", "FromCountry(\"US\")")]
    [InlineData("{|INSP002:WithPageCount(min: 3)|}.WithPageCount(max: 9)", "WithPageCount(max: 9)")]
    [InlineData("WithTag(\"a\").{|INSP002:MatchingAnyTag()|}.WithTag(\"b\").MatchingAllTags()", "WithTag(\"a\").WithTag(\"b\").MatchingAllTags()")]
    [InlineData("{|INSP002:Visiting(PageUrl.Is(\"a\"))|}.Visiting(PageUrl.Is(country))", "Visiting(PageUrl.Is(country))")]
    [InlineData("{|INSP002:UsingBrowser(Browser.Chrome)|}.UsingBrowser(Browser.Opera)", "UsingBrowser(Browser.Opera)")]
    [InlineData("LastWeek().{|INSP002:FromCountry(\"US\")|} with { Country = null }", "LastWeek() with { Country = null }")]
    public Task A_dead_condition_is_taken_out(string chain, string mended) =>
        Review.StatementsAsync($"search = search.{chain};", $"search = search.{mended};");

    // In one compilation, by the same members: what one search overwrites says nothing of the other.
    [Fact]
    public Task Null_is_no_condition_whatever_another_search_gives_in_its_place() => Review.StatementsAsync(
        """
        search = search with { {|INSP002:Country = "DE"|} } with { Country = "US" };
        search = search with { Country = null } with { Country = "US" };
        """,
        """
        search = search with { Country = "US" };
        search = search with { Country = null } with { Country = "US" };
        """);

    [Fact]
    public Task No_comment_is_lost() => Review.StatementsAsync(
        """
        search = search
            .{|INSP002:LastWeek()|} // Why.
            .Last30Days();
        search = search
            // Why.
            .{|INSP002:LastWeek()|}
            .Last30Days();
        """,
        """
        search = search // Why.
            .Last30Days();
        search = search
            // Why.
            .{|INSP002:LastWeek()|}
            .Last30Days();
        """.Replace("{|INSP002:LastWeek()|}", "LastWeek()", StringComparison.Ordinal));

    [Fact]
    public Task Members_in_braces_are_conditions_too() => Review.StatementsAsync(
        """
        search = (search with { {|INSP002:Country = "US"|}, IpAddress = country }).FromCountry("DE");
        search = (search with { IpAddress = country, {|INSP002:Country = "US"|} }).FromCountry("DE");
        search = (search with { {|INSP002:Country = "US"|} }).FromCountry("DE");
        search = new SessionSearch { {|INSP002:Country = "US"|} }.FromCountry("DE");
        """,
        """
        search = (search with { IpAddress = country }).FromCountry("DE");
        search = (search with { IpAddress = country }).FromCountry("DE");
        search = (search).FromCountry("DE");
        search = new SessionSearch {  }.FromCountry("DE");
        """);

    [Fact]
    public Task A_call_on_a_line_of_its_own_goes_with_its_line() => Review.StatementsAsync(
        """
        search = SessionSearch.All
            .{|INSP002:LastWeek()|}
            .StarredOnly()
            .Last30Days();
        """,
        """
        search = SessionSearch.All
            .StarredOnly()
            .Last30Days();
        """);

    [Fact]
    public Task A_local_that_only_the_search_reads_is_part_of_it() => Review.StatementsAsync(
        """
        SessionSearch recent = SessionSearch.All.{|INSP002:LastWeek()|}.StarredOnly();
        search = recent.Last30Days();
        """,
        """
        SessionSearch recent = SessionSearch.All.StarredOnly();
        search = recent.Last30Days();
        """);

    [Fact]
    public Task What_others_read_too_may_be_overwritten() => Review.FileAsync(
        """
        using Inspectlet;

        static class Searches
        {
            static readonly SessionSearch Recent = SessionSearch.All.LastWeek();
            static readonly SessionSearch Starred = Recent.Last30Days().StarredOnly();

            static SessionSearch Of(SessionSearch search)
            {
                SessionSearch mine = search.LastWeek();
                return mine.StarredOnly().MinPageCount is null ? mine.Last30Days() : mine;
            }
        }
        """);

    [Fact]
    public Task What_adds_up_or_differs_is_left_alone() => Review.StatementsAsync(
        """
        search = search.WithTag("a").WithTag("a").WithTag("a", true).MatchingAnyTag();
        search = search.WithPageCount(1, 2).WithDuration(TimeSpan.Zero).StartingAt(PageUrl.Is("a")).Visiting(PageUrl.Is("a")).ExitingAt(PageUrl.Is("a"));
        search = search.FromCountry("US").FromIpAddress("1.2.3.4").FromTrafficSource("google").NamedVisitor("US").NewVisitors().StarredOnly().LastWeek();
        search = search.WithPageCount().WithPageCount(1);
        search = (search with { Country = null }).FromCountry("US");
        search = (search with { Tags = search.Tags }).WithTag("a").MatchingAnyTag() with { Visitors = search.Visitors };
        """);

    [Fact]
    public async Task It_says_what_overwrites() => (await Review.MessagesAsync("""search = search.LastWeek().StarredOnly().Last30Days();"""))
        .Should().Equal("'LastWeek' has no effect: 'Last30Days' after it overwrites it");
}
