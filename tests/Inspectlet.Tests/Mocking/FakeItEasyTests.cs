using FakeItEasy;
using FakeItEasy.Configuration;

namespace Inspectlet.Tests.Mocking;

/// <summary>The client under FakeItEasy.</summary>
public class FakeItEasyTests
{
    private readonly IInspectletClient _client = A.Fake<IInspectletClient>();

    [Fact]
    public async Task A_search_that_is_set_up_serves_every_way_to_search()
    {
        A.CallTo(() => _client.SearchSessionsAsync(Calls.WebsiteId, A<SearchSessionsForm>._, A<CancellationToken>._)).Returns(Calls.Sessions);

        (await Calls.PageAsync(_client)).Should().Equal(1, 2);
        (await Calls.AllAsync(_client)).Should().Equal(1, 2);
        (await Calls.AllAsync(_client, pagesAhead: 3)).Should().Equal(1, 2);
        (await Calls.PagesAsync(_client)).Should().Equal(1);
    }

    [Fact]
    public async Task A_search_can_be_set_up_by_what_its_form_holds()
    {
        A.CallTo(() => _client.SearchSessionsAsync(
                Calls.WebsiteId, A<SearchSessionsForm>.That.Matches(form => form.Page == 1 && form.Search!.Country == "US"), A<CancellationToken>._))
            .Returns(Calls.Sessions);

        (await Calls.AllAsync(_client)).Should().Equal(1, 2);
    }

    [Fact]
    public void A_set_up_of_an_extension_method_is_an_error_and_no_empty_answer()
    {
        Action search = () => A.CallTo(() => _client.SearchSessionsAsync(Calls.WebsiteId, A<SessionSearch>._, A<int?>._, A<int?>._, A<CancellationToken>._))
            .Returns(Calls.Sessions);

        search.Should().Throw<FakeConfigurationException>().WithMessage("*Extension methods can not be intercepted*");
    }

    [Fact]
    public async Task A_search_can_be_verified()
    {
        await Calls.AllAsync(_client);

        A.CallTo(() => _client.SearchSessionsAsync(Calls.WebsiteId, new SearchSessionsForm { Search = Calls.Search, Limit = 100, Page = 1 }, A<CancellationToken>._))
            .MustHaveHappenedOnceExactly();
    }
}
