using System.Net;
using System.Text.Json;
using Inspectlet.Testing;

namespace Inspectlet.Cli.Tests;

/// <summary><c>inspectlet export</c>.</summary>
public sealed class ExportCommandTests : IDisposable
{
    private static readonly string Site = $"{InspectletSandbox.WebsiteId}";

    private readonly SandboxClock _clock = new(new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.Zero));
    private readonly ScratchFolder _folder = new();
    private readonly InspectletSandbox _sandbox;
    private readonly CommandLine _line;

    public ExportCommandTests()
    {
        _sandbox = new InspectletSandbox(new InspectletSandboxOptions { TimeProvider = _clock, SessionCount = 60 });
        _line = new CommandLine(_sandbox.CreateHandler()) { Clock = _clock };
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_exports_all_of_a_span_and_verify_agrees()
    {
        (await _line.RunAsync("export", Site, "--since", "2025-10-01", "--to", _folder.Path)).Should().Be(0);

        _line.Output.Should().StartWith($"60 recordings of 123 windows of time are in {_folder.Path}, ").And.Contain("This run fetched 60 of them");
        _folder.Parts("part-*.jsonl.gz").Should().NotBeEmpty();
        CommandLine verify = CommandLine.Failing(new InvalidOperationException("offline"));
        (await verify.RunAsync("export", "verify", _folder.Path)).Should().Be(0);
        verify.Output.Should().StartWith("60 recordings in 123 windows of time: complete, as they were written, each there once.");
        File.Delete(_folder.Parts().First());
        (await verify.RunAsync("export", "verify", _folder.Path)).Should().Be(1);
        verify.Output.Should().Contain("It is missing. Run the export again.").And.Contain("NOT as they must be");
    }

    [Fact]
    public async Task In_a_narrow_terminal_what_came_of_it_is_broken_between_words()
    {
        var line = new CommandLine(_sandbox.CreateHandler()) { TerminalWidth = 50, Clock = _clock };

        (await line.RunAsync("export", Site, "--since", "2026-01-25", "--to", _folder.Path)).Should().Be(0, line.Error);

        line.Output.Should().EndWith("windows are young and may change; the next run\nfetches them again.\n");
    }

    [Fact]
    public async Task Conditions_and_form_are_taken()
    {
        (await _line.RunAsync("export", Site, "--since", "2025-12-01", "--until", "2025-12-31", "--country", "US", "--format", "csv", "--no-gzip", "--to", _folder.Path, "--json")).Should().Be(0);

        JsonElement summary = JsonSerializer.Deserialize<JsonElement>(_line.Output);
        summary.GetProperty("windows").GetInt32().Should().Be(31);
        summary.GetProperty("windows_fetched").GetInt32().Should().Be(32, "the recordings without a time count too");
        summary.GetProperty("elapsed_seconds").GetDouble().Should().Be(0, "the clock stands still");
        summary.GetProperty("recordings").GetInt32().Should().Be(_folder.Parts("part-*.csv").Sum(file => File.ReadAllLines(file).Length - 1));
        _sandbox.Requests.Should().OnlyContain(request => request.Search!.Country == "US");
    }

    [Fact]
    public async Task Against_the_api_it_counts_again()
    {
        await _line.RunAsync("export", Site, "--since", "2025-12-01", "--to", _folder.Path);
        (await _line.RunAsync("export", "verify", _folder.Path, "--against-api")).Should().Be(0);
        _sandbox.AddSession(new Session { Id = 1, WebsiteId = InspectletSandbox.WebsiteId, StartedAt = new DateTimeOffset(2025, 12, 5, 1, 0, 0, TimeSpan.Zero) });

        (await _line.RunAsync("export", "verify", _folder.Path, "--against-api", "--json")).Should().Be(1);

        _line.Output.Should().Contain("The API has 1 recording(s) of this window that are not in it.");
    }

    [Theory]
    [InlineData("--country", "--country", "US")]
    [InlineData("--tag", "--tag", "plan=pro")]
    [InlineData("--demo", "--demo")]
    [InlineData("--account", "--account", "work")]
    [InlineData("--base-url", "--base-url", "http://localhost:1")]
    public async Task Offline_it_does_not_take_what_says_whom_to_ask(string what, params string[] options)
    {
        (await _line.RunAsync(["export", "verify", _folder.Path, .. options])).Should().Be(2);

        _line.Error.Should().StartWith($"inspectlet: {what} says nothing without --against-api: nothing is asked then.");
    }

    [Fact]
    public async Task Links_and_people_are_exported_only_on_request_and_by_pseudonyms_with_a_key()
    {
        await _line.RunAsync("export", Site, "--since", "2025-10-01", "--to", _folder.Path, "--no-gzip");
        Text().Should().NotContain("sessionlink").And.NotContain("display_name").And.NotContain("\"ip\"");
        Reset();
        await _line.RunAsync("export", Site, "--since", "2025-10-01", "--to", _folder.Path, "--no-gzip", "--with-links", "--with-personal-data");
        Text().Should().Contain("accessResourceKey=").And.Contain("display_name").And.Contain("\"ip\"");
        Reset();
        _line.Variables["INSPECTLET_PSEUDONYM_KEY"] = "sixteen bytes, and more";
        await _line.RunAsync("export", Site, "--since", "2025-10-01", "--to", _folder.Path, "--no-gzip");
        Text().Should().Contain("\"ip\":\"p-").And.Contain("\"display_name\":\"p-");

        string Text() => string.Concat(_folder.Parts("part-*.jsonl").Select(File.ReadAllText));

        void Reset()
        {
            Directory.Delete(_folder.Path, recursive: true);
            Directory.CreateDirectory(_folder.Path);
        }
    }

    [Fact]
    public async Task A_plan_has_a_share_for_each_window()
    {
        CommandLine line = CommandLine.Failing(new InvalidOperationException("it asks nobody"));
        line.Variables.Clear();

        (await line.RunAsync("export", "plan", Site, "--since", "2025-01-30", "--until", "2025-02-02T06:00Z", "--json")).Should().Be(0);

        JsonElement[] plan = [.. JsonSerializer.Deserialize<JsonElement>(line.Output).EnumerateArray()];
        plan.Select(window => window.GetProperty("window").GetInt32()).Should().BeEquivalentTo([1, 2, 3, 4]);
        plan.Select(window => window.GetProperty("of").GetInt32()).Should().AllBeEquivalentTo(4);
        plan[^1].GetProperty("end").GetDateTimeOffset().Should().Be(new DateTimeOffset(2025, 2, 2, 6, 0, 0, TimeSpan.Zero));
        (await line.RunAsync("export", "plan", Site, "--since", "2025-01-30", "--until", "2025-02-01", "--of", "2")).Should().Be(0);
        line.Output.Should().Contain("2025-01-30 00:00:00").And.Contain("Start (UTC)");
    }

    [Fact]
    public async Task Shares_are_one_export_whether_they_are_named_or_by_the_index_of_a_job()
    {
        string[] run = ["export", "run", Site, "--since", "2025-10-01", "--to", _folder.Path, "--of", "3"];
        (await _line.RunAsync([.. run, "--window", "3"])).Should().Be(0);
        for (int index = 0; index < 2; index++)
        {
            _line.Variables["JOB_COMPLETION_INDEX"] = $"{index}";
            (await _line.RunAsync(run)).Should().Be(0);
        }

        (await _line.RunAsync("export", "verify", _folder.Path)).Should().Be(0);

        _line.Output.Should().Contain("60 recordings in 123 windows of time: complete");
    }

    [Fact]
    public async Task Cancelled_it_says_how_to_go_on()
    {
        using var stop = new CancellationTokenSource();
        var line = new CommandLine(new StubHandler(_ =>
        {
            stop.Cancel();
            throw new OperationCanceledException(stop.Token);
        }));

        (await line.RunAsync(["export", Site, "--since", "2025-10-01", "--to", _folder.Path], stop.Token)).Should().Be(130);

        line.Error.Should().Be("What is finished stays; the same command goes on from there.\ninspectlet: Cancelled.\n");
    }

    [Fact]
    public async Task Off_a_terminal_progress_is_a_line_now_and_then()
    {
        _sandbox.Delay = TimeSpan.FromSeconds(1);

        await _line.RunAsync("export", Site, "--since", "2025-12-01", "--until", "2025-12-31", "--to", _folder.Path, "--concurrency", "1");

        _line.Error.Should().MatchRegex(@"^(\d+ recordings, \d+ of 32 windows, \d+/s(, [0-9hms ]+ left)?\n)+$");
        _line.Error.Split('\n').Should().HaveCountLessThan(8);
    }

    [Fact]
    public async Task How_long_the_api_has_asked_to_wait_is_told()
    {
        _sandbox.Fail(1, HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(20));

        await _line.RunAsync("export", Site, "--since", "2025-12-01", "--until", "2025-12-31", "--to", _folder.Path, "--concurrency", "1");

        _line.Error.Should().MatchRegex(@"^\d+ recordings, \d+ of 32 windows, \d+/s(, [0-9hms ]+ left)?, 20s throttled\n");
    }

    [Theory]
    [InlineData("--until must lie after --since", "--since", "2025-02-01", "--until", "2025-01-01", "--to", "x")]
    [InlineData("--format must be jsonl or csv", "--since", "2025-02-01", "--to", "x", "--format", "xml")]
    [InlineData("--to must not be empty", "--since", "2025-02-01", "--to", " ")]
    [InlineData("--since must be a date", "--since", "yesterday", "--to", "x")]
    [InlineData("--settle must be a length of time", "--since", "2025-02-01", "--to", "x", "--settle", "long")]
    [InlineData("--to", "--since", "2025-02-01")]
    [InlineData("--since", "--to", "x")]
    public async Task What_is_wrong_is_said(string problem, params string[] options)
    {
        (await _line.RunAsync(["export", Site, .. options])).Should().Be(2);

        _line.Error.Should().Contain(problem);
        _sandbox.Requests.Should().BeEmpty();
    }

    [Theory]
    [InlineData("Say which share", null, "--of", "3")]
    [InlineData("so 4 is none of them", null, "--of", "3", "--window", "4")]
    [InlineData("so 4 is none of them", "3", "--of", "3")]
    [InlineData("JOB_COMPLETION_INDEX must be", "x", "--of", "3")]
    [InlineData("--window must be", null, "--of", "3", "--window", "0")]
    [InlineData("--of", null, "--window", "1")]
    public async Task A_share_that_cannot_be_is_said(string problem, string? index, params string[] options)
    {
        _line.Variables["JOB_COMPLETION_INDEX"] = index;

        (await _line.RunAsync(["export", "run", Site, "--since", "2025-02-01", "--to", _folder.Path, .. options])).Should().Be(2);

        _line.Error.Should().Contain(problem);
    }

    [Fact]
    public async Task A_key_that_is_too_short_is_said_and_not_shown()
    {
        _line.Variables["INSPECTLET_PSEUDONYM_KEY"] = "hunter2";

        (await _line.RunAsync("export", Site, "--since", "2025-02-01", "--to", _folder.Path)).Should().Be(2);

        _line.Error.Should().Contain("INSPECTLET_PSEUDONYM_KEY must have 16 bytes or more").And.NotContain("hunter2");
    }

    [Fact]
    public async Task A_folder_of_something_else_is_one_line()
    {
        (await _line.RunAsync("export", "verify", _folder.Path)).Should().Be(1);

        _line.Error.Should().Be($"inspectlet: There is no export in '{_folder.Path}': it has no manifest.\n");
    }
}
