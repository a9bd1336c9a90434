namespace Inspectlet.Tests.Http;

/// <summary>An argument that cannot be right is refused on the call itself: no task, no request.</summary>
public class ArgumentTests
{
    public static TheoryData<Func<InspectletClient, Task>, string, string> WrongCalls => new()
    {
        { c => c.SearchSessionsAsync(0), "websiteId", "websiteId must be 1 or more." },
        { c => c.SearchSessionsAsync(1, limit: 0), "limit", "limit must be from 1 to 100." },
        { c => c.SearchSessionsAsync(1, limit: 101), "limit", "limit must be from 1 to 100." },
        { c => c.SearchSessionsAsync(1, page: 0), "page", "page must be 1 or more." },
        { c => c.SearchSessionsAsync(1, new SearchSessionsForm { Limit = 101 }), "form", "form.Limit must be from 1 to 100." },
        { c => c.SearchSessionsAsync(1, (SearchSessionsForm)null!), "form", "form must not be null." },
        { c => c.SearchSessionsAsync(1, new SessionSearch { Country = "" }), "search", "search.Country must not be empty." },
        { c => c.SearchSessionsAsync(1, new SessionSearch { MinPageCount = -1 }), "search", "search.MinPageCount must be 0 or more." },
        { c => c.SearchSessionsAsync(1, new SessionSearch { MaxDuration = TimeSpan.FromMilliseconds(1) }), "search", "search.MaxDuration must be whole seconds." },
        { c => c.SearchSessionsAsync(1, SessionSearch.All.MatchingAnyTag()), "search", "search.Tags.Conditions must not be empty." },
        { c => c.SearchSessionsAsync(1, new SessionSearch { ExitPage = new PageUrl { Url = "" } }), "search", "search.ExitPage.Url must not be empty." },
        { c => c.SearchSessionsAsync(1, new SessionSearch { Browser = default(Browser) }), "search", "search.Browser must not be empty." },
        {
            c => c.SearchSessionsAsync(1, new SessionSearch { Tags = new TagFilter { Conditions = [new TagCondition { Name = "" }] } }),
            "search",
            "search.Tags.Conditions.Name must not be empty."
        },
        { c => c.GetSessionAsync(0, 1), "websiteId", "websiteId must be 1 or more." },
        { c => c.GetSessionAsync(1, -5), "sessionId", "sessionId must be 1 or more." },
    };

    public static TheoryData<Action<InspectletClientOptions>, string> WrongOptions => new()
    {
        { o => o.Email = "", "Email" },
        { o => o.Email = "bob:@example.com", "Email" },
        { o => o.ApiToken = " ", "ApiToken" },
        { o => o.ApiToken = "token\n", "ApiToken" },
        { o => o.BaseAddress = new Uri("/v1/", UriKind.Relative), "BaseAddress" },
        { o => o.BaseAddress = new Uri("ftp://api.inspectlet.com/v1/"), "BaseAddress" },
        { o => o.BaseAddress = new Uri("http://api.inspectlet.com/v1/"), "BaseAddress" },
        { o => o.BaseAddress = new Uri("https://api.inspectlet.com/v1/?a=b"), "BaseAddress" },
        { o => o.BaseAddress = null!, "BaseAddress" },
        { o => o.Timeout = TimeSpan.Zero, "Timeout" },
        { o => o.TimeProvider = null!, "TimeProvider" },
    };

    [Theory]
    [MemberData(nameof(WrongCalls))]
    public void A_wrong_argument_is_refused_before_there_is_a_task(Func<InspectletClient, Task> call, string parameter, string message)
    {
        StubHandler stub = StubHandler.Json(Examples.SearchSessions);
        InspectletClient inspectlet = stub.CreateClient();

        // The call itself throws: nothing is awaited here.
        Action act = () => _ = call(inspectlet);

        act.Should().Throw<ArgumentException>().WithMessage(message + "*").Which.ParamName.Should().Be(parameter);
        stub.Requests.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(WrongOptions))]
    public void A_wrong_option_is_refused_by_name(Action<InspectletClientOptions> spoil, string option) =>
        FluentActions.Invoking(() => StubHandler.Json("").CreateClient(spoil))
            .Should().Throw<ArgumentException>().WithMessage($"InspectletClientOptions.{option} must *");

    [Fact]
    public void The_clear_is_allowed_to_this_machine() =>
        FluentActions.Invoking(() => StubHandler.Json("").CreateClient(o => o.BaseAddress = new Uri("http://127.0.0.1:8080/v1/")))
            .Should().NotThrow();

    [Fact]
    public void A_refused_token_is_not_in_the_message() =>
        FluentActions.Invoking(() => StubHandler.Json("").CreateClient(o => o.ApiToken = "hush\r\n"))
            .Should().Throw<ArgumentException>().Which.Message.Should().NotContain("hush");
}
