using System.Net;

namespace Inspectlet.Export.Tests;

/// <summary>What a run tells, and how it ends.</summary>
public class ProgressTests
{
    private readonly Site _site = new();
    private readonly Reports _reports = new();

    [Fact]
    public async Task Progress_ends_with_everything_done()
    {
        using var folder = new TestFolder();

        ExportSummary summary = await RunAsync(folder);

        ExportProgress last = _reports.All[^1];
        last.WindowsDone.Should().Be(last.Windows).And.Be(summary.WindowsFetched);
        last.Remaining.Should().Be(TimeSpan.Zero);
        last.Recordings.Should().BeGreaterThanOrEqualTo(summary.RecordingsFetched);
        _reports.All.Should().OnlyContain(report => report.Notice == null);
    }

    [Fact]
    public async Task A_call_that_fails_for_some_minutes_is_tried_again_and_told()
    {
        using var folder = new TestFolder();
        DateTimeOffset before = _site.Clock.GetUtcNow();
        _site.Sandbox.Fail(24, HttpStatusCode.BadGateway);

        ExportSummary summary = await RunAsync(folder);

        summary.Recordings.Should().Be(_site.Ids.Count);
        (_site.Clock.GetUtcNow() - before).Should().BeGreaterThan(TimeSpan.FromSeconds(3));
        _reports.All.Should().Contain(report => report.Notice != null && report.Notice.Contains("It is tried again in", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_service_that_stays_away_ends_the_run_and_what_is_finished_stays()
    {
        using var folder = new TestFolder();
        using InspectletClient client = _site.Sandbox.CreateClient(o => o.MaxRetries = 0);

        // One window at a time: the service goes away when the first has a file.
        SessionExportOptions options = _site.Options(folder) with { MaxConcurrentWindows = 1 };
        var watched = new WatchedClient(client, _ => _site.Sandbox.Fail(folder.Parts().Count > 0 ? 10_000 : 0, HttpStatusCode.ServiceUnavailable));

        await FluentActions.Awaiting(() => new SessionExport(watched, options).RunAsync(_reports)).Should().ThrowAsync<InspectletApiException>();

        folder.Parts().Should().NotBeEmpty();
        (await SessionExport.VerifyAsync(folder.Path)).Problems.Should().OnlyContain(problem => problem.Message.Contains("not been exported yet"));
    }

    [Fact]
    public async Task A_refusal_is_not_tried_again()
    {
        using var folder = new TestFolder();
        _site.Sandbox.Fail(100, HttpStatusCode.Unauthorized);

        await FluentActions.Awaiting(() => RunAsync(folder)).Should().ThrowAsync<InspectletUnauthorizedException>();

        _site.Sandbox.Requests.Should().HaveCountLessThan(10);
    }

    private async Task<ExportSummary> RunAsync(TestFolder folder)
    {
        using InspectletClient client = _site.Sandbox.CreateClient();
        return await new SessionExport(client, _site.Options(folder)).RunAsync(_reports, TestContext.Current.CancellationToken);
    }

    private sealed class Reports : IProgress<ExportProgress>
    {
        public List<ExportProgress> All { get; } = [];

        public void Report(ExportProgress value) => All.Add(value);
    }
}
