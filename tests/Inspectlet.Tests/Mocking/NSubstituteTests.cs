using NSubstitute;
using NSubstitute.Exceptions;

namespace Inspectlet.Tests.Mocking;

/// <summary>The client under NSubstitute.</summary>
public class NSubstituteTests
{
    private readonly IInspectletClient _client = Substitute.For<IInspectletClient>();

    [Fact]
    public async Task A_search_that_is_set_up_serves_every_way_to_search()
    {
        _client.SearchSessionsAsync(Calls.WebsiteId, Arg.Any<SearchSessionsForm>(), Arg.Any<CancellationToken>()).Returns(Calls.Sessions);

        (await Calls.PageAsync(_client)).Should().Equal(1, 2);
        (await Calls.AllAsync(_client)).Should().Equal(1, 2);
        (await Calls.AllAsync(_client, pagesAhead: 3)).Should().Equal(1, 2);
        (await Calls.PagesAsync(_client)).Should().Equal(1);
    }

    [Fact]
    public async Task A_search_can_be_set_up_by_what_its_form_holds()
    {
        _client.SearchSessionsAsync(Calls.WebsiteId, Arg.Is<SearchSessionsForm>(form => form.Page == 1 && form.Search!.Country == "US"), Arg.Any<CancellationToken>())
            .Returns(Calls.Sessions);

        (await Calls.AllAsync(_client)).Should().Equal(1, 2);
    }

    [Fact]
    public async Task A_search_can_be_set_up_by_its_values()
    {
        _client.SearchSessionsAsync(Calls.WebsiteId, SessionSearch.All.FromCountry("US").WithTag("plan", "pro"), limit: 100, page: 1, Arg.Any<CancellationToken>())
            .Returns(Calls.Sessions);

        (await Calls.PageAsync(_client)).Should().Equal(1, 2);
        (await Calls.AllAsync(_client)).Should().Equal(1, 2);
    }

    [Fact]
    public void A_matcher_in_place_of_a_field_is_an_error_and_no_empty_answer()
    {
        Action act = () => _client.SearchSessionsAsync(Calls.WebsiteId, Arg.Any<SessionSearch>(), Arg.Any<int?>(), Arg.Any<int?>(), Arg.Any<CancellationToken>())
            .Returns(Calls.Sessions);

        act.Should().Throw<SubstituteException>();
    }

    [Fact]
    public async Task A_search_can_be_verified()
    {
        await Calls.PageAsync(_client);

        await _client.Received(1).SearchSessionsAsync(Calls.WebsiteId, new SearchSessionsForm { Search = Calls.Search, Limit = 100, Page = 1 }, Arg.Any<CancellationToken>());
        await _client.DidNotReceive().GetSessionAsync(Arg.Any<long>(), Arg.Any<long>(), Arg.Any<CancellationToken>());
    }
}
