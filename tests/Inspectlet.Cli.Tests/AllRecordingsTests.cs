using System.Net;
using System.Text.Json;
using Inspectlet.Testing;

namespace Inspectlet.Cli.Tests;

/// <summary>More than a page: <c>--all</c>, <c>--max</c>, and what is said at the end of a page.</summary>
public class AllRecordingsTests
{
    private static readonly string[] Search = ["sessions", "search", "7"];

    [Theory]
    [InlineData("--json-lines")]
    [InlineData("--json")]
    [InlineData("--csv", "--columns", "id")]
    [InlineData("--columns", "id")]
    public async Task All_are_printed_once(params string[] options)
    {
        CommandLine line = DayAccount.Line(count: 230);

        (await line.RunAsync([.. Search, "--all", .. options])).Should().Be(0, line.Error);

        IdsOf(line.Output).Should().Equal(Enumerable.Range(1, 230));
        line.Error.Should().BeEmpty();
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(150, 100, 100)]
    public async Task No_more_are_printed_and_asked_for_than_the_maximum(int max, params int[] limits)
    {
        InspectletSandbox sandbox = DayAccount.Sandbox(count: 230);
        CommandLine line = new(sandbox.CreateHandler());

        (await line.RunAsync([.. Search, "--max", $"{max}", "--json-lines"])).Should().Be(0, line.Error);

        IdsOf(line.Output).Should().Equal(Enumerable.Range(1, max));
        sandbox.Requests.Select(request => request.Limit).Should().Equal(limits.Cast<int?>());
        line.Error.Should().Be("Note: --max ended it: more may follow.\n");
    }

    [Fact]
    public async Task Rows_are_printed_before_all_have_come()
    {
        int requests = 0;
        using HttpMessageInvoker sandbox = new(DayAccount.Sandbox(count: 230).CreateHandler());
        CommandLine line = new(new StubHandler(request => ++requests == 1
            ? sandbox.SendAsync(request, CancellationToken.None).GetAwaiter().GetResult()
            : new HttpResponseMessage(HttpStatusCode.Forbidden)));

        (await line.RunAsync([.. Search, "--all", "--columns", "id"])).Should().Be(1);

        IdsOf(line.Output).Should().Equal(Enumerable.Range(1, 100));
        line.Error.Should().StartWith("inspectlet: ");
    }

    [Theory]
    [InlineData(null, "www.example.com/page-with-a-name")]
    [InlineData(40, "www.example…")]
    public async Task Later_rows_are_cut_in_a_terminal_alone(int? width, string page)
    {
        var sandbox = new InspectletSandbox();
        sandbox.AddSessions(Enumerable.Range(1, 101).Select(i => new Session
        {
            Id = i,
            WebsiteId = 7,
            StartedAt = DayAccount.Start.AddMinutes(-i),
            LandingPage = i == 101 ? "www.example.com/page-with-a-name" : "/",
        }));
        CommandLine line = new(sandbox.CreateHandler()) { TerminalWidth = width };

        (await line.RunAsync([.. Search, "--all", "--columns", "landing-page,id"])).Should().Be(0, line.Error);

        line.OutputLines[^2].Should().Be(width is null ? $"{page}  101" : $"{page,-12}      101");
    }

    [Fact]
    public async Task Where_nothing_is_found_there_is_a_note_as_of_a_page()
    {
        CommandLine line = DayAccount.Line();

        (await line.RunAsync([.. Search, "--all", "--country", "SE"])).Should().Be(0, line.Error);

        line.Output.Should().Be("No recordings match.\n");
        line.Error.Should().Be("Note: Without --country, recordings would be found.\n");
    }

    [Theory]
    [InlineData("--page 2", "--limit", "3")]
    [InlineData("--page 4", "--limit", "1", "--page", "3")]
    [InlineData("--page 2", "--limit", "2", "--json")]
    [InlineData("--page 2", "--limit", "2", "--csv")]
    public async Task A_full_page_says_that_more_may_follow(string next, params string[] options)
    {
        CommandLine line = DayAccount.Line();

        (await line.RunAsync([.. Search, .. options])).Should().Be(0, line.Error);

        line.Error.Should().Be($"Note: More may follow: {next} prints the next ones, --all all.\n");
    }

    [Theory]
    [InlineData(9, "")]
    [InlineData(10, "Note: More may follow: --page 2 prints the next ones, --all all.\n")]
    public async Task A_page_has_ten_recordings_where_nobody_says_how_many(int count, string note)
    {
        CommandLine line = DayAccount.Line(count);

        (await line.RunAsync(Search)).Should().Be(0, line.Error);

        line.Error.Should().Be(note);
    }

    [Theory]
    [InlineData("There are no recordings on page 2: it is past the end.\n", "")]
    [InlineData("[]\n", "Note: There are no recordings on page 2: it is past the end.\n", "--json")]
    public async Task A_page_past_the_end_says_so(string output, string error, params string[] options)
    {
        CommandLine line = DayAccount.Line();

        (await line.RunAsync([.. Search, "--page", "2", .. options])).Should().Be(0, line.Error);

        line.Output.Should().Be(output);
        line.Error.Should().Be(error);
    }

    [Theory]
    [InlineData("--all and --page exclude each other.", "--all", "--page", "2")]
    [InlineData("--max and --limit exclude each other.", "--max", "2", "--limit", "2")]
    [InlineData("--max must be a whole number of 1 or more, not '0'.", "--max", "0")]
    public async Task A_page_and_all_exclude_each_other(string message, params string[] options)
    {
        CommandLine line = DayAccount.Line();

        (await line.RunAsync([.. Search, .. options])).Should().Be(2);

        line.Error.Should().StartWith("inspectlet: " + message);
    }

    // A number alone on its line, or as the member "sid".
    private static IEnumerable<int> IdsOf(string output) => output.StartsWith('[')
        ? JsonDocument.Parse(output).RootElement.EnumerateArray().Select(s => s.GetProperty("sid").GetInt32())
        : output.Split('\n').Select(l => l.StartsWith('{') ? $"{JsonDocument.Parse(l).RootElement.GetProperty("sid")}" : l.Trim())
            .Where(l => int.TryParse(l, out _)).Select(int.Parse);
}
