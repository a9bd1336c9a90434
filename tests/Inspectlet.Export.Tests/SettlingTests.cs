using Microsoft.Extensions.Time.Testing;

namespace Inspectlet.Export.Tests;

/// <summary>Recordings change for a while: what is young is fetched again.</summary>
public class SettlingTests
{
    private static readonly DateTimeOffset Day = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    private readonly ListClient _client = new(Site.Recording(1, Day.AddHours(1)));
    private readonly FakeTimeProvider _clock = new(Day.AddHours(30));

    [Fact]
    public async Task A_young_window_is_provisional_and_fetched_again()
    {
        using var folder = new TestFolder();

        (await ExportAsync(folder)).WindowsProvisional.Should().Be(2);
        _client.Sessions = [Site.Recording(1, Day.AddHours(1)), Site.Recording(2, Day.AddHours(2))];
        _clock.Advance(TimeSpan.FromHours(48));
        ExportSummary second = await ExportAsync(folder);
        _client.Sessions = [];
        ExportSummary third = await ExportAsync(folder);

        second.WindowsProvisional.Should().Be(2, "only the third and the fourth day are young now");
        third.Recordings.Should().Be(2, "the first day has settled");
        Exported.Ids(folder).Should().BeEquivalentTo([1L, 2L]);
    }

    [Fact]
    public async Task How_long_a_window_is_young_can_be_set()
    {
        using var folder = new TestFolder();

        (await ExportAsync(folder, settle: TimeSpan.FromHours(3))).WindowsProvisional.Should().Be(1);
        (await ExportAsync(folder, settle: TimeSpan.FromHours(9))).WindowsFetched.Should().Be(3, "by the longer time, the first day was fetched too early");
    }

    [Fact]
    public async Task A_window_that_has_lost_all_its_recordings_loses_its_file()
    {
        using var folder = new TestFolder();
        await ExportAsync(folder);
        _client.Sessions = [];

        await ExportAsync(folder);

        folder.Parts().Should().BeEmpty();
        (await SessionExport.VerifyAsync(folder.Path, TestContext.Current.CancellationToken)).Problems.Should().BeEmpty();
    }

    [Fact]
    public async Task What_was_fetched_while_the_clock_was_wrong_is_fetched_again()
    {
        using var folder = new TestFolder();
        var late = new FakeTimeProvider(Day.AddDays(20));
        await ExportAsync(folder, clock: late);
        _client.Sessions = [Site.Recording(1, Day.AddHours(1)), Site.Recording(2, Day.AddHours(27))];

        ExportSummary summary = await ExportAsync(folder);

        Exported.Ids(folder).Should().BeEquivalentTo([1L, 2L]);
        summary.WindowsProvisional.Should().Be(2);
    }

    [Fact]
    public async Task A_clock_that_jumps_during_a_run_changes_nothing()
    {
        using var folder = new TestFolder();
        var client = new WatchedClient(_client, search => _clock.Advance(TimeSpan.FromDays(100)));
        SessionExportOptions options = Options(folder);

        ExportSummary summary = await new SessionExport(client, options).RunAsync(cancellationToken: TestContext.Current.CancellationToken);

        summary.WindowsProvisional.Should().Be(2);
        summary.Windows.Should().Be(2);
    }

    [Fact]
    public async Task What_was_fetched_while_the_clock_was_ahead_is_fetched_again_also_when_that_time_has_come()
    {
        using var folder = new TestFolder();
        var service = new DatedService { Date = Day.AddHours(30) };
        using var client = new InspectletClient(new InspectletClientOptions { Email = "bob@example.com", ApiToken = "token" }, new HttpClient(service));
        SessionExportOptions options = Options(folder) with { Until = Day.AddDays(7) };

        ExportSummary first = await new SessionExport(client, options with { TimeProvider = new FakeTimeProvider(Day.AddDays(20)) }).RunAsync();
        service.Date = Day.AddDays(40);
        service.Sessions = $$"""{ "sid": 1, "wid": 7, "date_start_session": {{Day.AddDays(3).ToUnixTimeSeconds()}} }""";
        ExportSummary second = await new SessionExport(client, options with { TimeProvider = new FakeTimeProvider(service.Date) }).RunAsync();

        first.WindowsProvisional.Should().Be(7);
        Exported.Ids(folder).Should().Equal(1L);
        second.WindowsProvisional.Should().Be(0);
    }

    private SessionExportOptions Options(TestFolder folder) => new() { WebsiteId = Site.Id, Folder = folder.Path, From = Day, TimeProvider = _clock };

    private Task<ExportSummary> ExportAsync(TestFolder folder, TimeSpan? settle = null, TimeProvider? clock = null) =>
        new SessionExport(_client, Options(folder) with { Settle = settle ?? TimeSpan.FromHours(24), TimeProvider = clock ?? _clock })
            .RunAsync(cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>A service whose answers bear a date.</summary>
    private sealed class DatedService : HttpMessageHandler
    {
        public DateTimeOffset Date { get; set; }

        public string Sessions { get; set; } = "";

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            bool isFirst = (await request.Content!.ReadAsStringAsync(cancellationToken)).Contains("page=1", StringComparison.Ordinal);
            var response = new HttpResponseMessage { Content = new StringContent($$"""{ "response": [{{(isFirst ? Sessions : "")}}] }""") };
            response.Content.Headers.ContentType = new("application/json");
            response.Headers.Date = Date;
            return response;
        }
    }
}
