using Review = Inspectlet.Analyzers.Tests.Review<Inspectlet.Analyzers.Reviews.PageUrlReviewer>;

namespace Inspectlet.Analyzers.Tests;

/// <summary>INSP005.</summary>
public class PageUrlTests
{
    [Theory]
    [InlineData("Is({|INSP005:\"https://www.example.com/\"|})", "Is(\"www.example.com/\")")]
    [InlineData("BeginsWith({|INSP005:\"HTTP://www.example.com/\"|})", "BeginsWith(\"www.example.com/\")")]
    [InlineData("DoesNotContain({|INSP005:\"//www.example.com/\"|})", "DoesNotContain(\"www.example.com/\")")]
    [InlineData("MatchesPattern({|INSP005:\"https://*\"|})", "MatchesPattern(\"*\")")]
    [InlineData("Is({|INSP005:\"*dash*\"|})", "MatchesPattern(\"*dash*\")")]
    [InlineData("BeginsWith({|INSP005:\"www.example.com/*\"|})", "MatchesPattern(\"www.example.com/*\")")]
    [InlineData("BeginsWith({|INSP005:\"www.*.com/\"|})", "MatchesPattern(\"www.*.com/*\")")]
    [InlineData("Contains({|INSP005:\"a*b\"|})", "MatchesPattern(\"*a*b*\")")]
    [InlineData("MatchesPattern({|INSP005:\"www.example.com/\"|})", "Is(\"www.example.com/\")")]
    public Task The_URL_or_the_operator_is_mended(string condition, string mended) =>
        Review.StatementsAsync($"search = search.Visiting(PageUrl.{condition});", $"search = search.Visiting(PageUrl.{mended});");

    [Fact]
    public Task Both_are_mended_one_after_the_other() => Review.StatementsAsync(
        "search = search.Visiting(PageUrl.Is({|INSP005:{|INSP005:\"https://*dash*\"|}|}));",
        "search = search.Visiting(PageUrl.MatchesPattern(\"*dash*\"));");

    [Theory]
    [InlineData("IsNot({|INSP005:\"*dash*\"|})")]
    [InlineData("DoesNotBeginWith({|INSP005:\"*dash\"|})")]
    [InlineData("DoesNotContain({|INSP005:\"da*sh\"|})")]
    [InlineData("Is({|INSP005:\"https://\"|})")]
    public Task What_no_operator_says_is_told_alone(string condition) => Review.StatementsAsync($"search = search.Visiting(PageUrl.{condition});");

    [Fact]
    public Task A_condition_in_braces_is_reviewed_too() => Review.StatementsAsync(
        """
        var scheme = new PageUrl { Url = {|INSP005:"https://www.example.com/"|} };
        var asterisk = new PageUrl { Operator = PageUrlOperator.Contains, Url = {|INSP005:"*dash*"|} };
        var pattern = new PageUrl { Operator = new PageUrlOperator("PATTERNMATCH"), Url = {|INSP005:"dash"|} };
        """,
        """
        var scheme = new PageUrl { Url = "www.example.com/" };
        var asterisk = new PageUrl { Operator = PageUrlOperator.Contains, Url = "*dash*" };
        var pattern = new PageUrl { Operator = new PageUrlOperator("PATTERNMATCH"), Url = "dash" };
        """);

    [Fact]
    public Task What_is_right_or_not_known_is_left_alone() => Review.StatementsAsync(
        """
        search = search.Visiting(PageUrl.Is("www.example.com/https://")).StartingAt(PageUrl.MatchesPattern("*dash*")).ExitingAt(PageUrl.Contains(country));
        var unknown = new PageUrl { Operator = new PageUrlOperator("endswith"), Url = "*dash" };
        var none = new PageUrl { Url = null! };
        var address = new Uri("https://www.example.com/*");
        var page = new PageView { Url = "https://www.example.com/*" };
        """);
}
