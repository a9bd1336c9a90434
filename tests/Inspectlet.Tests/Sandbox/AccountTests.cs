using System.Net;
using System.Text.Json;
using Inspectlet.Testing;

namespace Inspectlet.Tests.Sandbox;

/// <summary>What a sandbox holds, and how it gets there.</summary>
public class AccountTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task It_is_empty_at_first()
    {
        using InspectletClient inspectlet = new InspectletSandbox().CreateClient();

        (await inspectlet.ListWebsitesAsync()).Should().BeEmpty();
    }

    [Theory]
    [InlineData("GET", "/v1/websites", null, "listWebsites.200.json", SandboxShape.Documented)]
    [InlineData("GET", "/v1/websites/12345678/sessions/2606721012", null, "getSession.200.json", SandboxShape.Documented)]
    [InlineData("POST", "/v1/websites/12345678/sessions", "", "searchSessions.200.json", SandboxShape.Documented)]
    [InlineData("POST", "/v1/websites/12345678/sessions", "", "searchSessions.200.observed.json", SandboxShape.Observed)]
    public async Task The_documented_account_answers_as_the_reference_has_it(string method, string path, string? form, string example, SandboxShape shape)
    {
        InspectletSandbox sandbox = InspectletSandbox.Documented(new InspectletSandboxOptions { Shape = shape });

        (HttpStatusCode status, JsonElement body) = await Wire.SendAsync(sandbox, method, path, form);

        status.Should().Be(HttpStatusCode.OK);
        using JsonDocument documented = JsonDocument.Parse(Examples.Read(example));
        JsonSerializer.Serialize(body).Should().Be(JsonSerializer.Serialize(documented.RootElement));
    }

    [Fact]
    public async Task A_recording_brings_its_site_with_it()
    {
        var sandbox = new InspectletSandbox();
        sandbox.AddSession(new Session { Id = 1, WebsiteId = 7, DisplayName = "Zoë" });
        using InspectletClient inspectlet = sandbox.CreateClient();

        (await inspectlet.ListWebsitesAsync()).Single().Id.Should().Be(7);
        (await inspectlet.GetSessionAsync(7, 1)).DisplayName.Should().Be("Zoë");
        await inspectlet.Invoking(i => i.GetSessionAsync(7, 2)).Should().ThrowAsync<InspectletNotFoundException>();
    }

    [Fact]
    public async Task Sites_are_listed_as_they_were_added()
    {
        var sandbox = new InspectletSandbox();
        sandbox.AddWebsite(new Website { Id = 9, Name = "Shop", CreatedAt = Noon });
        sandbox.AddWebsite(new Website { Id = 3 });
        using InspectletClient inspectlet = sandbox.CreateClient();

        IReadOnlyList<Website> sites = await inspectlet.ListWebsitesAsync();

        sites.Select(s => (s.Id, s.Name, s.CreatedAt)).Should().Equal((9, "Shop", Noon), (3, null, null));
    }

    [Fact]
    public async Task What_the_API_cannot_send_decides_nothing()
    {
        var sandbox = new InspectletSandbox();
        sandbox.AddSession(new Session { Id = 1, WebsiteId = 7, StartedAt = Noon.AddMilliseconds(900) });
        using InspectletClient inspectlet = sandbox.CreateClient();

        (await inspectlet.SearchSessionsAsync(7, SessionSearch.All.Between(Noon, Noon))).Single().StartedAt.Should().Be(Noon);
    }

    [Fact]
    public async Task Generated_recordings_follow_from_seed_and_clock()
    {
        IReadOnlyList<Session> sessions = await FirstPageAsync(seed: 4);

        sessions.Should().HaveCount(100);
        (await FirstPageAsync(seed: 4)).Select(s => s.Id).Should().Equal(sessions.Select(s => s.Id));
        (await FirstPageAsync(seed: 5)).Select(s => s.Id).Should().NotEqual(sessions.Select(s => s.Id));

        static async Task<IReadOnlyList<Session>> FirstPageAsync(int seed)
        {
            var sandbox = new InspectletSandbox(new InspectletSandboxOptions { Seed = seed, SessionCount = 1_000, TimeProvider = new SandboxClock() });
            using InspectletClient inspectlet = sandbox.CreateClient();
            return await inspectlet.SearchSessionsAsync(InspectletSandbox.WebsiteId, limit: 100);
        }
    }

    [Fact]
    public async Task Each_generated_recording_is_found_by_its_id()
    {
        var sandbox = InspectletSandbox.Documented(new InspectletSandboxOptions { SessionCount = 50, TimeProvider = new SandboxClock() });
        using InspectletClient inspectlet = sandbox.CreateClient();

        IReadOnlyList<Session> sessions = await inspectlet.SearchSessionsAsync(InspectletSandbox.WebsiteId, limit: 100);

        sessions.Should().HaveCount(51).And.OnlyContain(s => s.WebsiteId == InspectletSandbox.WebsiteId);
        sessions[^1].Id.Should().Be(InspectletSandbox.SessionId, "it is of 2015");
        foreach (Session session in sessions)
        {
            JsonSerializer.Serialize(await inspectlet.GetSessionAsync(session.WebsiteId, session.Id)).Should().Be(JsonSerializer.Serialize(session));
        }
    }

    [Fact]
    public void Options_are_copied()
    {
        var options = new InspectletSandboxOptions { TimeProvider = new SandboxClock() };
        var sandbox = new InspectletSandbox(options);
        options.TimeProvider = null!;

        sandbox.Invoking(s => s.CreateClient().Dispose()).Should().NotThrow();
    }

    public static TheoryData<InspectletSandboxOptions, string> InvalidOptions => new()
    {
        { new InspectletSandboxOptions { SessionCount = -1 }, "*SessionCount*" },
        { new InspectletSandboxOptions { TimeProvider = null! }, "*TimeProvider*" },
        { new InspectletSandboxOptions { Shape = (SandboxShape)7 }, "*Shape*" },
    };

    [Theory]
    [MemberData(nameof(InvalidOptions))]
    public void An_invalid_option_is_named(InspectletSandboxOptions options, string name) =>
        FluentActions.Invoking(() => new InspectletSandbox(options)).Should().Throw<ArgumentException>().WithMessage(name);

    public static TheoryData<string, Action<InspectletSandbox>> Misuse => new()
    {
        { "no site", s => s.AddWebsite(null!) },
        { "a site without an id", s => s.AddWebsite(new Website()) },
        { "a site twice", s => s.AddWebsite(new Website { Id = InspectletSandbox.WebsiteId }) },
        { "no recording", s => s.AddSession(null!) },
        { "a recording without an id", s => s.AddSession(new Session { WebsiteId = 1 }) },
        { "a recording without a site", s => s.AddSession(new Session { Id = 1 }) },
        { "a recording twice", s => s.AddSession(new Session { Id = InspectletSandbox.SessionId, WebsiteId = InspectletSandbox.WebsiteId }) },
        { "no recordings", s => s.AddSessions(null!) },
        { "a list with none in it", s => s.AddSessions([null!]) },
        { "a list with one twice", s => s.AddSessions([new Session { Id = 1, WebsiteId = 1 }, new Session { Id = 1, WebsiteId = 1 }]) },
        { "a status of success", s => s.Fail(1, HttpStatusCode.OK) },
        { "a status that there is not", s => s.Fail(1, (HttpStatusCode)600) },
        { "less than no failures", s => s.Fail(-1, HttpStatusCode.TooManyRequests) },
        { "a pause of less than nothing", s => s.Fail(1, HttpStatusCode.TooManyRequests, TimeSpan.FromTicks(-1)) },
        { "less than no lost connections", s => s.FailConnection(-1) },
        { "less than no arrivals", s => s.ArriveBetweenRequests(-1) },
        { "a delay of less than nothing", s => s.Delay = TimeSpan.FromTicks(-1) },
        { "a delay of a month", s => s.Delay = TimeSpan.FromDays(31) },
    };

    [Theory]
    [MemberData(nameof(Misuse))]
    public void Misuse_is_an_argument_exception(string what, Action<InspectletSandbox> use) =>
        InspectletSandbox.Documented().Invoking(use).Should().Throw<ArgumentException>(what);

    [Fact]
    public async Task Of_a_list_with_a_wrong_one_none_is_added()
    {
        var sandbox = InspectletSandbox.Documented();

        sandbox.Invoking(s => s.AddSessions([new Session { Id = 1, WebsiteId = 1 }, new Session { Id = InspectletSandbox.SessionId, WebsiteId = InspectletSandbox.WebsiteId }]))
            .Should().Throw<ArgumentException>().WithMessage("*12345678*2606721012*");

        using InspectletClient inspectlet = sandbox.CreateClient();
        (await inspectlet.ListWebsitesAsync()).Select(s => s.Id).Should().Equal(InspectletSandbox.WebsiteId);
    }
}
