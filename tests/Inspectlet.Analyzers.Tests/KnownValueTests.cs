using Review = Inspectlet.Analyzers.Tests.Review<Inspectlet.Analyzers.Reviews.KnownValueReviewer>;

namespace Inspectlet.Analyzers.Tests;

/// <summary>INSP004.</summary>
public class KnownValueTests
{
    [Theory]
    [InlineData("new Browser(\"chrome\")", "Browser.Chrome")]
    [InlineData("new Browser(\"Chrome Mobile (iOS)\")", "Browser.ChromeMobileIos")]
    [InlineData("new Browser(\"mobile-safari\")", "Browser.MobileSafari")]
    [InlineData("new Browser(\"Internet Explorer\")", "Browser.InternetExplorer")]
    [InlineData("new DeviceType(\"Phone\")", "DeviceType.Phone")]
    [InlineData("new DateRange(\"30days\")", "DateRange.Last30Days")]
    public Task The_member_is_written(string text, string member) => Review.StatementsAsync($"object value = {{|INSP004:{text}|}};", $"object value = {member};");

    [Fact]
    public Task Without_a_using_its_namespace_is_written() => Review.FileAsync(
        "class Visitors { Inspectlet.Browser Browser { get; } = {|INSP004:new(\"chrome\")|}; }",
        "class Visitors { Inspectlet.Browser Browser { get; } = Inspectlet.Browser.Chrome; }");

    [Fact]
    public Task What_no_member_stands_for_is_left_alone() => Review.StatementsAsync(
        """
        search = search.UsingBrowser(new Browser("Vivaldi")).UsingBrowser(new Browser("phone")).OnDevice(new DeviceType(country)).OnDevice(DeviceType.Phone);
        search = search.UsingBrowser(new Browser("!")).WithTag("chrome", "chrome");
        var tag = new TagValue("chrome");
        var none = new Browser();
        var other = new Uri("chrome", UriKind.Relative);
        """);
}
