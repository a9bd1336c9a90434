using System.Net;
using Inspectlet.Testing;

namespace Inspectlet.Cli.Tests;

/// <summary>What is said on a terminal while a call takes long.</summary>
public class StatusTests
{
    private const string Erased = "\r\e[K";

    private readonly SandboxClock _clock = new();

    [Fact]
    public async Task A_call_that_takes_over_a_second_is_told_until_its_answer_is_there()
    {
        CommandLine line = Answering(isTerminal: true, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));

        (await line.RunAsync("sites")).Should().Be(0);

        line.Error.Should().Be($"{Erased}Waiting for Inspectlet, 1 s{Erased}Waiting for Inspectlet, 2 s{Erased}");
        line.Output.Should().Be("The account has no sites.\n");
    }

    [Theory]
    [InlineData(true, 900)]
    [InlineData(false, 5000)]
    public async Task Otherwise_or_off_a_terminal_nothing_is_told(bool isTerminal, int milliseconds)
    {
        CommandLine line = Answering(isTerminal, TimeSpan.FromMilliseconds(milliseconds));

        (await line.RunAsync("sites")).Should().Be(0);

        line.Error.Should().BeEmpty();
    }

    [Fact]
    public async Task Another_attempt_is_told_with_the_time_until_then()
    {
        int requests = 0;
        CommandLine line = new(new StubHandler(_ =>
        {
            var response = new HttpResponseMessage(++requests == 1 ? HttpStatusCode.TooManyRequests : HttpStatusCode.OK) { Content = new StringContent(CommandLine.NothingFound) };
            response.Headers.RetryAfter = requests == 1 ? new(TimeSpan.FromSeconds(3)) : null;
            return response;
        }))
        {
            Clock = _clock,
            IsErrorTerminal = true,
        };

        (await line.RunAsync("sites")).Should().Be(0);

        line.Error.Should().Contain($"{Erased}Inspectlet answered 429; attempt 2 of 4 in 2 s{Erased}").And.EndWith(Erased);
    }

    [Fact]
    public async Task An_error_stands_on_a_line_of_its_own()
    {
        CommandLine line = Failing(isTerminal: true);

        (await line.RunAsync("sites")).Should().Be(1);

        line.Error.Should().EndWith($"{Erased}inspectlet: Inspectlet answered listWebsites with 403 (Forbidden). It gave no\nreason.\n");
    }

    [Fact]
    public async Task A_note_is_broken_between_words()
    {
        var line = new CommandLine(CommandLine.Answering(CommandLine.NothingFound).Handler) { Clock = _clock, IsErrorTerminal = true, TerminalWidth = 40 };

        (await line.RunAsync("sessions", "search", "1", "--country", "UK")).Should().Be(0, line.Error);

        line.Error.Split('\n').Should().Contain(text => text.StartsWith("Note: ", StringComparison.Ordinal)).And.OnlyContain(text => text.Length <= 40);
        line.Error.ReplaceLineEndings(" ").Should().Contain("did you mean GB?");
    }

    [Fact]
    public async Task Verbose_says_what_was_sent_and_what_came_of_it()
    {
        int requests = 0;
        CommandLine line = new(new StubHandler(_ =>
        {
            _clock.Advance(TimeSpan.FromMilliseconds(143));
            return ++requests switch
            {
                1 => throw new HttpRequestException("No route to host"),
                2 => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) { Content = new StringContent("busy") },
                _ => new HttpResponseMessage { Content = new StringContent(CommandLine.NothingFound) },
            };
        }))
        {
            Clock = _clock,
        };

        (await line.RunAsync("sessions", "search", "12345678", "--verbose")).Should().Be(0);

        line.Error.Should().MatchRegex(
            """
            ^searchSessions, attempt 1: the connection failed; the next in [\d,]+ ms
            POST websites/\{wid\}/sessions, attempt 2: 503 in 143 ms, 4 bytes
            searchSessions, attempt 2: Inspectlet answered 503; the next in [\d,]+ ms
            POST websites/\{wid\}/sessions, attempt 3: 200 in 143 ms, 15 bytes
            $
            """);
        line.Output.Should().Be("No recordings match.\n");
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.Forbidden)]
    public async Task Verbose_holds_no_secret_and_no_value(HttpStatusCode status)
    {
        const string Answer = """{"error":"no 2e1a5838e3c823cf","response":[{"sid":1,"wid":1,"sessionlink":"http://x/?accessResourceKey=2e1a5838e3c823cf","display_name":"Ann"}]}""";
        CommandLine line = CommandLine.Answering(status == HttpStatusCode.OK ? Answer.Replace("\"error\":\"no 2e1a5838e3c823cf\",", "", StringComparison.Ordinal) : Answer, status);

        await line.RunAsync("sessions", "search", "12345678", "--visitor", "Johnny", "--tag", "plan=pro", "--visited-page", "www.example.com/x", "--json", "--verbose");

        line.Error.Split("\ninspectlet: ")[0].Should().Contain("POST websites").And
            .NotContainAny(CommandLine.Token, InspectletSandbox.Email, "2e1a5838e3c823cf", "Johnny", "plan", "example.com", "12345678", "Ann");
    }

    [Fact]
    public async Task Verbose_tells_of_the_demo_too()
    {
        CommandLine line = CommandLine.OnSandbox();

        (await line.RunAsync("sites", "--demo", "--verbose")).Should().Be(0);

        line.Error.Should().StartWith("GET websites, attempt 1: 200 in ");
    }

    private CommandLine Answering(bool isTerminal, params TimeSpan[] steps) => new(new StubHandler(_ =>
    {
        foreach (TimeSpan step in steps)
        {
            _clock.Advance(step);
        }

        return new HttpResponseMessage { Content = new StringContent(CommandLine.NothingFound) };
    }))
    {
        Clock = _clock,
        IsErrorTerminal = isTerminal,
    };

    private CommandLine Failing(bool isTerminal) => new(new StubHandler(_ =>
    {
        _clock.Advance(TimeSpan.FromSeconds(2));
        return new HttpResponseMessage(HttpStatusCode.Forbidden);
    }))
    {
        Clock = _clock,
        IsErrorTerminal = isTerminal,
    };
}
