using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Inspectlet.Testing;

namespace Inspectlet.Cli.Tests;

/// <summary><c>inspectlet sandbox</c>: the sandbox over HTTP.</summary>
public class SandboxCommandTests
{
    private const long Site = InspectletSandbox.WebsiteId;

    [Fact]
    public async Task A_client_finds_what_the_account_of_the_demo_has()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync("--seed", "5", "--sessions", "60");
        using InspectletClient there = sandbox.CreateClient();
        using InspectletClient here = InspectletSandbox.Demo(new InspectletSandboxOptions { Seed = 5, SessionCount = 60, TimeProvider = new SandboxClock(RunningSandbox.Now) })
            .CreateClient();
        SessionSearch search = SessionSearch.All.OnDevice(DeviceType.Desktop).Last30Days();

        string found = JsonSerializer.Serialize(await there.SearchSessionsAsync(Site, search, limit: 5, page: 2));

        found.Should().Be(JsonSerializer.Serialize(await here.SearchSessionsAsync(Site, search, limit: 5, page: 2)));
        (await there.GetSessionAsync(Site, InspectletSandbox.SessionId)).DisplayName.Should().Be("Johnny Appleseed");
        (await there.ListWebsitesAsync()).Should().HaveCount(2);
    }

    [Fact]
    public async Task The_other_commands_work_with_the_address_and_the_credentials_that_it_prints()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using var handler = new HttpClientHandler();
        var line = new CommandLine(handler);
        line.Variables["INSPECTLET_EMAIL"] = WordAfter(sandbox.Output, "e-mail address");
        line.Variables["INSPECTLET_API_TOKEN"] = WordAfter(sandbox.Output, "API token");
        string command = sandbox.Output.Split('\n').Single(text => text.StartsWith("inspectlet ", StringComparison.Ordinal));

        (await line.RunAsync(command.Split(' ')[1..])).Should().Be(0, line.Error);

        line.Output.Should().Contain("Johnny Appleseed");
    }

    [Fact]
    public async Task On_a_terminal_its_address_is_not_broken()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync(terminalWidth: 60);

        sandbox.Output.Should().MatchRegex(@"^A sandbox of Inspectlet's API is at\nhttp://127\.0\.0\.1:\d+/v1/ until Ctrl\+C\.\n\n");
    }

    [Fact]
    public async Task The_line_for_curl_works_as_it_is_printed()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        string[] words = ShellWords(sandbox.Output.Split('\n').Single(text => text.StartsWith("curl ", StringComparison.Ordinal)));
        string[] credentials = ValuesOf("--user");
        var form = ValuesOf("--data-urlencode").Concat(ValuesOf("--data")).Select(field => field.Split('=', 2)).Select(field => KeyValuePair.Create(field[0], field[1]));
        using var request = new HttpRequestMessage(HttpMethod.Post, words[^1]) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials.Single())));
        using var http = new HttpClient();

        using HttpResponseMessage response = await http.SendAsync(request);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        using JsonDocument json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        json.RootElement.GetProperty("response").EnumerateArray().Should().ContainSingle().Which.GetProperty("country").GetString().Should().Be("US");

        string[] ValuesOf(string option) => [.. words.Zip(words.Skip(1)).Where(pair => pair.First == option).Select(pair => pair.Second)];
    }

    [Fact]
    public async Task The_share_of_requests_that_is_asked_for_fails_and_a_seed_decides_which()
    {
        string first = await Outcomes(seed: 1);

        first.Should().Be(await Outcomes(seed: 1)).And.NotBe(await Outcomes(seed: 2));
        first.Count(outcome => outcome == '.').Should().BeInRange(45, 75);
        first.Should().ContainAll("429", "500", "lost");

        static async Task<string> Outcomes(int seed)
        {
            await using RunningSandbox sandbox = await RunningSandbox.StartAsync("--faults", "0.4", "--seed", seed.ToString(CultureInfo.InvariantCulture));
            using InspectletClient client = sandbox.CreateClient();
            var outcomes = new StringBuilder();
            for (int i = 0; i < 100; i++)
            {
                outcomes.Append(await OutcomeOf(client));
            }

            return outcomes.ToString();
        }
    }

    [Fact]
    public async Task Where_every_request_fails_a_pause_is_asked_for()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync("--faults", "1");
        using InspectletClient client = sandbox.CreateClient();
        var exceptions = new List<InspectletException>();
        for (int i = 0; i < 20; i++)
        {
            exceptions.Add((await client.Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletException>()).Which);
        }

        exceptions.OfType<InspectletRateLimitException>().Should().NotBeEmpty().And.OnlyContain(e => e.RetryAfter == TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Recordings_arrive_after_every_search()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync("--arrivals", "3");
        using InspectletClient client = sandbox.CreateClient();

        IReadOnlyList<Session> before = await client.SearchSessionsAsync(Site, limit: 10);
        IReadOnlyList<Session> after = await client.SearchSessionsAsync(Site, limit: 10);

        after.Skip(3).Select(session => session.Id).Should().Equal(before.Take(7).Select(session => session.Id));
    }

    [Theory]
    [InlineData("""{"response":[{"sid":""")]
    [InlineData("""{"response":[{"sid":""", "--shape", "documented")]
    [InlineData("""{"response":{"sessions":[{"sid":""", "--shape", "observed")]
    public async Task Answers_have_the_shape_that_is_asked_for(string start, params string[] options)
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync(options);
        using var form = new FormUrlEncodedContent([]);

        using HttpResponseMessage response = await sandbox.SendAsync(HttpMethod.Post, "websites/12345678/sessions", form);

        (await response.Content.ReadAsStringAsync()).Should().StartWith(start);
    }

    [Fact]
    public async Task A_client_reads_the_same_from_answers_that_are_loose()
    {
        await using RunningSandbox strict = await RunningSandbox.StartAsync();
        await using RunningSandbox loose = await RunningSandbox.StartAsync("--loose");
        using InspectletClient ofStrict = strict.CreateClient();
        using InspectletClient ofLoose = loose.CreateClient();

        string found = JsonSerializer.Serialize(await ofLoose.SearchSessionsAsync(Site));

        found.Should().Be(JsonSerializer.Serialize(await ofStrict.SearchSessionsAsync(Site)));
        (await BodyOf(loose)).Should().NotBe(await BodyOf(strict));

        static async Task<string> BodyOf(RunningSandbox sandbox) =>
            await (await sandbox.SendAsync(HttpMethod.Get, "websites/12345678/sessions/2606721012")).Content.ReadAsStringAsync();
    }

    [Fact]
    public async Task It_stops_when_it_is_told_to_also_while_connections_are_open()
    {
        RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using InspectletClient client = sandbox.CreateClient();
        await client.ListWebsitesAsync();

        (await sandbox.StopAsync()).Should().Be(0);

        await client.Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletConnectionException>();
        await sandbox.DisposeAsync();
    }

    [Fact]
    public async Task A_port_in_use_is_one_line()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        string port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        CommandLine line = CommandLine.OnSandbox();

        (await line.RunAsync("sandbox", "--port", port)).Should().Be(1);

        line.Error.Should().Be($"inspectlet: Port {port} is in use. --port 0 takes one that is free.\n");
        line.Output.Should().BeEmpty();
    }

    private static async Task<string> OutcomeOf(InspectletClient client)
    {
        try
        {
            await client.ListWebsitesAsync();
            return ".";
        }
        catch (InspectletApiException exception)
        {
            return ((int)exception.StatusCode).ToString(CultureInfo.InvariantCulture);
        }
        catch (InspectletConnectionException)
        {
            return "lost";
        }
    }

    private static string WordAfter(string text, string words) => text[(text.IndexOf(words, StringComparison.Ordinal) + words.Length)..].TrimStart().Split('\n')[0];

    // As a shell has them, where single quotes are all there is.
    private static string[] ShellWords(string line) =>
        [.. line.Split('\'').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
}
