using Moq;

namespace Inspectlet.Tests.Mocking;

/// <summary>The client under Moq.</summary>
public class MoqTests
{
    private readonly Mock<IInspectletClient> _client = new();

    [Fact]
    public async Task A_search_that_is_set_up_serves_every_way_to_search()
    {
        _client.Setup(c => c.SearchSessionsAsync(Calls.WebsiteId, It.IsAny<SearchSessionsForm>(), It.IsAny<CancellationToken>())).ReturnsAsync(Calls.Sessions);

        (await Calls.PageAsync(_client.Object)).Should().Equal(1, 2);
        (await Calls.AllAsync(_client.Object)).Should().Equal(1, 2);
        (await Calls.AllAsync(_client.Object, pagesAhead: 3)).Should().Equal(1, 2);
        (await Calls.PagesAsync(_client.Object)).Should().Equal(1);
    }

    [Fact]
    public async Task A_search_can_be_set_up_by_what_its_form_holds()
    {
        _client.Setup(c => c.SearchSessionsAsync(
                Calls.WebsiteId, It.Is<SearchSessionsForm>(form => form.Page == 1 && form.Search!.Country == "US"), It.IsAny<CancellationToken>()))
            .ReturnsAsync(Calls.Sessions);

        (await Calls.AllAsync(_client.Object)).Should().Equal(1, 2);
    }

    [Fact]
    public void A_set_up_of_an_extension_method_is_an_error_and_no_empty_answer()
    {
        Action search = () => _client.Setup(c => c.SearchSessionsAsync(Calls.WebsiteId, It.IsAny<SessionSearch>(), It.IsAny<int?>(), It.IsAny<int?>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(Calls.Sessions);
        Action enumerate = () => _client.Setup(c => c.EnumerateSessionsAsync(Calls.WebsiteId, null, null, It.IsAny<CancellationToken>()));

        search.Should().Throw<NotSupportedException>();
        enumerate.Should().Throw<NotSupportedException>();
    }

    [Fact]
    public async Task A_search_can_be_verified()
    {
        await Calls.AllAsync(_client.Object);

        _client.Verify(
            c => c.SearchSessionsAsync(Calls.WebsiteId, new SearchSessionsForm { Search = Calls.Search, Limit = 100, Page = 1 }, It.IsAny<CancellationToken>()), Times.Once);
        _client.VerifyNoOtherCalls();
    }
}
