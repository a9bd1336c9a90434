using System.Net;
using Inspectlet.Testing;

namespace Inspectlet.Cli.Tests;

/// <summary>Where a search finds nothing: which of its conditions is to blame.</summary>
public class NothingFoundTests
{
    private const long Site = 7;

    public static TheoryData<string[], string> Searches => new()
    {
        { ["--country", "SE", "--device", "phone"], "Without --country, recordings would be found." },
        { ["--country", "SE", "--browser", "opera"], "No condition alone is to blame: without any one of them, nothing is found either." },
        { ["--country", "SE"], "Without --country, recordings would be found." },
        { ["--country", "DE", "--device", "desktop"], "Without --country or without --device, recordings would be found." },
        { ["--country", "DE", "--browser", "opera", "--traffic-source", "google"], "Without --browser, recordings would be found." },
        { ["--country", "DE", "--new", "--min-pages", "9", "--max-pages", "10"], "Without --min-pages and --max-pages, recordings would be found." },
        { ["--country", "US", "--from", "2026-01-01", "--to", "2026-01-02"], "Without --from and --to, recordings would be found." },
        { ["--tag", "plan=pro", "--tag", "beta", "--tag-text", "n=5"], "Without --tag beta, recordings would be found." },
        { ["--tag", "plan=pro", "--tag", "a", "--tag-text", "n=6", "--any-tag"], "" },
        { ["--tag", "plan=free", "--tag-text", "n=6", "--any-tag", "--country", "US"], "Without --country or without --tag and --tag-text, recordings would be found." },
        { ["--tag-text", "n=6"], "Without --tag-text, recordings would be found." },
        { ["--last", "week"], "Without --last, recordings would be found." },
        { ["--starred", "--ip", "192.0.2.1"], "Without --starred, recordings would be found." },
        { ["--visitor", "nobody", "--returning"], "No condition alone is to blame: without any one of them, nothing is found either." },
        { ["--returning", "--start-page", "is:a", "--exit-page", "is-not:a", "--visited-page", "a"], "Without --returning, recordings would be found." },
        { ["--min-duration", "9h", "--max-duration", "10h"], "Without --min-duration and --max-duration, recordings would be found." },
    };

    [Theory]
    [MemberData(nameof(Searches))]
    public async Task The_condition_that_empties_it_is_named(string[] options, string note)
    {
        CommandLine line = new(Sandbox().CreateHandler());

        (await line.RunAsync(["sessions", "search", "7", .. options])).Should().Be(0);

        line.Error.Should().Be(note.Length == 0 ? "" : $"Note: {note}\n");
        line.Output.StartsWith("No recordings match.\n", StringComparison.Ordinal).Should().Be(note.Length > 0);
    }

    [Theory]
    [InlineData("--country", "SE", "--json")]
    [InlineData("--country", "DE", "--page", "2")]
    [InlineData]
    public async Task Nothing_more_is_asked_where_nobody_would_read_it_or_no_condition_is_to_blame(params string[] options)
    {
        InspectletSandbox sandbox = options.Length == 0 ? Empty() : Sandbox();
        CommandLine line = new(sandbox.CreateHandler());

        (await line.RunAsync(["sessions", "search", "7", .. options])).Should().Be(0);

        line.Error.Should().BeEmpty();
        sandbox.Requests.Should().HaveCount(1);
    }

    [Fact]
    public async Task The_time_limit_is_that_of_the_whole_command()
    {
        var clock = new SandboxClock();
        int requests = 0;
        CommandLine line = new(new StubHandler(_ =>
        {
            requests++;
            clock.Advance(TimeSpan.FromSeconds(1.5));
            return new HttpResponseMessage { Content = new StringContent(CommandLine.NothingFound) };
        }))
        {
            Clock = clock,
        };

        (await line.RunAsync("sessions", "search", "7", "--timeout", "2", "--country", "SE", "--device", "phone", "--new", "--starred")).Should().Be(0);

        requests.Should().Be(2);
        line.Error.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(SearchOptionTests.Conditions), MemberType = typeof(SearchOptionTests))]
    public async Task Every_condition_is_named_by_the_options_that_it_came_from(string[] options, string search)
    {
        int requests = 0;
        var line = new CommandLine(new StubHandler(_ => new HttpResponseMessage
        {
            Content = new StringContent(++requests == 1 ? CommandLine.NothingFound : """{"response":[{"sid":1,"wid":1}]}"""),
        }));

        await line.RunAsync(["sessions", "search", "1", .. options]);

        line.Error.Should().MatchRegex("(^|\n)Note: Without --.*, recordings would be found.\n$", "{0} was sent", search)
            .And.ContainAll(options.Where(option => option.StartsWith("--", StringComparison.Ordinal) && option != "--any-tag"));
    }

    [Fact]
    public async Task An_empty_site_is_told()
    {
        CommandLine line = new(Empty().CreateHandler());

        (await line.RunAsync("sessions", "search", "7", "--country", "US")).Should().Be(0);

        line.Error.Should().Be("Note: The site has no recordings at all.\n");
    }

    [Fact]
    public async Task Each_condition_costs_one_request_for_a_single_recording()
    {
        InspectletSandbox sandbox = Sandbox();

        await new CommandLine(sandbox.CreateHandler()).RunAsync("sessions", "search", "7", "--country", "SE", "--device", "phone", "--limit", "100");

        sandbox.Requests.Select(request => request.Limit).Should().Equal(100, 1, 1);
    }

    [Fact]
    public async Task More_than_eight_conditions_are_not_taken_apart()
    {
        InspectletSandbox sandbox = Sandbox();
        CommandLine line = new(sandbox.CreateHandler());

        await line.RunAsync(["sessions", "search", "7", .. Enumerable.Range(0, 9).SelectMany(i => new[] { "--tag", $"t{i}" })]);

        line.Error.Should().BeEmpty();
        sandbox.Requests.Should().HaveCount(1);
    }

    [Fact]
    public async Task A_service_that_will_not_say_does_not_fail_the_search()
    {
        int requests = 0;
        CommandLine line = new(new StubHandler(_ => ++requests == 1
            ? new HttpResponseMessage { Content = new StringContent(CommandLine.NothingFound) }
            : new HttpResponseMessage(HttpStatusCode.Forbidden)));

        (await line.RunAsync("sessions", "search", "7", "--country", "SE")).Should().Be(0);

        line.Output.Should().Be("No recordings match.\n");
        line.Error.Should().BeEmpty();
        requests.Should().Be(2);
    }

    [Fact]
    public async Task A_value_in_it_does_not_steer_the_terminal()
    {
        CommandLine line = new(Sandbox().CreateHandler());

        await line.RunAsync("sessions", "search", "7", "--tag", "plan", "--tag", "\u001b[2J");

        line.Error.Should().Be("Note: Without --tag \uFFFD[2J, recordings would be found.\n");
    }

    private static InspectletSandbox Empty()
    {
        var sandbox = new InspectletSandbox();
        sandbox.AddWebsite(new Website { Id = Site });
        return sandbox;
    }

    private static InspectletSandbox Sandbox()
    {
        InspectletSandbox sandbox = Empty();
        sandbox.AddSessions(
        [
            Visit(1, "US", DeviceType.Desktop, ("plan", "pro"), ("n", "5")),
            Visit(2, "DE", DeviceType.Phone, ("plan", "free")),
        ]);
        return sandbox;
    }

    private static Session Visit(long id, string country, DeviceType device, params (string Name, string Value)[] tags) => new()
    {
        Id = id,
        WebsiteId = Site,
        StartedAt = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero),
        EndedAt = new DateTimeOffset(2020, 1, 1, 0, 1, 0, TimeSpan.Zero),
        RawDuration = 60_000,
        Country = country,
        DeviceType = device,
        Browser = Browser.Chrome,
        Referrer = new Referrer { Source = "google" },
        IsNewVisitor = true,
        IsStarred = false,
        IpAddress = "192.0.2.1",
        PageCount = 2,
        LandingPage = "https://a",
        ExitPage = "https://b",
        Tags = [.. tags.Select(tag => new Tag { Name = tag.Name, Value = tag.Value })],
    };
}
