using System.Net.Http.Headers;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Inspectlet.Testing;

namespace Inspectlet.Tests.Generation;

/// <summary>Whatever the shape of the answers, and however loose they are, the client reads the same from them.</summary>
public class LooseAnswerTests
{
    private const string SearchPath = "websites/12345678/sessions";

    // What could not be read was kept, and has to stay as it is; what nobody knows has to as well.
    private static readonly Session Full = Read(
        """
        {"sid":77,"wid":12345678,"date_start_session":1446772479,"date_end_session":1446772768,"session_duration":286893,"num_pages":2,
        "uid":2099309727,"ip":"192.0.2.1","browser":"chrome","referrer":{"source":"1","campaign":{"id":1}},"page_width":1280,"page_height":2000,
        "useragent":"0","new_visitor":true,"starred":false,"country":"NO","landing_page":"","exit_page":"true","device_type":"phone",
        "display_name":"7","sessionlink":"http://www.inspectlet.com/1",
        "tags":[{"tag":"a","value":"1","timestamp":1446772657},{"tag":"b","value":"false","set":[]},{"tag":"c","value":"1.50"},{"value":""},{}],
        "pages":[{"rid":5,"opened_at":1446772479,"pagetitle":"1","url":"http://a/\u00e9\ud83d\ude00"},{"rid":6,"opened_at":"never"}],
        "score":1,"is_vip":true,"segments":["1"],"nothing":null}
        """);

    private static readonly Session Odd = Read(
        """
        {"sid":78,"wid":12345678,"num_pages":2.5,"uid":1e99,"date_start_session":999999999999,"new_visitor":"maybe","starred":7,
        "tags":[1,{"tag":"a"}],"pages":{"a":{}},"referrer":[1],"page_width":99999999999,"browser":{},"ip":[]}
        """);

    [Theory]
    [InlineData(SandboxShape.Documented, false)]
    [InlineData(SandboxShape.Documented, true)]
    [InlineData(SandboxShape.Observed, false)]
    [InlineData(SandboxShape.Observed, true)]
    public async Task Recordings_are_the_same_in_every_shape(SandboxShape shape, bool isLoose)
    {
        IReadOnlyList<Session> documented = await GeneratedAccount.ListAsync(Create(SandboxShape.Documented, isLoose: false, count: 200));

        IReadOnlyList<Session> sessions = await GeneratedAccount.ListAsync(Create(shape, isLoose, count: 200));

        JsonSerializer.Serialize(sessions).Should().Be(JsonSerializer.Serialize(documented));
    }

    [Fact]
    public async Task Recordings_of_every_kind_are_the_same_however_loose()
    {
        for (int seed = 0; seed < 30; seed++)
        {
            InspectletSandbox sandbox = Create(SandboxShape.Observed, isLoose: true, count: 0, seed);
            sandbox.AddSessions([Full, Odd, new Session { Id = 79, WebsiteId = 12345678 }]);
            using InspectletClient inspectlet = sandbox.CreateClient();

            JsonSerializer.Serialize(await inspectlet.GetSessionAsync(12345678, 77)).Should().Be(JsonSerializer.Serialize(Full));
            JsonSerializer.Serialize(await inspectlet.GetSessionAsync(12345678, 78)).Should().Be(JsonSerializer.Serialize(Odd));
            JsonSerializer.Serialize(await inspectlet.GetSessionAsync(12345678, 79)).Should().Be("""{"sid":79,"wid":12345678,"tags":[],"pages":[]}""");
        }
    }

    [Fact]
    public async Task Sites_are_the_same_however_loose()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            InspectletSandbox sandbox = Create(SandboxShape.Observed, isLoose: true, count: 0, seed);
            sandbox.AddWebsite(new Website { Id = 5, Name = "", CreatedAt = GeneratedAccount.Now });
            sandbox.AddWebsite(new Website { Id = 6 });
            using InspectletClient inspectlet = sandbox.CreateClient();

            JsonSerializer.Serialize(await inspectlet.ListWebsitesAsync()).Should().Be("""[{"wid":5,"site_name":"","date_added":1795694400},{"wid":6}]""");
        }
    }

    [Fact]
    public async Task An_empty_account_stays_empty_however_loose()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            InspectletSandbox sandbox = Create(SandboxShape.Documented, isLoose: true, count: 0, seed);
            sandbox.AddWebsite(new Website { Id = 12345678 });
            using InspectletClient inspectlet = sandbox.CreateClient();

            (await inspectlet.SearchSessionsAsync(12345678)).Should().BeEmpty();
            await inspectlet.Invoking(c => c.GetSessionAsync(12345678, 1)).Should().ThrowAsync<InspectletNotFoundException>();
        }
    }

    // A member that the document knows and the loose answers do not would always look the same.
    [Theory]
    [InlineData(typeof(Session), "")]
    [InlineData(typeof(Tag), "tags")]
    [InlineData(typeof(PageView), "pages")]
    public async Task Every_member_that_is_no_text_comes_in_several_forms(Type model, string within)
    {
        string[] members = [.. model.GetProperties()
            .Where(p => p.PropertyType != typeof(string) && p.PropertyType != typeof(Browser?) && p.PropertyType != typeof(DeviceType?) && p.PropertyType != typeof(Referrer))
            .Select(p => p.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name).OfType<string>()];
        var forms = new HashSet<(string Member, string Form)>();
        for (int seed = 0; seed < 40; seed++)
        {
            InspectletSandbox sandbox = Create(SandboxShape.Documented, isLoose: true, count: 0, seed);
            sandbox.AddSession(Full);
            using JsonDocument body = await GetAsync(sandbox, $"{SearchPath}/77");
            JsonElement session = Elements(body.RootElement.GetProperty("response")).Single();
            JsonElement place = within.Length == 0 ? session : Elements(session.GetProperty(within)).First();
            forms.UnionWith(members.Select(member => (member, Form(place.GetProperty(member)))));
        }

        members.Should().OnlyContain(member => forms.Count(form => form.Member == member) > 1);
    }

    [Fact]
    public async Task What_is_not_there_comes_in_several_forms()
    {
        var forms = new HashSet<string>();
        for (int seed = 0; seed < 40; seed++)
        {
            InspectletSandbox sandbox = Create(SandboxShape.Documented, isLoose: true, count: 0, seed);
            sandbox.AddSession(new Session { Id = 1, WebsiteId = 12345678 });
            using JsonDocument body = await GetAsync(sandbox, $"{SearchPath}/1");
            forms.UnionWith(Elements(body.RootElement.GetProperty("response")).Single().EnumerateObject().Where(p => p.Name is not ("sid" or "wid"))
                .Select(p => p.Value.GetRawText()));
        }

        forms.Should().BeEquivalentTo("null", "\"\"", "[]", "{}");
    }

    [Fact]
    public async Task A_recording_looks_the_same_in_every_answer()
    {
        InspectletSandbox sandbox = Create(SandboxShape.Documented, isLoose: true, count: 20);
        using JsonDocument page = await GetAsync(sandbox, SearchPath, "limit=20");
        JsonElement[] sessions = [.. Elements(page.RootElement.GetProperty("response"))];
        IReadOnlyList<Session> read = await GeneratedAccount.ListAsync(sandbox);

        sessions.Should().HaveCount(20);
        for (int i = 0; i < sessions.Length; i++)
        {
            using JsonDocument single = await GetAsync(sandbox, $"{SearchPath}/{read[i].Id}");
            Elements(single.RootElement.GetProperty("response")).Single().GetRawText().Should().Be(sessions[i].GetRawText());
        }
    }

    private static InspectletSandbox Create(SandboxShape shape, bool isLoose, int count, int seed = 3) => new(new InspectletSandboxOptions
    {
        Seed = seed,
        SessionCount = count,
        Shape = shape,
        IsLoose = isLoose,
        TimeProvider = new SandboxClock(GeneratedAccount.Now),
    });

    private static Session Read(string json) => JsonSerializer.Deserialize<Session>(json)!;

    private static async Task<JsonDocument> GetAsync(InspectletSandbox sandbox, string path, string? form = null)
    {
        using var http = new HttpClient(sandbox.CreateHandler());
        using var request = new HttpRequestMessage(form is null ? HttpMethod.Get : HttpMethod.Post, new Uri(InspectletClientOptions.DefaultBaseAddress, path));
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{InspectletSandbox.Email}:{InspectletSandbox.ApiToken}")));
        request.Content = form is null ? null : new StringContent(form, new MediaTypeHeaderValue("application/x-www-form-urlencoded"));
        using HttpResponseMessage response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync());
    }

    private static IEnumerable<JsonElement> Elements(JsonElement list) =>
        list.ValueKind == JsonValueKind.Object ? list.EnumerateObject().Select(p => p.Value) : list.EnumerateArray();

    // Of lists and objects only the kind: what is in them has forms of its own.
    private static string Form(JsonElement value) =>
        value.ValueKind is JsonValueKind.Array or JsonValueKind.Object ? value.ValueKind.ToString() : value.GetRawText();
}
