using System.Net;
using System.Text.Json;

namespace Inspectlet.Tests.Http;

/// <summary>The API's words can repeat what was searched for: an exception's text does not, and <c>ApiMessage</c> does.</summary>
public class SentTextTests
{
    public static TheoryData<SessionSearch, string> Values => new()
    {
        { SessionSearch.All.NamedVisitor("Wilhelmina Quist"), "Wilhelmina Quist" },
        { SessionSearch.All.NamedVisitor("Zoë"), "Zoë" },
        { SessionSearch.All.NamedVisitor("世界"), "世界" },
        { SessionSearch.All.NamedVisitor("1234567"), "1234567" },
        { SessionSearch.All.NamedVisitor("{Quist}"), "{Quist}" },
        { SessionSearch.All.NamedVisitor("a \"b\" \\ c/d 100% & more"), "a \"b\" \\ c/d 100% & more" },
        { SessionSearch.All.FromIpAddress("203.0.113.77"), "203.0.113.77" },
        { SessionSearch.All.FromTrafficSource("zanzibar-gazette"), "zanzibar-gazette" },
        { SessionSearch.All.FromCountry("NZ"), "NZ" },
        { SessionSearch.All.UsingBrowser(new Browser("lynx")), "lynx" },
        { SessionSearch.All.WithTag("loyalty-tier", "platinum"), "loyalty-tier" },
        { SessionSearch.All.WithTag("loyalty-tier", "platinum"), "platinum" },
        { SessionSearch.All.StartingAt(PageUrl.Is("www.example.com/clinic?q=1")), "www.example.com/clinic?q=1" },
        { SessionSearch.All.Visiting(PageUrl.Contains("/hidden-garden")), "/hidden-garden" },
        { SessionSearch.All.Between(DateTimeOffset.FromUnixTimeSeconds(1446772479), DateTimeOffset.FromUnixTimeSeconds(1446772768)), "1446772479" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_value_that_the_API_repeats_is_only_in_ApiMessage(SessionSearch search, string value)
    {
        string words = $"There is no '{value}', sorry.";

        InspectletBadRequestException thrown = await FailureAsync(search, words);

        thrown.ApiMessage.Should().Be(words);
        thrown.Message.Should().EndWith("It says: There is no '***', sorry.");
        thrown.ToString().Should().NotContain($"'{value}'");
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Nor_is_it_where_the_API_repeats_the_search_or_the_form(SessionSearch search, string value)
    {
        string json = search.ToJson();
        string form = Uri.EscapeDataString(json).Replace("%20", "+", StringComparison.Ordinal);
        string escaped = JsonSerializer.Serialize(json).Replace("/", "\\/", StringComparison.Ordinal);

        string message = (await FailureAsync(search, $"Wrong: {json} | search={form} | {escaped}")).Message;

        message.Should().Contain("Wrong: ").And.Contain("***").And.NotContain($"\"{value}\"").And.NotContain(Uri.EscapeDataString($"\"{value}\""));
        WordsOf(value).Where(word => word.Length >= 5 && message.Contains(word, StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Fact]
    public async Task Part_of_a_long_value_is_masked_too() =>
        (await FailureAsync(SessionSearch.All.NamedVisitor("Wilhelmina Quist"), "No visitor WILHELMINA Q… here")).Message
            .Should().EndWith("No visitor ***… here");

    [Fact]
    public async Task The_reason_keeps_its_words()
    {
        SessionSearch search = SessionSearch.All.FromCountry("IT").WithTag("a").WithTag("b").MatchingAllTags()
            .Visiting(PageUrl.Contains("x")).StartingAt(PageUrl.Is("y")).LastWeek().WithPageCount(min: 2);
        const string Reason = "it is the search that contains a tag and a page too many: at most 2 last week, or 100 in unity.";

        InspectletBadRequestException thrown = await FailureAsync(search, Reason);

        thrown.Message.Should().EndWith("It says: " + Reason);
    }

    [Fact]
    public async Task Secrets_are_in_neither()
    {
        InspectletBadRequestException thrown = await FailureAsync(SessionSearch.All.FromCountry("NZ"), "No secret-token in NZ");

        thrown.ApiMessage.Should().Be("No *** in NZ");
        thrown.Message.Should().EndWith("No *** in ***");
    }

    [Fact]
    public async Task An_error_under_status_200_is_treated_alike()
    {
        InspectletClient inspectlet = StubHandler.Json("""{"error":"No Wilhelmina"}""").CreateClient();

        InspectletApiException thrown = (await inspectlet.Invoking(c => c.SearchSessionsAsync(1, SessionSearch.All.NamedVisitor("Wilhelmina")))
            .Should().ThrowAsync<InspectletApiException>()).Which;

        thrown.ApiMessage.Should().Be("No Wilhelmina");
        thrown.Message.Should().EndWith("It says: No ***");
    }

    private static async Task<InspectletBadRequestException> FailureAsync(SessionSearch search, string words)
    {
        InspectletClient inspectlet = StubHandler.Json(JsonSerializer.Serialize(new { error = words }), HttpStatusCode.BadRequest).CreateClient();
        return (await inspectlet.Invoking(c => c.SearchSessionsAsync(1, search, limit: 100, page: 1)).Should().ThrowAsync<InspectletBadRequestException>()).Which;
    }

    private static string[] WordsOf(string value) => value.Split([.. value.Where(c => !char.IsLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
}
