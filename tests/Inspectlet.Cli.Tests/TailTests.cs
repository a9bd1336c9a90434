using System.Net;
using System.Text.Json;
using Inspectlet.Cli.Following;
using Inspectlet.Testing;

namespace Inspectlet.Cli.Tests;

/// <summary><c>inspectlet tail</c>.</summary>
public sealed class TailTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 5, 12, 0, 0, TimeSpan.Zero);

    private readonly SandboxClock _clock = new(Start);
    private readonly InspectletSandbox _sandbox;
    private readonly CancellationTokenSource _end = new();
    private readonly List<DateTimeOffset> _requests = [];

    public TailTests()
    {
        _sandbox = new InspectletSandbox(new InspectletSandboxOptions { TimeProvider = _clock });
        _sandbox.AddWebsite(new Website { Id = 7 });
    }

    public void Dispose() => _end.Dispose();

    [Fact]
    public async Task Each_recording_is_printed_once_as_it_arrives()
    {
        _sandbox.ArriveBetweenRequests(2);

        CommandLine line = await RunAsync(requests: 40);

        long[] ids = IdsOf(line);
        ids.Should().HaveCountGreaterThan(20).And.OnlyHaveUniqueItems();
        _requests.Should().HaveCount(40);
        line.Error.Should().BeEmpty();
    }

    [Fact]
    public async Task Those_that_come_together_are_in_the_order_in_which_they_began_and_late_ones_come_too()
    {
        CommandLine line = await RunAsync(requests: 8, request =>
        {
            if (request == 3)
            {
                Add(3, TimeSpan.FromMinutes(-1));
                Add(1, TimeSpan.FromMinutes(-59));
                Add(2, TimeSpan.FromMinutes(-30));
            }

            if (request == 5)
            {
                Add(4, TimeSpan.FromMinutes(-40));
            }
        });

        IdsOf(line).Should().Equal(1, 2, 3, 4);
    }

    [Theory]
    [InlineData("5m", 2, 3)]
    [InlineData("0", 3)]
    [InlineData("3h", 1, 2, 3)]
    public async Task It_begins_with_those_of_the_last_minutes(string since, params int[] ids)
    {
        Add(1, TimeSpan.FromHours(-2));
        Add(2, TimeSpan.FromMinutes(-4));

        CommandLine line = await RunAsync(
            requests: 9,
            request =>
            {
                if (request == 5)
                {
                    Add(3, TimeSpan.Zero);
                }
            },
            "--since",
            since);

        IdsOf(line).Should().Equal(ids.Select(id => (long)id));
    }

    [Fact]
    public async Task The_pauses_are_those_that_were_asked_for_a_tenth_more_or_less()
    {
        await RunAsync(requests: 20, options: ["--every", "100s"]);

        double[] pauses = [.. _requests.Zip(_requests.Skip(1), (first, second) => (second - first).TotalSeconds)];
        pauses.Should().OnlyContain(pause => pause >= 89.9 && pause <= 110.1);
        pauses.Distinct().Should().HaveCountGreaterThan(1);
    }

    [Fact]
    public async Task Lines_are_cut_at_the_edge_of_the_terminal()
    {
        _sandbox.AddSession(new Session { Id = 1, WebsiteId = 7, StartedAt = Start, DisplayName = "张伟 \u001b[2J", Country = "CN", LandingPage = "https://www.example.com/" + new string('x', 80) });

        CommandLine line = await RunAsync(requests: 3, onRequest: null, width: 60, "--format", "table");

        line.Output.Should().Be("2026-03-05 12:00:00  1  张伟 \uFFFD[2J  CN  www.example.com/xxxx…\n");
    }

    [Fact]
    public async Task Conditions_and_columns_are_applied()
    {
        Add(1, TimeSpan.Zero, "US");
        Add(2, TimeSpan.Zero, "DE");

        CommandLine line = await RunAsync(requests: 3, onRequest: null, width: null, "--country", "DE", "--csv", "--columns", "country,id");

        line.Output.Should().Be("country,id\nDE,2\n");
    }

    [Fact]
    public async Task What_fails_for_a_while_is_told_and_nothing_is_missed()
    {
        CommandLine line = await RunAsync(requests: 40, request =>
        {
            if (request == 3)
            {
                _sandbox.Fail(12, HttpStatusCode.ServiceUnavailable);
                Add(1, TimeSpan.Zero);
            }
        });

        IdsOf(line).Should().Equal(1);
        line.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCountGreaterThan(1).And.OnlyContain(
            l => l.StartsWith("Note: ", StringComparison.Ordinal) && l.EndsWith(" It goes on.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_ten_failures_in_a_row_it_ends()
    {
        int requests = 0;
        CommandLine line = new(new StubHandler(_ => ++requests == 1
            ? new HttpResponseMessage { Content = new StringContent(CommandLine.NothingFound) }
            : new HttpResponseMessage(HttpStatusCode.NotImplemented)))
        {
            Clock = _clock,
        };

        (await line.RunAsync("tail", "7")).Should().Be(1);

        requests.Should().Be(11);
        line.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(10)
            .And.Subject.Last().Should().StartWith("inspectlet: ");
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.BadRequest)]
    public async Task What_time_does_not_mend_ends_it_at_once(HttpStatusCode status)
    {
        int requests = 0;
        CommandLine line = new(new StubHandler(_ => ++requests < 3
            ? new HttpResponseMessage { Content = new StringContent(CommandLine.NothingFound) }
            : new HttpResponseMessage(status)))
        {
            Clock = _clock,
        };

        (await line.RunAsync("tail", "7")).Should().Be(1);

        requests.Should().Be(3);
        line.Error.Should().StartWith("inspectlet: ");
    }

    [Fact]
    public async Task No_more_is_remembered_than_there_is_room_for_and_nothing_comes_twice()
    {
        _sandbox.ArriveBetweenRequests(3);
        using InspectletClient inspectlet = _sandbox.CreateClient();
        var recordings = new NewRecordings(inspectlet, 7, SessionSearch.All, TimeSpan.Zero, _clock, maxRemembered: 20);
        var ids = new List<long>();

        for (int i = 0; i < 100; i++)
        {
            ids.AddRange((await recordings.LookAsync(TestContext.Current.CancellationToken)).Select(s => s.Id));
            _clock.Advance(TimeSpan.FromSeconds(10));
        }

        ids.Should().HaveCountGreaterThan(200).And.OnlyHaveUniqueItems();
        recordings.Remembered.Should().BeLessThanOrEqualTo(20);
    }

    [Theory]
    [InlineData(10, false)]
    [InlineData(11, true)]
    public async Task More_than_there_is_room_for_is_told(int count, bool hasMissed)
    {
        using InspectletClient inspectlet = _sandbox.CreateClient();
        var recordings = new NewRecordings(inspectlet, 7, SessionSearch.All, TimeSpan.Zero, _clock, maxRemembered: 10);
        await recordings.LookAsync(TestContext.Current.CancellationToken);
        for (int i = 1; i <= count; i++)
        {
            Add(i, TimeSpan.FromSeconds(i));
        }

        (await recordings.LookAsync(TestContext.Current.CancellationToken)).Should().HaveCount(count);

        recordings.HasMissed.Should().Be(hasMissed);
    }

    [Theory]
    [InlineData("--every must be from 1s to 24h.", "--every", "0")]
    [InlineData("--since must be from 0 to 24h.", "--since", "25h")]
    [InlineData("--since must be a length of time such as 30s, 5m or 1h, not '-5m'.", "--since=-5m")]
    public async Task What_cannot_be_is_said(string message, params string[] options)
    {
        CommandLine line = CommandLine.OnSandbox();

        (await line.RunAsync(["tail", "7", .. options])).Should().Be(2);

        line.Error.Should().StartWith("inspectlet: " + message);
    }

    private static long[] IdsOf(CommandLine line) =>
        [.. line.OutputLines.Where(l => l.Length > 0).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("sid").GetInt64())];

    private void Add(long id, TimeSpan start, string country = "US") =>
        _sandbox.AddSession(new Session { Id = id, WebsiteId = 7, StartedAt = _clock.GetUtcNow() + start, Country = country });

    private Task<CommandLine> RunAsync(int requests, Action<int>? onRequest = null, params string[] options) =>
        RunAsync(requests, onRequest, width: null, ["--json", .. options]);

    // Ctrl+C comes with the last of the requests.
    private async Task<CommandLine> RunAsync(int requests, Action<int>? onRequest, int? width, params string[] options)
    {
        using var sandbox = new HttpMessageInvoker(_sandbox.CreateHandler());
        CommandLine line = new(new StubHandler(request =>
        {
            _requests.Add(_clock.GetUtcNow());
            onRequest?.Invoke(_requests.Count);
            if (_requests.Count == requests)
            {
                _end.Cancel();
            }

            return sandbox.SendAsync(request, CancellationToken.None).GetAwaiter().GetResult();
        }))
        {
            Clock = _clock,
            TerminalWidth = width,
        };
        (await line.RunAsync(["tail", "7", .. options], _end.Token)).Should().Be(0, line.Error);
        return line;
    }
}
