using Microsoft.Extensions.Time.Testing;

namespace Inspectlet.Export.Tests;

/// <summary>What belongs to which window, and what is asked for.</summary>
public class WindowTests
{
    private static readonly DateTimeOffset Day = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_plan_has_the_days_of_the_span_the_first_and_last_cut_to_it()
    {
        using var folder = new TestFolder();
        SessionExportOptions options = Options(folder) with { From = Day.AddHours(10), Until = Day.AddDays(2).AddMinutes(30) };

        SessionExport.Plan(options).Should().Equal(
            new ExportWindow(Day.AddHours(10), Day.AddDays(1)),
            new ExportWindow(Day.AddDays(1), Day.AddDays(2)),
            new ExportWindow(Day.AddDays(2), Day.AddDays(2).AddMinutes(30)));
    }

    [Fact]
    public void A_plan_up_to_now_ends_with_the_whole_present_day()
    {
        using var folder = new TestFolder();

        SessionExport.Plan(Options(folder) with { Until = null })[^1].End.Should().Be(Day.AddDays(6), "its file keeps its name as the day goes on");
        SessionExport.Plan(Options(folder) with { Until = Day.AddYears(1) })[^1].End.Should().Be(Day.AddDays(6), "nobody knows what is to come");
    }

    [Fact]
    public async Task A_margin_on_either_side_is_asked_for_whatever_the_search()
    {
        using var folder = new TestFolder();
        var site = new Site(perDay: 0);

        await site.ExportAsync(folder, options => options with { Until = Day.AddDays(1), Search = SessionSearch.All.FromCountry("DE") });

        site.Sandbox.Requests.Select(request => request.Search).Should().Contain(SessionSearch.All.FromCountry("DE").Between(Day.AddHours(-1), Day.AddDays(1).AddHours(1)));
    }

    [Fact]
    public async Task What_the_api_finds_beyond_a_window_is_left_to_the_others()
    {
        using var folder = new TestFolder();
        var client = new ListClient(
            Site.Recording(1, Day.AddSeconds(-1)), Site.Recording(2, Day), Site.Recording(3, Day.AddHours(30)), Site.Recording(4, Day.AddDays(2)));

        await Export(client, Options(folder));

        Exported.Ids(folder).Should().BeEquivalentTo([2L, 3L]);
    }

    [Fact]
    public async Task A_recording_without_a_start_belongs_where_it_ended_and_one_without_either_is_there_once()
    {
        using var folder = new TestFolder();
        var client = new ListClient(
            new Session { Id = 1, WebsiteId = 7, EndedAt = Day.AddHours(3) },
            new Session { Id = 2, WebsiteId = 7 },
            new Session { Id = 3, WebsiteId = 7, StartedAt = DateTimeOffset.UnixEpoch });

        await Export(client, Options(folder));
        await Export(client, Options(folder));

        folder.Parts().Select(name => (name, Exported.Lines(folder.PathOf(name)).Length)).Should().BeEquivalentTo(
            [("date=2026-01-05/part-000000-240000.jsonl.gz", 1), ("date=unknown/part-000000-240000.jsonl.gz", 2)]);
        (await SessionExport.VerifyAsync(folder.Path, TestContext.Current.CancellationToken)).Problems.Should().BeEmpty();
    }

    [Fact]
    public async Task A_day_that_was_cut_is_completed_when_the_span_grows()
    {
        using var folder = new TestFolder();
        var client = new ListClient(Site.Recording(1, Day.AddHours(2)), Site.Recording(2, Day.AddHours(12)), Site.Recording(3, Day.AddHours(40)));
        SessionExportOptions options = Options(folder);

        await Export(client, options with { From = Day.AddHours(10), Until = Day.AddHours(26) });
        Exported.Ids(folder).Should().BeEquivalentTo([2L]);
        await Export(client, options);

        Exported.Ids(folder).Should().BeEquivalentTo([1L, 2L, 3L]);
        folder.Parts().Should().Contain("date=2026-01-05/part-000000-100000.jsonl.gz").And.Contain("date=2026-01-05/part-100000-240000.jsonl.gz");
    }

    public static TheoryData<string, Func<SessionExportOptions, SessionExportOptions>> Wrong => new()
    {
        { "WebsiteId", o => o with { WebsiteId = 0 } },
        { "Folder", o => o with { Folder = " " } },
        { "From", o => o with { From = DateTimeOffset.UnixEpoch.AddSeconds(-1) } },
        { "Until", o => o with { Until = o.From } },
        { "Search", o => o with { Search = SessionSearch.All.LastWeek() } },
        { "Format", o => o with { Format = (ExportFormat)7 } },
        { "Settle", o => o with { Settle = TimeSpan.FromSeconds(-1) } },
        { "PseudonymKey", o => o with { PseudonymKey = "short" } },
        { "PseudonymKey", o => o with { PseudonymKey = new string('k', 32), IncludePersonalData = true } },
        { "MaxConcurrentWindows", o => o with { MaxConcurrentWindows = 0 } },
        { "Share", o => o with { Share = default(ExportShare) } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void An_option_that_cannot_be_right_is_refused_at_once(string option, Func<SessionExportOptions, SessionExportOptions> change)
    {
        using var folder = new TestFolder();
        SessionExportOptions options = change(Options(folder));

        FluentActions.Invoking(() => new SessionExport(new ListClient(), options)).Should().Throw<ArgumentException>().WithMessage($"*options.{option} must*");
        options.ToString().Should().NotContain("kkkk").And.NotContain("Country");
    }

    private static SessionExportOptions Options(TestFolder folder) => new()
    {
        WebsiteId = Site.Id,
        Folder = folder.Path,
        From = Day,
        Until = Day.AddDays(2),
        TimeProvider = new FakeTimeProvider(Day.AddDays(5.5)),
    };

    private static Task<ExportSummary> Export(IInspectletClient client, SessionExportOptions options) =>
        new SessionExport(client, options).RunAsync(cancellationToken: TestContext.Current.CancellationToken);
}
