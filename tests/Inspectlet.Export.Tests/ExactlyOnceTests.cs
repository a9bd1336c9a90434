using System.Net;
using Inspectlet.Testing;

namespace Inspectlet.Export.Tests;

/// <summary>Whatever happens to an export, every recording is in its files once, when a run has come to its end.</summary>
public class ExactlyOnceTests
{
    [Fact]
    public async Task Every_recording_of_the_span_is_there_once()
    {
        using var folder = new TestFolder();
        var site = new Site();

        ExportSummary summary = await site.ExportAsync(folder);

        Exported.Ids(folder).Should().BeEquivalentTo(site.Ids).And.OnlyHaveUniqueItems();
        summary.Recordings.Should().Be(site.Ids.Count);
    }

    [Fact]
    public async Task A_window_with_too_many_recordings_is_split()
    {
        using var folder = new TestFolder();
        var site = new Site(perDay: 40);

        await site.ExportAsync(folder);

        Exported.Ids(folder).Should().BeEquivalentTo(site.Ids);
        folder.Parts().Count(name => name.StartsWith("date=2026-01-05/", StringComparison.Ordinal)).Should().BeGreaterThanOrEqualTo(10);
        folder.Parts().Should().OnlyContain(name => Exported.Lines(folder.PathOf(name)).Length <= 4);
    }

    [Fact]
    public async Task A_service_that_repeats_its_last_page_gets_no_window_split_for_it()
    {
        using var folder = new TestFolder();
        var client = new EndlessClient([.. Enumerable.Range(1, 50).Select(i => Site.Recording(i, Site.From.AddMinutes(i)))]);
        SessionExportOptions options = new Site(perDay: 0).Options(folder) with { Until = Site.From.AddDays(1) };

        await new SessionExport(client, options).RunAsync(cancellationToken: TestContext.Current.CancellationToken);

        folder.Parts().Should().Equal("date=2026-01-05/part-000000-240000.jsonl.gz");
        Exported.Ids(folder).Should().HaveCount(50).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task More_recordings_in_a_minute_than_a_window_may_have_stay_in_one_file()
    {
        using var folder = new TestFolder();
        var site = new Site();
        site.Sandbox.AddSessions(Enumerable.Range(1000, 30).Select(i => Site.Recording(i, Site.From.AddHours(5).AddSeconds(i % 60))));

        await site.ExportAsync(folder);

        Exported.Ids(folder).Should().BeEquivalentTo(site.Ids.Concat(Enumerable.Range(1000, 30).Select(i => (long)i)));
    }

    [Fact]
    public async Task Recordings_on_the_bounds_of_windows_are_in_one_of_them()
    {
        using var folder = new TestFolder();
        var site = new Site(perDay: 0);
        DateTimeOffset midnight = Site.From.AddDays(1);
        site.Sandbox.AddSessions(
        [
            Site.Recording(1, Site.From), Site.Recording(2, midnight.AddSeconds(-1)), Site.Recording(3, midnight), Site.Recording(4, Site.From.AddSeconds(-1)),
            Site.Recording(5, Site.From.AddDays(2)),
        ]);

        await site.ExportAsync(folder, options => options with { Until = Site.From.AddDays(2) });

        folder.Parts().Select(name => (name, Exported.Lines(folder.PathOf(name)).Length)).Should().BeEquivalentTo(
            [("date=2026-01-05/part-000000-240000.jsonl.gz", 2), ("date=2026-01-06/part-000000-240000.jsonl.gz", 1)]);
    }

    [Fact]
    public async Task Failures_and_arrivals_lose_nothing_and_repeat_nothing()
    {
        using var folder = new TestFolder();
        var clock = new SandboxClock();
        var sandbox = new InspectletSandbox(new InspectletSandboxOptions { TimeProvider = clock, SessionCount = 250 });
        sandbox.ArriveBetweenRequests(1);
        using InspectletClient client = sandbox.CreateClient(options => options.MaxRetries = 1);
        var watched = new WatchedClient(client, search =>
        {
            if (search % 10 == 3)
            {
                sandbox.Fail(2, search % 20 == 3 ? HttpStatusCode.BadGateway : HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(1));
            }
        });
        var options = new SessionExportOptions
        {
            WebsiteId = InspectletSandbox.WebsiteId,
            Folder = folder.Path,
            From = clock.GetUtcNow().AddDays(-91),
            Until = clock.GetUtcNow(),
            TimeProvider = clock,
            MaxWindowRecordings = 5,
        };

        ExportSummary summary = await new SessionExport(watched, options).RunAsync(cancellationToken: TestContext.Current.CancellationToken);

        summary.Recordings.Should().Be(250);
        Exported.Ids(folder).Should().HaveCount(250).And.OnlyHaveUniqueItems();
        (await SessionExport.VerifyAsync(folder.Path, TestContext.Current.CancellationToken)).Problems.Should().BeEmpty();
    }

    [Theory]
    [InlineData(ExportFormat.JsonLines)]
    [InlineData(ExportFormat.Csv)]
    public async Task After_the_disk_has_failed_at_any_operation_the_next_run_completes(ExportFormat format)
    {
        var site = new Site(perDay: 2);
        using InspectletClient client = site.Sandbox.CreateClient();
        bool hasFailed = true;
        for (int failAt = 1; hasFailed; failAt++)
        {
            using var folder = new TestFolder();
            var disk = new FailingDisk(failAt);
            SessionExportOptions options = site.Options(folder) with { Format = format, Compress = failAt % 2 == 0 };
            Func<Task> run = () => new SessionExport(client, options, disk).RunAsync(cancellationToken: TestContext.Current.CancellationToken);
            if (await FailsAsync(run))
            {
                await new SessionExport(client, options).RunAsync(cancellationToken: TestContext.Current.CancellationToken);
            }

            hasFailed = disk.HasFailed;
            ExportVerification verification = await SessionExport.VerifyAsync(folder.Path, TestContext.Current.CancellationToken);
            verification.Problems.Should().BeEmpty("the disk had failed at operation {0}", failAt);
            verification.Recordings.Should().Be(site.Ids.Count);
            folder.Files().Should().NotContain(name => name.Contains(".tmp", StringComparison.Ordinal) && name.Contains("part-", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task What_a_killed_run_leaves_behind_at_any_request_is_completed_by_the_next()
    {
        var site = new Site(perDay: 3);
        using InspectletClient client = site.Sandbox.CreateClient();
        using var folder = new TestFolder();
        var left = new List<TestFolder>();
        var watched = new WatchedClient(client, _ =>
        {
            lock (left)
            {
                left.Add(folder.Copy());
            }
        });

        await new SessionExport(watched, site.Options(folder)).RunAsync(cancellationToken: TestContext.Current.CancellationToken);

        left.Should().HaveCountGreaterThan(10);
        foreach (TestFolder copy in left)
        {
            await site.ExportAsync(copy);
            Exported.Ids(copy).Should().BeEquivalentTo(site.Ids).And.OnlyHaveUniqueItems();
            (await SessionExport.VerifyAsync(copy.Path, TestContext.Current.CancellationToken)).Problems.Should().BeEmpty();
            copy.Dispose();
        }
    }

    [Fact]
    public async Task A_run_that_is_cancelled_at_any_request_is_completed_by_the_next()
    {
        var site = new Site();
        using InspectletClient client = site.Sandbox.CreateClient();
        for (int last = 1; last <= 12; last++)
        {
            using var folder = new TestFolder();
            using var stop = new CancellationTokenSource();
            var watched = new WatchedClient(client, search => (search == last ? stop : new CancellationTokenSource()).Cancel());
            Func<Task> run = () => new SessionExport(watched, site.Options(folder)).RunAsync(cancellationToken: stop.Token);
            (await run.Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(stop.Token);
            folder.Files().Should().NotContain(name => name.Contains(".tmp-", StringComparison.Ordinal), "a run that is stopped cleans up");

            await site.ExportAsync(folder);

            Exported.Ids(folder).Should().BeEquivalentTo(site.Ids).And.OnlyHaveUniqueItems();
        }
    }

    [Fact]
    public async Task What_a_run_has_finished_the_next_does_not_fetch_again()
    {
        using var folder = new TestFolder();
        var site = new Site();
        await site.ExportAsync(folder);
        int before = site.Sandbox.Requests.Count;

        ExportSummary summary = await site.ExportAsync(folder);

        summary.WindowsFetched.Should().Be(summary.WindowsProvisional + 1, "the window for recordings without a time is fetched each time");
        (site.Sandbox.Requests.Count - before).Should().BeLessThan(before / 2);
        summary.Recordings.Should().Be(site.Ids.Count);
    }

    private static async Task<bool> FailsAsync(Func<Task> run)
    {
        try
        {
            await run();
            return false;
        }
        catch (SessionExportException exception)
        {
            exception.Message.Should().Contain("No space left on device");
            return true;
        }
    }
}
