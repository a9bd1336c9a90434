using System.Collections.Concurrent;
using System.Net;
using CsCheck;
using Inspectlet.ContractStub.Document;
using Inspectlet.ContractStub.Judging;
using Inspectlet.Testing;

namespace Inspectlet.ContractTests.Sandbox;

/// <summary>The sandbox refuses what the judge says breaches the contract, and nothing else; what it answers is what the document has.</summary>
public sealed class RequestContractTests : IAsyncLifetime, IDisposable
{
    private readonly Dictionary<SandboxShape, HttpMessageInvoker> _sandboxes = Enum.GetValues<SandboxShape>().ToDictionary(
        shape => shape,
        shape => new HttpMessageInvoker(InspectletSandbox.Documented(new InspectletSandboxOptions { Shape = shape, TimeProvider = new SandboxClock() }).CreateHandler()));

    private ContractDocument _document = null!;
    private RequestJudge _judge = null!;

    public async ValueTask InitializeAsync()
    {
        _document = await InspectletDocument.LoadAsync();
        _judge = new RequestJudge(_document);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    public void Dispose()
    {
        foreach (HttpMessageInvoker sandbox in _sandboxes.Values)
        {
            sandbox.Dispose();
        }
    }

    [Fact]
    public Task What_keeps_the_contract_is_answered() => RawRequests.Proper.SampleAsync(
        async request =>
        {
            HttpStatusCode status = await SendAsync(request);
            status.Should().BeOneOf(HttpStatusCode.OK, HttpStatusCode.Unauthorized);
        },
        iter: 150);

    [Fact]
    public async Task What_breaks_the_contract_is_refused_and_nothing_else()
    {
        var counts = new ConcurrentDictionary<HttpStatusCode, int>();

        await RawRequests.Broken.SampleAsync(async request => counts.AddOrUpdate(await SendAsync(request), 1, (_, count) => count + 1), iter: 600);

        counts[HttpStatusCode.BadRequest].Should().BeGreaterThan(120);
        counts[HttpStatusCode.OK].Should().BeGreaterThan(60);
    }

    [Theory]
    [MemberData(nameof(EachBreach))]
    public async Task Each_kind_of_breach_is_refused(string json)
    {
        var request = new RawRequest(
            "POST", $"/v1/websites/{RawRequests.Site}/sessions", RawRequests.Right, null, "application/x-www-form-urlencoded", $"search={Uri.EscapeDataString(json)}");

        (await SendAsync(request)).Should().Be(HttpStatusCode.BadRequest);
    }

    // One for each rule of the document, so that none is left to chance.
    public static TheoryData<string> EachBreach =>
    [
        .. from member in (string[])["displayname", "country", "ipaddress", "trafficsource"]
           from value in (string[])["7", "null", "\"\"", "[\"US\"]"]
           select $$"""{"{{member}}":{{value}}}""",
        .. from member in (string[])["showstarredonly", "newold\":{\"new", "newold\":{\"old"]
           from value in (string[])["0", "null", "\"true\""]
           select $$"""{"{{member}}":{{value}}}""" + (member.Contains('{', StringComparison.Ordinal) ? "}" : ""),
        .. from member in (string[])["seslength_start", "seslength_end", "sestime_start", "sestime_end"]
           from value in (string[])["-1", "1.5", "1.0", "1e2", "\"1\"", "null", "9223372036854775808"]
           select $$"""{"{{member}}":{{value}}}""",
        .. from member in (string[])["browser", "devices", "daterange"]
           from value in (string[])["\"Chrome\"", "\"\"", "\"opera \"", "null", "0", "[]"]
           select $$"""{"{{member}}":{{value}}}""",
        .. from member in (string[])["start", "end"]
           from value in (string[])["1446772479", "\"\"", "\"-1\"", "\"1.5\"", "\"1\\n\"", "\"\\u0663\"", "null"]
           select $$$"""{"daterangecustom":{"{{{member}}}":{{{value}}}}}""",
        .. from member in (string[])["startpage", "visitedpage", "exitpage"]
           from value in (string[])["\"u\"", "{}", "{\"operator\":\"is\"}", "{\"url\":\"\"}", "{\"url\":7}", "{\"url\":\"u\",\"operator\":\"IS\"}", "{\"url\":\"u\",\"x\":1}", "null"]
           select $$"""{"{{member}}":{{value}}}""",
        .. from value in (string[])["{}", "[]", "{\"tagslist\":[]}", "{\"tagslist\":[7]}", "{\"tagslist\":[{}]}", "{\"tagslist\":[{\"tag\":\"\"}]}", "{\"tagslist\":[{\"tag\":\"t\",\"value\":7}]}", "{\"tagslist\":[{\"tag\":\"t\",\"value\":null}]}", "{\"tagslist\":[{\"tag\":\"t\"}],\"operator\":\"xor\"}", "{\"tagslist\":[{\"tag\":\"t\",\"tag\":\"t\"}]}"]
           select $$"""{"tags":{{value}}}""",
        """{"seslength_end":2147483648}""",
        """{"town":"Rome"}""",
        """{"\ud800":1}""",
        """{"newold":{"\ud800":true}}""",
        """{"country":"US","country":"US"}""",
        """{"newold":{"returning":true}}""",
        """{"daterangecustom":{"from":"1"}}""",
        "[]",
        "null",
        "",
        "{",
    ];

    // Both the judge and the sandbox see the same; the sandbox, in both of its shapes.
    private async Task<HttpStatusCode> SendAsync(RawRequest request)
    {
        Verdict verdict = _judge.Judge(request.ToJudge());
        HttpStatusCode expected = ExpectedStatus(request, verdict);
        foreach (HttpMessageInvoker sandbox in _sandboxes.Values)
        {
            using HttpRequestMessage message = request.ToMessage();
            using HttpResponseMessage response = await sandbox.SendAsync(message, CancellationToken.None);
            string body = await response.Content.ReadAsStringAsync();

            response.StatusCode.Should().Be(expected, "the judge says: {0}. The sandbox says: {1}", string.Join(" ", verdict.Breaches), body);
            string operation = verdict.Operation?.Id ?? "listWebsites";
            _document.Operation(operation).ResponseTo((int)response.StatusCode).Schema!.Judge(body).Should().BeEmpty();
            response.Content.Headers.ContentType!.MediaType.Should().Be("application/json");
        }

        return expected;
    }

    // Who calls is asked before what he wants, and whose the site is after it.
    private static HttpStatusCode ExpectedStatus(RawRequest request, Verdict verdict) =>
        !string.Equals(request.Authorization, RawRequests.Right, StringComparison.OrdinalIgnoreCase) ? HttpStatusCode.Unauthorized
        : verdict.Breaches.Count > 0 ? HttpStatusCode.BadRequest
        : request.Target.Contains($"/{RawRequests.Unknown}/", StringComparison.Ordinal) ? HttpStatusCode.Unauthorized
        : HttpStatusCode.OK;
}
