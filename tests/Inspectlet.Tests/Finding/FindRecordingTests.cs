using System.Globalization;
using Inspectlet.Testing;

namespace Inspectlet.Tests.Finding;

/// <summary>From an error to the recording: which recording and which page of a visitor were open at a moment, and why.</summary>
public class FindRecordingTests
{
    private const long Site = 7;
    private const string Visitor = "Johnny Appleseed";
    private const string Key = "2e1a5838e3c823cf1b754e5dd9e4f2a775eb9bfd";

    private static readonly DateTimeOffset Now = At("12:00:00");

    [Fact]
    public async Task The_recording_that_was_open_is_found_with_its_page()
    {
        Session visit = Visit(1, "11:50:00", "12:10:00", Page("11:50:00", "/"), Page("11:59:30", "/cart"), Page("12:05:00", "/checkout"));

        RecordingFinding found = await FindAsync(Now, visit, Visit(2, "08:00:00", "08:10:00"), Visit(3, "13:00:00", "13:20:00"));

        found.Recording!.Id.Should().Be(1);
        found.Page.Should().BeEquivalentTo(new { Number = 2, Url = "/cart", Title = "Title of /cart", OpenedAt = At("11:59:30") });
        found.WatchLink.Should().Be($"http://www.inspectlet.com/dashboard/watchsession/7/1?pn=2&accessResourceKey={Key}");
        found.Reason.Should().Be(
            "The recording was open at 2026-03-05 12:00:00 UTC: it began 10 minutes before and ended 10 minutes after. " +
            "Page 2 of 3 was open: it was opened 30 seconds before.");
    }

    [Fact]
    public async Task Runners_up_are_those_open_too_and_the_nearest_on_either_side()
    {
        RecordingFinding found = await FindAsync(
            Now,
            Visit(1, "11:00:00", "13:00:00"),
            Visit(2, "11:58:00", "12:00:00"),
            Visit(3, "11:30:00", "12:30:00"),
            Visit(4, "09:00:00", "09:30:00"),
            Visit(5, "09:00:00", "10:00:00"),
            Visit(6, "14:00:01", "15:00:00"),
            Visit(7, "16:00:00", "17:00:00"));

        found.Recording!.Id.Should().Be(2, "it began last");
        found.Reason.Should().Contain("it began 2 minutes before and ended in that second. Of 3 that were open, it began last.");
        found.RunnersUp.Select(other => (other.Recording.Id, other.Distance, other.Reason)).Should().Equal(
            (3, TimeSpan.Zero, "It was open too: it began 30 minutes before and ended 30 minutes after."),
            (1, TimeSpan.Zero, "It was open too: it began 1 hour before and ended 1 hour after."),
            (5, TimeSpan.FromHours(2), "It ended 2 hours before."),
            (6, new TimeSpan(2, 0, 1), "It began 2 hours after."));
    }

    [Fact]
    public async Task There_are_five_runners_up_at_most()
    {
        Session[] open = [.. Enumerable.Range(0, 250).Select(i => Visit(100 + i, "11:00:00", "13:00:00", startOffset: i))];

        RecordingFinding found = await FindAsync(Now, [.. open, Visit(1, "08:00:00", "09:00:00"), Visit(2, "15:00:00", "16:00:00")]);

        found.Recording!.Id.Should().Be(349);
        found.Reason.Should().Contain("Of 250 that were open");
        found.RunnersUp.Select(other => other.Recording.Id).Should().Equal(348, 347, 346, 1, 2);
    }

    [Theory]
    [InlineData("11:50:00", "11:58:00", 1, "but clocks may differ by up to 2 minutes. It ended 2 minutes before.")]
    [InlineData("11:50:00", "11:57:59", null, "The nearest before ended 2 minutes 1 second before.")]
    [InlineData("12:02:00", "12:10:00", 1, "but clocks may differ by up to 2 minutes. It began 2 minutes after.")]
    [InlineData("12:02:01", "12:10:00", null, "The nearest after began 2 minutes 1 second after.")]
    public async Task Clocks_may_differ_by_two_minutes(string startedAt, string endedAt, int? id, string reason)
    {
        RecordingFinding found = await FindAsync(Now, Visit(1, startedAt, endedAt));

        found.Recording?.Id.Should().Be(id);
        (found.Recording is null).Should().Be(id is null);
        found.Reason.Should().Contain(reason);
    }

    [Fact]
    public async Task A_recording_that_was_open_goes_before_one_that_was_nearly_open()
    {
        RecordingFinding found = await FindAsync(Now, Visit(1, "11:50:00", "12:00:00"), Visit(2, "12:00:30", "12:10:00"));

        found.Recording!.Id.Should().Be(1);
        found.Reason.Should().NotContain("Of 2");
        found.RunnersUp.Single().Reason.Should().Be("It began 30 seconds after.");
    }

    [Theory]
    [InlineData("11:00:00", "11:10:00", 1, "No page had been opened by then; page 1 of 2 was the first, 1 minute 30 seconds after.")]
    [InlineData("11:01:30", "11:10:00", 1, "Page 1 of 2 was opened in that second.")]
    [InlineData("11:02:00", "11:10:00", 2, "Page 2 of 2 was opened in that second.")]
    [InlineData("11:02:30", "11:10:00", 2, "Page 2 of 2 was open: it was opened 30 seconds before.")]
    public async Task The_page_is_the_last_that_was_opened_by_then(string moment, string endedAt, int number, string reason)
    {
        RecordingFinding found = await FindAsync(
            At(moment).AddSeconds(0.5), Visit(1, "11:00:00", endedAt, Page("11:01:30", "/a"), Page("11:02:00", "/b")));

        found.Page!.Number.Should().Be(number);
        found.Reason.Should().EndWith(reason);
    }

    [Fact]
    public async Task Without_times_of_pages_the_link_is_that_of_the_recording()
    {
        RecordingFinding found = await FindAsync(Now, Visit(1, "11:50:00", "12:10:00", new PageView { Url = "/" }));

        found.Page.Should().BeNull();
        found.WatchLink.Should().Be(found.Recording!.SessionLink).And.NotBeNull();
        found.Reason.Should().EndWith("Which page was open is not recorded.");
    }

    [Fact]
    public async Task Without_a_link_there_is_none_to_watch() =>
        (await FindAsync(Now, new Session { Id = 1, WebsiteId = Site, DisplayName = Visitor, StartedAt = Now, EndedAt = Now })).WatchLink.Should().BeNull();

    [Theory]
    [InlineData(0L, "12:04:00", "it began 10 minutes before and was last seen 4 minutes after.")]
    [InlineData(900_000L, "11:55:00", "it began 10 minutes before and was last seen 5 minutes after.")]
    [InlineData(null, "12:00:00", "it began 10 minutes before and was last seen in that second.")]
    [InlineData(long.MaxValue, "11:55:00", "it began 10 minutes before and was last seen")]
    public async Task A_recording_without_its_end_lasted_by_its_pages_or_its_length(long? length, string lastPage, string reason)
    {
        var visit = new Session
        {
            Id = 1,
            WebsiteId = Site,
            DisplayName = Visitor,
            StartedAt = At("11:50:00"),
            RawDuration = length,
            Pages = [Page("11:50:00", "/"), Page(lastPage, "/cart")],
        };

        RecordingFinding found = await FindAsync(Now, visit);

        found.Recording!.Id.Should().Be(1);
        found.Reason.Should().Contain(reason);
    }

    [Fact]
    public async Task An_end_before_the_start_is_none() =>
        (await FindAsync(Now, Visit(1, "11:59:00", "11:00:00", Page("12:01:00", "/")))).Recording!.Id.Should().Be(1);

    [Fact]
    public async Task Where_none_was_open_the_nearest_are_named()
    {
        RecordingFinding found = await FindAsync(Now, Visit(1, "08:00:00", "09:00:00"), Visit(2, "15:30:00", "16:00:00"));

        found.Recording.Should().BeNull();
        found.Page.Should().BeNull();
        found.WatchLink.Should().BeNull();
        found.Reason.Should().Be(
            "No recording of this visitor was open at 2026-03-05 12:00:00 UTC. The nearest before ended 3 hours before. " +
            "The nearest after began 3 hours 30 minutes after. Ask for another time, not for another visitor.");
        found.RunnersUp.Select(other => other.Recording.Id).Should().Equal(1, 2);
    }

    [Fact]
    public async Task Where_the_visitor_has_others_alone_the_newest_is_named()
    {
        InspectletSandbox sandbox = Account(Visit(1, "08:00:00", "09:00:00"), Visit(2, "10:00:00", "11:00:00"));
        using InspectletClient inspectlet = sandbox.CreateClient();

        RecordingFinding found = await inspectlet.FindRecordingAsync(Site, Visitor, Now.AddDays(3));

        found.Recording.Should().BeNull();
        found.Reason.Should().Be(
            "This visitor has no recording that began within 12 hours of 2026-03-08 12:00:00 UTC, but has others; " +
            "the newest began at 2026-03-05 10:00:00 UTC. Ask for another time, not for another visitor.");
        RecordingCandidate newest = found.RunnersUp.Should().ContainSingle().Subject;
        (newest.Recording.Id, newest.Reason).Should().Be((2, "It ended 3 days 1 hour before."));
        sandbox.Requests[^1].Search.Should().Be(SessionSearch.All.NamedVisitor(Visitor));
        sandbox.Requests.Count(request => request.Search == SessionSearch.All.NamedVisitor(Visitor)).Should().Be(1);
    }

    [Fact]
    public async Task Where_the_visitor_has_none_at_all_it_says_so()
    {
        RecordingFinding found = await FindAsync(Now, Visit(1, "11:50:00", "12:10:00", name: "Ann"));

        found.Recording.Should().BeNull();
        found.RunnersUp.Should().BeEmpty();
        found.Reason.Should().StartWith("The site has no recordings of a visitor of this name. Ask for another name");
    }

    [Fact]
    public async Task A_newest_recording_that_is_open_since_long_before_is_found_too()
    {
        var visit = new Session { Id = 1, WebsiteId = Site, DisplayName = Visitor, StartedAt = Now.AddHours(-20), EndedAt = Now.AddHours(1) };

        (await FindAsync(Now, visit)).Recording!.Id.Should().Be(1);
    }

    [Fact]
    public async Task The_times_are_compared_here_whatever_a_service_finds()
    {
        // The fake finds everything, whatever it is asked for.
        RecordingFinding found = await new Everything([Visit(1, "01:00:00", "02:00:00"), Visit(2, "11:50:00", "12:10:00"), new Session { Id = 3 }])
            .FindRecordingAsync(Site, Visitor, Now);

        found.Recording!.Id.Should().Be(2);
        found.RunnersUp.Select(other => other.Recording.Id).Should().Equal(1);
    }

    [Fact]
    public async Task A_newest_recording_without_times_is_named_all_the_same()
    {
        RecordingFinding found = await new Everything([new Session { Id = 3 }]).FindRecordingAsync(Site, Visitor, Now);

        found.Recording.Should().BeNull();
        found.Reason.Should().Contain("but has others. Ask for another time");
        found.RunnersUp.Single().Distance.Should().BeNull();
    }

    [Fact]
    public async Task Nothing_is_sent_for_an_argument_that_cannot_be_right()
    {
        InspectletSandbox sandbox = Account();
        using InspectletClient inspectlet = sandbox.CreateClient();

        // Thrown by the call itself: no task is awaited.
        inspectlet.Invoking(c => { _ = c.FindRecordingAsync(0, Visitor, Now); }).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("websiteId");
        inspectlet.Invoking(c => { _ = c.FindRecordingAsync(Site, null!, Now); }).Should().Throw<ArgumentNullException>().WithParameterName("visitor");
        inspectlet.Invoking(c => { _ = c.FindRecordingAsync(Site, " ", Now); }).Should().Throw<ArgumentException>().WithParameterName("visitor");
        inspectlet.Invoking(c => { _ = c.FindRecordingAsync(Site, Visitor, DateTimeOffset.UnixEpoch.AddTicks(-1)); })
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("moment");
        FluentActions.Invoking(() => { _ = ((IInspectletClient)null!).FindRecordingAsync(Site, Visitor, Now); })
            .Should().Throw<ArgumentNullException>().WithParameterName("client");
        sandbox.Requests.Should().BeEmpty();
        (await inspectlet.FindRecordingAsync(Site, Visitor, DateTimeOffset.MaxValue)).Recording.Should().BeNull();
        (await inspectlet.FindRecordingAsync(Site, Visitor, DateTimeOffset.UnixEpoch)).Recording.Should().BeNull();
    }

    [Fact]
    public async Task Cancellation_ends_it()
    {
        using InspectletClient inspectlet = Account().CreateClient();

        await inspectlet.Awaiting(c => c.FindRecordingAsync(Site, Visitor, Now, new CancellationToken(canceled: true)))
            .Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Neither_a_visitors_data_nor_the_link_is_in_a_text_of_it()
    {
        RecordingFinding found = await FindAsync(Now, Visit(1, "11:50:00", "12:10:00", Page("11:50:00", "/secret")), Visit(2, "09:00:00", "10:00:00"));

        string.Join('\n', found, found.Page, found.RunnersUp[0], found.Reason, found.RunnersUp[0].Reason)
            .Should().NotContainAny(Key, "Johnny", "/secret", "watchsession");
        found.ToString().Should().Be("RecordingFinding { Recording = 1, Page = 1, RunnersUp = 1 }");
        found.Page!.ToString().Should().Be("RecordingPage { Number = 1 }");
        found.RunnersUp[0].ToString().Should().Be("RecordingCandidate { Recording = 2, Distance = 02:00:00 }");
    }

    private static DateTimeOffset At(string time) => DateTimeOffset.Parse($"2026-03-05 {time}Z", CultureInfo.InvariantCulture);

    private static async Task<RecordingFinding> FindAsync(DateTimeOffset moment, params Session[] sessions)
    {
        using InspectletClient inspectlet = Account(sessions).CreateClient();
        return await inspectlet.FindRecordingAsync(Site, Visitor, moment);
    }

    private static InspectletSandbox Account(params Session[] sessions)
    {
        var sandbox = new InspectletSandbox(new InspectletSandboxOptions { TimeProvider = new SandboxClock(Now.AddDays(4)) });
        sandbox.AddWebsite(new Website { Id = Site });
        sandbox.AddSessions(sessions);
        return sandbox;
    }

    private static Session Visit(long id, string startedAt, string endedAt, params PageView[] pages) => Visit(id, startedAt, endedAt, Visitor, 0, pages);

    private static Session Visit(long id, string startedAt, string endedAt, string name = Visitor, int startOffset = 0, PageView[]? pages = null) => new()
    {
        Id = id,
        WebsiteId = Site,
        DisplayName = name,
        StartedAt = At(startedAt).AddSeconds(startOffset),
        EndedAt = At(endedAt),
        SessionLink = $"http://www.inspectlet.com/dashboard/watchsession/{Site}/{id}?pn=1&accessResourceKey={Key}",
        Pages = pages ?? [],
    };

    private static PageView Page(string openedAt, string url) => new() { OpenedAt = At(openedAt), Url = url, Title = "Title of " + url };

    private sealed class Everything(IReadOnlyList<Session> sessions) : IInspectletClient
    {
        public Task<IReadOnlyList<Session>> SearchSessionsAsync(long websiteId, SearchSessionsForm form, CancellationToken cancellationToken = default) =>
            Task.FromResult(form.Page > 1 ? [] : sessions);
    }
}
