using System.Net;

namespace Inspectlet.Tests.Enumeration;

public class EnumerationTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(99)]
    [InlineData(100)]
    [InlineData(101)]
    [InlineData(1000)]
    public async Task Every_session_comes_once_and_in_order(int count)
    {
        var server = new SessionServer(count);

        List<long> ids = await CollectAsync(server);

        ids.Should().Equal(server.InitialIds.Reverse());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Sessions_that_arrive_meanwhile_neither_repeat_nor_hide_any(int ahead)
    {
        var server = new SessionServer(2000) { ArrivalsPerFetch = 37 };

        List<long> ids = await CollectAsync(server, new SessionEnumerationOptions { PagesAhead = ahead });

        ids.Should().OnlyHaveUniqueItems().And.Contain(server.InitialIds);
    }

    [Fact]
    public async Task Hundreds_that_arrive_between_two_fetches_do_not_end_it()
    {
        var server = new SessionServer(500) { ArrivalsPerFetch = 95 };

        List<long> ids = await CollectAsync(server);

        ids.Should().OnlyHaveUniqueItems().And.Contain(server.InitialIds);
    }

    [Fact]
    public async Task A_server_that_gives_fewer_rows_than_asked_for_is_not_at_its_end()
    {
        var server = new SessionServer(1000) { MaxRows = 25 };

        (await CollectAsync(server)).Should().Equal(server.InitialIds.Reverse());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(250)]
    public async Task A_server_that_repeats_its_last_page_for_ever_is_left(int count)
    {
        var server = new SessionServer(count) { RepeatsLastPage = true };

        List<long> ids = await CollectAsync(server);

        ids.Should().Equal(server.InitialIds.Reverse());
        server.Fetches.Should().HaveCount(((count + 99) / 100) + 6, "before the end it looks at five pages further down");
    }

    [Fact]
    public async Task A_server_that_gives_the_same_rows_in_another_order_for_ever_is_left()
    {
        int fetches = 0;
        var stub = new StubHandler((_, _) =>
        {
            int shift = fetches++;
            IEnumerable<string> rows = Enumerable.Range(0, 100).Select(i => $$"""{"sid":{{((i + shift) % 100) + 1}},"wid":1}""");
            return Task.FromResult(StubHandler.Response($$"""{"response":[{{string.Join(',', rows)}}]}"""));
        });

        List<long> ids = await CollectAsync(stub.CreateClient());

        ids.Should().HaveCount(100).And.OnlyHaveUniqueItems();
        stub.Requests.Should().HaveCount(16, "1,000 rows with nothing new follow the first page, and five pages further down");
    }

    [Fact]
    public async Task A_service_that_gives_the_same_rows_for_ever_and_others_far_beyond_is_given_up()
    {
        int last = 0;
        var stub = new StubHandler(async (request, cancellationToken) =>
        {
            int page = int.Parse((await request.Content!.ReadAsStringAsync(cancellationToken)).Split("page=")[1], System.Globalization.CultureInfo.InvariantCulture);
            bool isFar = page > last + 1;
            last = isFar ? last : Math.Max(last, page);
            IEnumerable<string> rows = Enumerable.Range(isFar ? page : 1, 100).Select(i => $$"""{"sid":{{i}},"wid":1}""");
            return StubHandler.Response($$"""{"response":[{{string.Join(',', rows)}}]}""");
        });
        var ids = new List<long>();

        InspectletException thrown = (await FluentActions.Awaiting(() => CollectAsync(stub.CreateClient(), into: ids))
            .Should().ThrowExactlyAsync<InspectletException>()).Which;

        thrown.ResumeAtPage.Should().Be(last + 1);
        thrown.Message.Should().Contain("SessionSearch.Between");
        ids.Should().HaveCount(100);
        last.Should().Be(391, "after 1,000, 2,000, 4,000 and each 8,000 rows with nothing new, and one page that was the same, it looks far beyond, 8 times");
    }

    [Fact]
    public async Task Page_size_first_page_and_search_are_sent()
    {
        var server = new SessionServer(100);
        StubHandler handler = server.Handler();

        List<long> ids = await CollectAsync(
            handler.CreateClient(), new SessionEnumerationOptions { PageSize = 30, FirstPage = 3 }, SessionSearch.All.FromCountry("US"));

        ids.Should().Equal(Enumerable.Range(1, 40).Reverse().Select(i => (long)i));
        server.Fetches.Should().Equal((3, 30), (4, 30), (5, 30));
        handler.Requests.Should().OnlyContain(r => r.Form["search"] == """{"country":"US"}""");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(150)]
    public async Task It_gives_out_no_more_than_the_maximum_and_fetches_no_more_than_that_takes(int max)
    {
        var server = new SessionServer(1000);

        List<long> ids = await CollectAsync(server, new SessionEnumerationOptions { MaxSessions = max });

        ids.Should().HaveCount(max);
        server.Fetches.Should().HaveCount((max + 99) / 100);
    }

    [Fact]
    public async Task Pages_come_with_their_numbers_and_without_what_came_before()
    {
        var server = new SessionServer(150) { ArrivalsPerFetch = 10 };
        var pages = new List<SessionPage>();

        await foreach (SessionPage page in server.Handler().CreateClient().EnumerateSessionPagesAsync(1))
        {
            pages.Add(page);
        }

        pages.Select(p => p.Number).Should().Equal(1, 2);
        pages.Select(p => p.Sessions.Count).Should().Equal(100, 50);
        pages[0].ToString().Should().Be("SessionPage { Number = 1, Count = 100 }");
    }

    [Fact]
    public async Task Nothing_is_fetched_before_it_is_asked_for_nor_after_the_consumer_has_stopped()
    {
        var server = new SessionServer(1000);
        IAsyncEnumerable<SessionPage> pages = server.Handler().CreateClient()
            .EnumerateSessionPagesAsync(1, options: new SessionEnumerationOptions { PagesAhead = 2 });
        server.Fetches.Should().BeEmpty();

        await foreach (SessionPage page in pages)
        {
            server.Fetches.Should().HaveCount(page.Number == 1 ? 1 : 4, "the first page comes alone, the second with two ahead");
            if (page.Number == 2)
            {
                break;
            }
        }

        server.Fetches.Should().HaveCount(4);
    }

    [Fact]
    public async Task Pages_ahead_are_fetched_at_the_same_time()
    {
        var four = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        int fetches = 0;
        var stub = new StubHandler(async (_, _) =>
        {
            int fetch = Interlocked.Increment(ref fetches);
            if (fetch == 5)
            {
                four.SetResult();
            }

            if (fetch > 1)
            {
                await four.Task;
            }

            return StubHandler.Response(fetch is 1 or > 5 ? """{"response":[{"sid":1,"wid":1}]}""" : """{"response":[]}""");
        });

        (await CollectAsync(stub.CreateClient(), new SessionEnumerationOptions { PagesAhead = 3 })).Should().Equal(1);
    }

    [Theory]
    [InlineData(0, new[] { 32, 64, 96 })]
    [InlineData(1, new[] { 1, 9, 17, 25, 33, 41, 49, 57, 65, 73, 81, 89, 97 })]
    [InlineData(3, new[] { 1, 17, 33, 49, 65, 81, 97 })]
    [InlineData(16, new[] { 1, 69 })]
    public async Task Where_nothing_changes_few_pages_are_fetched_again(int ahead, int[] pages)
    {
        var server = new SessionServer(10_000);

        List<long> ids = await CollectAsync(server, new SessionEnumerationOptions { PagesAhead = ahead });

        ids.Should().Equal(server.InitialIds.Reverse());
        server.Fetches.GroupBy(f => f.Page).Where(g => g.Count() > 1).Select(g => g.Key).Should().Equal(pages);
        server.Fetches.Should().HaveCount(100 + 1 + ahead + pages.Length, "the empty page ends it, with those ahead of it under way");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task A_failure_says_at_which_page_to_go_on(int ahead)
    {
        var server = new SessionServer(500) { Interrupt = n => n == 4 ? StubHandler.Response("", HttpStatusCode.BadGateway) : null };
        InspectletClient inspectlet = server.Handler().CreateClient();
        var ids = new List<long>();

        InspectletApiException thrown = (await FluentActions.Awaiting(() => CollectAsync(inspectlet, new SessionEnumerationOptions { PagesAhead = ahead }, into: ids))
            .Should().ThrowAsync<InspectletApiException>()).Which;
        thrown.ResumeAtPage.Should().Be(4);
        ids.Should().HaveCount(300);
        await CollectAsync(inspectlet, new SessionEnumerationOptions { FirstPage = thrown.ResumeAtPage!.Value }, into: ids);

        ids.Should().Equal(server.InitialIds.Reverse());
    }

    [Fact]
    public async Task Cancellation_ends_it_between_two_sessions()
    {
        using var cancellation = new CancellationTokenSource();
        InspectletClient inspectlet = new SessionServer(100).Handler().CreateClient();
        int seen = 0;

        Func<Task> act = async () =>
        {
            await foreach (Session _ in inspectlet.EnumerateSessionsAsync(1, cancellationToken: cancellation.Token))
            {
                if (++seen == 5)
                {
                    await cancellation.CancelAsync();
                }
            }
        };

        (await act.Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(cancellation.Token);
        seen.Should().Be(5);
    }

    [Fact]
    public async Task WithCancellation_cancels_it_too()
    {
        InspectletClient inspectlet = new SessionServer(100).Handler().CreateClient();

        Func<Task> act = async () =>
        {
            await foreach (Session _ in inspectlet.EnumerateSessionsAsync(1).WithCancellation(new CancellationToken(canceled: true)))
            {
            }
        };

        await act.Should().ThrowAsync<OperationCanceledException>();
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 0)]
    [InlineData(false, 5)]
    [InlineData(true, 5)]
    public async Task Of_two_tokens_the_exception_names_the_one_that_was_cancelled(bool isOfCall, int afterSessions)
    {
        using var ofCall = new CancellationTokenSource();
        using var ofEnumeration = new CancellationTokenSource();
        CancellationTokenSource cancelled = isOfCall ? ofCall : ofEnumeration;
        InspectletClient inspectlet = new SessionServer(100).Handler().CreateClient();
        int count = 0;

        Func<Task> act = async () =>
        {
            CancelAt(afterSessions);
            await foreach (Session _ in inspectlet.EnumerateSessionsAsync(1, cancellationToken: ofCall.Token).WithCancellation(ofEnumeration.Token))
            {
                count++;
                CancelAt(afterSessions);
            }
        };

        (await act.Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(cancelled.Token);
        count.Should().Be(afterSessions);

        void CancelAt(int sessions)
        {
            if (count == sessions)
            {
                cancelled.Cancel();
            }
        }
    }

    [Fact]
    public void Wrong_arguments_are_refused_by_the_call_itself()
    {
        InspectletClient inspectlet = new SessionServer(1).Handler().CreateClient();

        Refuses(() => inspectlet.EnumerateSessionsAsync(0), "websiteId", "websiteId must be 1 or more.");
        Refuses(() => inspectlet.EnumerateSessionsAsync(1, new SessionSearch { Country = "" }), "search", "search.Country must not be empty.");
        Refuses(() => inspectlet.EnumerateSessionsAsync(1, options: new() { PageSize = 101 }), "options", "options.PageSize must be from 1 to 100.");
        Refuses(() => inspectlet.EnumerateSessionsAsync(1, options: new() { FirstPage = 0 }), "options", "options.FirstPage must be 1 or more.");
        Refuses(() => inspectlet.EnumerateSessionsAsync(1, options: new() { MaxSessions = 0 }), "options", "options.MaxSessions must be 1 or more.");
        Refuses(() => inspectlet.EnumerateSessionPagesAsync(1, options: new() { PagesAhead = 17 }), "options", "options.PagesAhead must be from 0 to 16.");

        static void Refuses(Func<object> call, string parameter, string message) =>
            call.Should().Throw<ArgumentException>().WithMessage(message + "*").Which.ParamName.Should().Be(parameter);
    }

    [Fact]
    public async Task A_fake_that_can_search_can_enumerate()
    {
        IInspectletClient fake = new Fake();
        var ids = new List<long>();

        await foreach (Session session in fake.EnumerateSessionsAsync(1))
        {
            ids.Add(session.Id);
        }

        ids.Should().Equal(1, 2);
    }

    private static Task<List<long>> CollectAsync(SessionServer server, SessionEnumerationOptions? options = null) =>
        CollectAsync(server.Handler().CreateClient(), options);

    private static async Task<List<long>> CollectAsync(
        InspectletClient inspectlet, SessionEnumerationOptions? options = null, SessionSearch? search = null, List<long>? into = null)
    {
        into ??= [];
        await foreach (Session session in inspectlet.EnumerateSessionsAsync(1, search, options))
        {
            into.Add(session.Id);
        }

        return into;
    }

    private sealed class Fake : IInspectletClient
    {
        public Task<IReadOnlyList<Session>> SearchSessionsAsync(long websiteId, SearchSessionsForm form, CancellationToken cancellationToken = default) =>
            Task.FromResult<IReadOnlyList<Session>>(form.Page == 1 ? [new Session { Id = 1 }, new Session { Id = 2 }] : []);
    }
}
