using System.Text.Json.Nodes;
using Inspectlet.ContractStub;
using Inspectlet.ContractStub.Document;

namespace Inspectlet.ContractTests.Drift;

/// <summary>What the drift watch says of a service that keeps to the document, and of one that departs from it.</summary>
public sealed class DriftWatchTests : IAsyncLifetime
{
    private const string ApiToken = "af9f27cd9c02b54a9bead349662dddf4a7ea1430";

    private readonly HttpClient _client = new();
    private ContractDocument _document = null!;
    private ContractServer _server = null!;

    // The operation, the path of the object that is changed, the member, its new value (null takes it away), what is said.
    public static TheoryData<string, string, string, string?, string> Departures => new()
    {
        { "listWebsites", "response.0", "owner", "\"x\"", "under 200, response[].owner is not in the document, which has wid, site_name, date_added" },
        { "listWebsites", "response.0", "wid", null, "under 200, response[].wid is missing" },
        { "listWebsites", "response.0", "wid", "\"12345678\"", "under 200, response[].wid is a string, but must be an integer" },
        { "listWebsites", "response.0", "site_name", "null", "under 200, response[].site_name is null, but must be a string" },
        { "listWebsites", "response.0", "date_added", "1.5", "under 200, response[].date_added is a number, but must be an integer" },
        { "listWebsites", "response.0", "wid", "99999999999999999999", "under 200, a number is beyond 64 bits" },
        { "listWebsites", "", "response", "{}", "under 200, response is an object, but must be an array" },
        { "listWebsites", "", "response", null, "under 200, response is missing" },
        { "listWebsites", "", "sites", "[]", "under 200, sites is not in the document, which has response" },
        {
            "getSession", "response.0", "browser", "\"netscape\"",
            "under 200, response[].browser is a value that the document does not have, but must be one of chrome, firefox, safari, mobile safari, chrome mobile (ios), ie, android, opera, other"
        },
        { "getSession", "response.0", "starred", "\"0\"", "under 200, response[].starred is a string, but must be true or false" },
        { "getSession", "response.0.tags.0", "value", "{}", "under 200, response[].tags[].value is an object, which fits none of the alternatives: " },
        { "searchSessions", "response.0", "num_pages", "true", "under 200, response[].num_pages is a boolean, but must be an integer" },
    };

    public async ValueTask InitializeAsync()
    {
        _document = await InspectletDocument.LoadAsync();
        _server = ContractServer.Start(_document);
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        _server.Dispose();
        _server.ThrowIfContractWasBroken();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("documented")]
    [InlineData("observed")]
    public async Task A_service_that_keeps_to_the_document_departs_nowhere(string search)
    {
        _server.Answer("searchSessions", 200, search);

        DriftReport report = await WatchAsync();

        DriftWatch.Operations.SelectMany(report.DeparturesOf).Should().BeEmpty();
        _server.Exchanges.Select(e => e.Answer!.Operation).Should().Equal(DriftWatch.Operations, "each is called once");
    }

    [Theory]
    [MemberData(nameof(Departures))]
    public async Task An_answer_that_departs_is_told_in_words(string operation, string path, string member, string? value, string departure)
    {
        JsonNode answer = ExampleOf(operation);
        Change(answer, path, member, value);
        _server.AnswerAgainstContract(operation, 200, "application/json", answer.ToJsonString());

        DriftReport report = await WatchAsync();

        report.DeparturesOf(operation).Should().ContainSingle().Which.Should().StartWith($"{operation}: {departure}");
        DriftWatch.Operations.Where(other => other != operation).SelectMany(report.DeparturesOf).Where(d => !d.Contains("was not called", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Theory]
    [InlineData(200, "text/html", "<html>", "listWebsites: the media type under 200 is text/html, but the document has application/json.", "listWebsites: under 200, it is not proper JSON, or has a member twice.")]
    [InlineData(206, "application/json", "{}", "listWebsites: the status is 206, but the document has 200, 400, 401, 429, default.")]
    [InlineData(401, "application/json", "{\"error\":\"no\"}", "listWebsites: it failed with status 401, as the document says that it may.")]
    [InlineData(401, "application/json", "{\"message\":\"no\"}", "listWebsites: it failed with status 401, as the document says that it may.", "listWebsites: under 401, error is missing.", "listWebsites: under 401, message is not in the document, which has error.")]
    [InlineData(503, "text/html", "<html>", "listWebsites: it failed with status 503, which the document has not.")]
    public async Task An_answer_of_another_kind_is_told_in_words(int status, string mediaType, string body, params string[] departures)
    {
        _server.AnswerAgainstContract("listWebsites", status, mediaType, body);

        (await WatchAsync()).DeparturesOf("listWebsites").Should().BeEquivalentTo(departures);
    }

    [Fact]
    public async Task What_departs_in_many_elements_is_told_once()
    {
        _server.AnswerAgainstContract("listWebsites", 200, "application/json", """{"response":[{"wid":1,"a":1},{"wid":2,"a":2},{"wid":3,"b":1}]}""");

        (await WatchAsync()).DeparturesOf("listWebsites").Should().Equal(
            "listWebsites: under 200, response[].a is not in the document, which has wid, site_name, date_added (2 times).",
            "listWebsites: under 200, response[].b is not in the document, which has wid, site_name, date_added.");
    }

    [Fact]
    public async Task What_cannot_be_called_is_told()
    {
        _server.AnswerAgainstContract("listWebsites", 200, "application/json", """{"response":[]}""");

        DriftReport report = await WatchAsync();

        report.DeparturesOf("searchSessions").Should().Equal("searchSessions: it was not called: the account shows no site.");
        report.DeparturesOf("getSession").Should().Equal("getSession: it was not called: the account shows no site.");
    }

    [Fact]
    public async Task A_site_that_is_given_is_looked_at_whatever_the_account_shows()
    {
        _server.AnswerAgainstContract("listWebsites", 200, "application/json", """{"response":[]}""");

        DriftReport report = await WatchAsync(websiteId: 42);

        DriftWatch.Operations.SelectMany(report.DeparturesOf).Should().BeEmpty();
        _server.Exchanges[1].Request.Target.Should().Be("/v1/websites/42/sessions");
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_told()
    {
        var settings = new DriftSettings("bob@example.com", ApiToken, BaseAddress: new Uri("http://127.0.0.1:1/v1/"));

        DriftReport report = await new DriftWatch(_document, settings, _client).RunAsync(CancellationToken.None);

        report.DeparturesOf("listWebsites").Should().Equal("listWebsites: there was no answer (ConnectionError).");
    }

    [Fact]
    public async Task A_service_that_takes_too_long_is_told()
    {
        using var client = new HttpClient(new NeverInTime());

        DriftReport report = await new DriftWatch(_document, new DriftSettings("bob@example.com", ApiToken), client).RunAsync(CancellationToken.None);

        report.DeparturesOf("listWebsites").Should().Equal("listWebsites: there was no answer in time.");
    }

    [Fact]
    public async Task An_id_that_comes_as_a_string_is_told_and_leads_on()
    {
        _server.AnswerAgainstContract("listWebsites", 200, "application/json", """{"response":[{"wid":"42"}]}""");

        DriftReport report = await WatchAsync();

        report.DeparturesOf("listWebsites").Should().Equal("listWebsites: under 200, response[].wid is a string, but must be an integer.");
        _server.Exchanges[1].Request.Target.Should().Be("/v1/websites/42/sessions");
    }

    [Fact]
    public async Task No_value_of_an_answer_is_told()
    {
        // Every value is of a kind that departs, and holds a word that must not be seen.
        const string Secret = "visitor-secret";
        JsonNode answer = ExampleOf("getSession");
        JsonObject session = answer["response"]![0]!.AsObject();
        foreach (string member in session.Select(m => m.Key).Where(m => m is not ("sid" or "wid")).ToArray())
        {
            session[member] = new JsonArray(Secret, new JsonObject { ["x"] = Secret });
        }

        session["sid"] = Secret;
        session["browser"] = Secret;
        session["unknown"] = Secret;
        _server.AnswerAgainstContract("getSession", 200, "application/json", answer.ToJsonString());
        _server.AnswerAgainstContract("listWebsites", 401, "application/json", $$"""{"error":"{{Secret}}","token":"{{ApiToken}}"}""");

        DriftReport report = await WatchAsync(websiteId: 12345678);

        string all = string.Join('\n', DriftWatch.Operations.SelectMany(report.DeparturesOf));
        report.DeparturesOf("getSession").Count.Should().BeGreaterThan(10);
        all.Should().NotContainAny(Secret, ApiToken, "bob@example.com", "2606721012", "Johnny", "53.68");
    }

    [Fact]
    public void Every_operation_of_the_document_is_watched() => DriftWatch.Operations.Should().BeEquivalentTo(_document.Operations.Select(o => o.Id));

    [Fact]
    public void The_environment_says_whose_account_is_watched()
    {
        DriftSettings.Read(_ => null).Should().BeNull();
        DriftSettings.Read(name => name == "INSPECTLET_EMAIL" ? "bob@example.com" : "").Should().BeNull("there is no token");
        DriftSettings settings = DriftSettings.Read(name => name switch
        {
            "INSPECTLET_EMAIL" => "bob@example.com",
            "INSPECTLET_API_TOKEN" => ApiToken,
            "INSPECTLET_WEBSITE_ID" => "42",
            _ => "https://proxy.example/v1",
        })!;
        settings.Should().Be(new DriftSettings("bob@example.com", ApiToken, 42, new Uri("https://proxy.example/v1/")));
        settings.ToString().Should().NotContainAny("bob", ApiToken);
    }

    [Theory]
    [InlineData("INSPECTLET_WEBSITE_ID", "mine")]
    [InlineData("INSPECTLET_BASE_ADDRESS", "ftp://x")]
    public void An_environment_that_is_wrong_is_told_by_the_variable(string variable, string value) =>
        FluentActions.Invoking(() => DriftSettings.Read(name => name == variable ? value : name is "INSPECTLET_EMAIL" or "INSPECTLET_API_TOKEN" ? "x" : null))
            .Should().Throw<FormatException>().WithMessage($"{variable} is not *");

    private Task<DriftReport> WatchAsync(long? websiteId = null) =>
        new DriftWatch(_document, new DriftSettings("bob@example.com", ApiToken, websiteId, _server.BaseAddress), _client).RunAsync(CancellationToken.None);

    private JsonNode ExampleOf(string operation) => JsonNode.Parse(_document.Operation(operation).ResponseTo(200).Examples[0].Body)!;

    private static void Change(JsonNode answer, string path, string member, string? value)
    {
        JsonNode place = path.Split('.', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(answer, (node, step) => int.TryParse(step, out int index) ? node[index]! : node[step]!);
        if (value is null)
        {
            place.AsObject().Remove(member);
        }
        else
        {
            place[member] = JsonNode.Parse(value);
        }
    }

    private sealed class NeverInTime : HttpMessageHandler
    {
        // What HttpClient throws when its own time has run out.
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new TaskCanceledException("The request was canceled.", new TimeoutException());
    }
}
