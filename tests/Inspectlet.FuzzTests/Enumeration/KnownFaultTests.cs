using System.Net;
using Inspectlet.FuzzTests.Fuzz;

namespace Inspectlet.FuzzTests.Enumeration;

/// <summary>Sites that were once enumerated for ever, with sessions missed, or as if complete.</summary>
public class KnownFaultTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16)]
    public async Task A_session_that_is_listed_twice_is_not_fetched_for_ever(int pagesAhead)
    {
        TrialOutcome outcome = await RunAsync(new Scenario(new Site([7, 7]), new() { PagesAhead = pagesAhead }));

        outcome.Violation.Should().BeNull();
        outcome.Ids.Should().Equal(7);
        outcome.Fetches.Should().BeLessThan(20);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task It_does_not_end_at_an_early_session_that_is_listed_at_the_very_end_too(int pagesAhead)
    {
        long[] manyFirst = [.. Enumerable.Repeat(100L, 20), .. Site.Ids(50), 100];
        (long[] Ids, int PageSize)[] sites = [(manyFirst, 10), ([1, 1, 2, 3, 4, 5, 1], 1), ([1, 1, 1, 2, 3, 1], 1)];
        foreach ((long[] ids, int pageSize) in sites)
        {
            TrialOutcome outcome = await RunAsync(new Scenario(
                new Site(ids) { RepeatsLastPage = true }, new() { PageSize = pageSize, PagesAhead = pagesAhead }));

            outcome.Violation.Should().BeNull();
            outcome.Ids.Should().Equal(ids.Distinct());
        }
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.UnprocessableEntity)]
    public async Task It_ends_where_the_service_repeats_its_last_page_and_refuses_a_page_far_beyond(HttpStatusCode refusal)
    {
        foreach (int pagesAhead in new[] { 0, 3 })
        {
            var site = new Site(Site.Ids(25)) { RepeatsLastPage = true, MaxPage = 100, Refusal = refusal };
            TrialOutcome outcome = await RunAsync(new Scenario(site, new() { PageSize = 10, PagesAhead = pagesAhead }));

            outcome.Violation.Should().BeNull();
            outcome.Ids.Should().Equal(Site.Ids(25));
        }
    }

    [Fact]
    public async Task It_goes_on_where_a_page_far_beyond_is_refused_and_the_next_shows_something_new()
    {
        var site = new Site([1, 1, 2, 3, 4, 5]) { MaxPage = 100 };
        TrialOutcome outcome = await RunAsync(new Scenario(site, new() { PageSize = 1 }));

        outcome.Violation.Should().BeNull();
        outcome.Ids.Should().Equal(1, 2, 3, 4, 5);
    }

    [Fact]
    public async Task A_failure_of_the_page_far_beyond_that_is_no_refusal_is_not_taken_for_the_end()
    {
        var site = new Site(Site.Ids(25)) { RepeatsLastPage = true, MaxPage = 100, Refusal = HttpStatusCode.BadGateway };
        TrialOutcome outcome = await RunAsync(new Scenario(site, new() { PageSize = 10 }) { MayFail = true });

        outcome.Failure.Should().BeOfType<InspectletApiException>().Which.ResumeAtPage.Should().Be(5);
    }

    [Theory]
    [InlineData(100, 1)]
    [InlineData(84, 91)]
    [InlineData(1000, 1)]
    [InlineData(1000, 91)]
    public async Task Sessions_do_not_slip_past_a_page_that_is_served_late(int count, int arrivals)
    {
        for (int late = 1; late <= 12; late++)
        {
            int served = 0;
            TrialOutcome outcome = await RunAsync(new Scenario(new Site(Site.Ids(count)), new() { PagesAhead = 1 })
            {
                Next = (underWay, _) => underWay - 1,
                Before = (site, _) => site.Arrive(++served == late ? arrivals : 0),
            });

            outcome.Violation.Should().BeNull($"they arrive before answer {late}");
        }
    }

    [Theory]
    [InlineData(100)]
    [InlineData(150)]
    [InlineData(250)]
    [InlineData(999)]
    public async Task It_does_not_end_as_if_complete_where_sessions_arrive_as_fast_as_it_gets_on(int arrivals)
    {
        foreach (int pagesAhead in new[] { 0, 1, 4, 16 })
        {
            TrialOutcome outcome = await RunAsync(new Scenario(new Site(Site.Ids(5_000)), new() { PagesAhead = pagesAhead })
            {
                Before = (site, _) => site.Arrive(arrivals),
                MayFail = true,
            });

            outcome.Violation.Should().BeNull();
            outcome.Failure.Should().BeOfType<InspectletException>().Which.Message.Should().Contain("SessionSearch.Between");
            TestContext.Current.TestOutputHelper?.WriteLine($"{pagesAhead} ahead: {outcome.Fetches} fetches");
            outcome.Fetches.Should().BeLessThan(2000);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    public async Task It_gets_to_the_end_where_nearly_a_page_arrives_between_two_fetches(int pagesAhead)
    {
        TrialOutcome outcome = await RunAsync(new Scenario(new Site(Site.Ids(500)), new() { PagesAhead = pagesAhead })
        {
            Before = (site, _) => site.Arrive(95),
        });

        outcome.Violation.Should().BeNull();
        TestContext.Current.TestOutputHelper?.WriteLine($"{outcome.Fetches} fetches");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(16)]
    public async Task It_gives_up_where_it_cannot_remember_what_it_has_given_out(int pagesAhead)
    {
        int served = 0;
        TrialOutcome outcome = await RunAsync(new Scenario(new Site(Site.Ids(60_000)), new() { PagesAhead = pagesAhead })
        {
            Before = (site, _) => site.Arrive(++served == 400 ? 30_000 : 0),
            MayFail = true,
        });

        outcome.Violation.Should().BeNull();
        outcome.Failure.Should().BeOfType<InspectletException>().Which.ResumeAtPage.Should().BeInRange(300, 410);
    }

    [Fact]
    public async Task A_failure_names_an_earlier_page_where_sessions_may_have_slipped_before_it()
    {
        // Page 5 fails, and at the same time one arrives: page 4 was served without the session that is on it now.
        int served = 0;
        TrialOutcome outcome = await RunAsync(new Scenario(new Site(Site.Ids(1000)), new() { PagesAhead = 3 })
        {
            Before = (site, _) => site.Arrive(++served == 5 ? 1 : 0),
            Fails = number => number == 5,
            MayFail = true,
        });

        outcome.Violation.Should().BeNull();
        outcome.Failure.Should().BeAssignableTo<InspectletException>().Which.ResumeAtPage.Should().Be(2);
    }

    private static Task<TrialOutcome> RunAsync(Scenario scenario) => new Trial(scenario, new FuzzRandom(1, 1)).RunAsync();
}
