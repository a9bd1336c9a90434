using Review = Inspectlet.Analyzers.Tests.Review<Inspectlet.Analyzers.Reviews.CountryReviewer>;

namespace Inspectlet.Analyzers.Tests;

/// <summary>INSP003.</summary>
public class CountryTests
{
    [Theory]
    [InlineData("UK", "GB")]
    [InlineData("USA", "US")]
    [InlineData("us ", "US")]
    [InlineData("de", "DE")]
    [InlineData("Germany", "DE")]
    [InlineData("SOUTH KOREA", "KR")]
    [InlineData("Great Britain", "GB")]
    public Task What_is_meant_is_written(string country, string code) => Review.StatementsAsync(
        $$"""search = search.FromCountry({|INSP003:"{{country}}"|});""",
        $$"""search = search.FromCountry("{{code}}");""");

    [Theory]
    [InlineData("QQ")]
    [InlineData("")]
    [InlineData("=")]
    [InlineData("#")]
    public Task What_nobody_knows_is_told_and_not_mended(string country) =>
        Review.StatementsAsync($$"""search = search.FromCountry({|INSP003:"{{country}}"|});""");

    [Fact]
    public Task A_country_is_found_wherever_it_is_given() => Review.StatementsAsync(
        """
        const string Britain = "UK";
        string finland = "fi";
        search = search with { Country = {|INSP003:"UK"|} };
        search = new SessionSearch { Country = {|INSP003:"UK"|} };
        search = search.FromCountry(country: {|INSP003:Britain|}).FromCountry({|INSP003:finland|});
        """,
        """
        const string Britain = "UK";
        string finland = "fi";
        search = search with { Country = "GB" };
        search = new SessionSearch { Country = "GB" };
        search = search.FromCountry(country: "GB").FromCountry("FI");
        """);

    [Fact]
    public Task What_is_right_or_not_known_is_left_alone() => Review.StatementsAsync(
        """
        string changed = "UK";
        changed = country;
        search = search.FromCountry("GB").FromCountry("XK").FromCountry(country).FromCountry(changed).FromTrafficSource("UK").NamedVisitor("UK");
        var session = new Session { Country = "UK" };
        """);

    [Fact]
    public Task Without_the_SDK_nothing_is_reviewed() => Review.FileAsync(
        """
        namespace Other;

        class SessionSearch
        {
            string Country { get; set; } = "";

            SessionSearch FromCountry(string country) => new SessionSearch { Country = "UK" }.FromCountry("UK");
        }
        """);
}
