using System.Text.Json;
using Inspectlet.ContractStub.Document;
using Inspectlet.ContractStub.Judging;

namespace Inspectlet.ContractTests.Searches;

/// <summary>Every search that the fluent methods can build keeps the contract.</summary>
public class SearchContractTests : ContractTest
{
    private ContractSchema Search => Document.Operation("searchSessions").Form!.Fields.Single(f => f.Name == "search").Schema;

    [Fact]
    public void Each_fluent_method_builds_a_search() =>
        FluentSearches.Methods.Select(m => m.Name).Should().NotBeEmpty().And.BeSubsetOf(FluentSearches.Calls.Select(c => c.Method));

    [Fact]
    public void Each_call_alone_keeps_the_contract() =>
        FluentSearches.Calls.SelectMany(call => Judge(call.Name, call.Apply(SessionSearch.All))).Should().BeEmpty();

    [Fact]
    public void Each_pair_of_calls_keeps_the_contract() =>
        (from first in FluentSearches.Calls
         let begun = first.Apply(SessionSearch.All)
         from second in FluentSearches.Calls
         from breach in Judge($"{first.Name}.{second.Name}", second.Apply(begun))
         select breach).Should().BeEmpty();

    [Fact]
    public void All_methods_at_once_keep_the_contract()
    {
        SessionSearch search = FluentSearches.Calls.Aggregate(SessionSearch.All, (built, call) => call.Apply(built));

        Judge("all", search).Should().BeEmpty();
    }

    [Fact]
    public void Between_them_they_say_everything_that_the_document_knows()
    {
        HashSet<string> said = [.. FluentSearches.Calls.SelectMany(call => TermsOf(call.Apply(SessionSearch.All.WithTag("beta"))))];

        Search.Terms.Except(said).Should().BeEmpty("the document knows these, and no fluent method says them");
    }

    [Theory]
    [InlineData("StartingAt")]
    [InlineData("Visiting")]
    [InlineData("ExitingAt")]
    [InlineData("UsingBrowser")]
    [InlineData("OnDevice")]
    public async Task Over_HTTP_they_arrive_as_they_were_built(string method)
    {
        foreach (FluentCall call in FluentSearches.Calls.Where(c => c.Method == method))
        {
            await Inspectlet.SearchSessionsAsync(12345678, call.Apply(SessionSearch.All).WithTag("ä&=+%", "\"b\""), limit: 1, page: int.MaxValue);
        }

        Server.Exchanges.Should().NotBeEmpty();
        Server.Breaches.Should().BeEmpty();
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(1, null)]
    [InlineData(100, 1)]
    [InlineData(null, int.MaxValue)]
    public async Task Limit_and_page_keep_the_contract_with_and_without_a_search(int? limit, int? page)
    {
        await Inspectlet.SearchSessionsAsync(1, limit: limit, page: page);
        await Inspectlet.SearchSessionsAsync(long.MaxValue, SessionSearch.All, limit, page);
        await Inspectlet.SearchSessionsAsync(1, new SearchSessionsForm { Search = SessionSearch.All.LastWeek(), Limit = limit, Page = page });

        Server.Exchanges.Should().HaveCount(3);
        Server.Breaches.Should().BeEmpty();
    }

    [Fact]
    public async Task An_enumeration_keeps_the_contract_on_every_page()
    {
        List<long> ids = [];
        await foreach (Session session in Inspectlet.EnumerateSessionsAsync(12345678, SessionSearch.All.FromCountry("US")))
        {
            ids.Add(session.Id);
        }

        ids.Should().Equal(2606721012);
        Server.Exchanges.Should().HaveCountGreaterThan(1);
        Server.Breaches.Should().BeEmpty();
    }

    [Fact]
    public async Task An_operator_without_tags_breaks_the_contract_and_is_not_sent()
    {
        SessionSearch search = SessionSearch.All.MatchingAnyTag();

        Search.Judge(search.ToJson()).Should().Equal("tags.tagslist has too few items: there must be 1 or more");
        await Inspectlet.Invoking(i => i.SearchSessionsAsync(12345678, search)).Should().ThrowAsync<ArgumentException>();
        Server.Exchanges.Should().BeEmpty();
    }

    [Fact]
    public async Task A_browser_that_the_document_does_not_know_is_sent_all_the_same()
    {
        ContractDocument document = await InspectletDocument.LoadAsync();
        string json = SessionSearch.All.UsingBrowser(new Browser("lynx")).ToJson();

        document.Operation("searchSessions").Form!.Fields.Single(f => f.Name == "search").Schema.Judge(json)
            .Should().ContainSingle().Which.Should().StartWith("browser is \"lynx\", but must be one of chrome, firefox");
    }

    private static IEnumerable<string> TermsOf(SessionSearch search)
    {
        using JsonDocument json = JsonDocument.Parse(search.ToJson());
        return [.. TermsOf(json.RootElement, "")];
    }

    private static IEnumerable<string> TermsOf(JsonElement value, string path) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member =>
        {
            string below = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
            return TermsOf(member.Value, below).Prepend(below);
        }),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => TermsOf(item, path)),
        _ => [$"{path}={value}"],
    };

    private IEnumerable<string> Judge(string name, SessionSearch search) =>
        // An operator that waits for its tags is no search yet, and is not sent (see above).
        search.Tags is { Conditions.Count: 0 } ? [] : Search.Judge(search.ToJson()).Select(breach => $"{name}: {breach}");
}
