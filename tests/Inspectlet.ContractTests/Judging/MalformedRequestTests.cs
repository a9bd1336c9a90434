using System.Text;
using Inspectlet.ContractStub;

namespace Inspectlet.ContractTests.Judging;

/// <summary>The judge is judged: each way to break the contract has its diagnosis, in words and over HTTP.</summary>
public sealed class MalformedRequestTests
{
    private const string Sites = "websites";
    private const string Search = "websites/12345678/sessions";
    private const string Form = "application/x-www-form-urlencoded";
    private const string Basic = "Basic Ym9iQGV4YW1wbGUuY29tOnQ="; // bob@example.com:t

    [Theory]
    // Method and path
    [InlineData("DELETE", Sites, "There is no DELETE of /v1/websites. The document has GET.")]
    [InlineData("GET", Search, "There is no GET of /v1/websites/{wid}/sessions. The document has POST.")]
    [InlineData("GET", "website", "There is nothing at /v1/website. The document has {all its operations}.")]
    [InlineData("GET", "../websites", "There is nothing at /websites. The document has {all its operations}.")]
    [InlineData("GET", "websites/", "There is nothing at /v1/websites/. The document has {all its operations}.")]
    [InlineData("POST", Search + "/", "There is nothing at /v1/websites/12345678/sessions/. The document has {all its operations}.")]
    [InlineData("POST", "websites//sessions", "There is nothing at /v1/websites//sessions. The document has {all its operations}.")]
    // Path parameters
    [InlineData("POST", "websites/0/sessions", "Path parameter wid: it is 0, but must be 1 or more.")]
    [InlineData("POST", "websites/-5/sessions", "Path parameter wid: it is -5, but must be 1 or more.")]
    [InlineData("POST", "websites/12,345/sessions", "Path parameter wid: it is \"12,345\", but must be an integer.")]
    [InlineData("POST", "websites/9223372036854775808/sessions", "Path parameter wid: the number 9223372036854775808 is beyond 64 bits.")]
    [InlineData("GET", "websites/1/sessions/0", "Path parameter sid: it is 0, but must be 1 or more.")]
    [InlineData("GET", "websites/1/sessions/1.0", "Path parameter sid: it is \"1.0\", but must be an integer.")]
    // The query
    [InlineData("GET", Sites + "?page=2", "Query parameter page: the document has none.")]
    [InlineData("POST", Search + "?limit=5", "Query parameter limit: the document has none.")]
    public async Task Where_a_request_goes(string method, string target, string diagnosis)
    {
        IEnumerable<string> operations = (await InspectletDocument.LoadAsync()).Operations.Select(o => $"{o.Method} {o.Path}");
        string expected = diagnosis.Replace("{all its operations}", string.Join(", ", operations), StringComparison.Ordinal);

        await ShouldBeDiagnosedAsync(method, target, Basic, method == "POST" ? Form : null, method == "POST" ? "" : null, expected);
    }

    [Theory]
    [InlineData(null, "Header Authorization: it is missing: the document asks for HTTP Basic.")]
    [InlineData("Bearer abc", "Header Authorization: it must be HTTP Basic, 'Basic ' and the credentials.")]
    [InlineData("Ym9iQGV4YW1wbGUuY29tOnQ=", "Header Authorization: it must be HTTP Basic, 'Basic ' and the credentials.")]
    [InlineData("Basic", "Header Authorization: the credentials must be a user name, a colon and a password.")]
    [InlineData("Basic bob@example.com:t", "Header Authorization: the credentials are not base64.")]
    [InlineData("Basic Ym9iQGV4YW1wbGUuY29t", "Header Authorization: the credentials must be a user name, a colon and a password.")]
    [InlineData("Basic OnQ=", "Header Authorization: the credentials must be a user name, a colon and a password.")]
    public Task Who_sends_it(string? authorization, string diagnosis) =>
        ShouldBeDiagnosedAsync("GET", Sites, authorization, null, null, diagnosis);

    [Theory]
    [InlineData("GET", Sites, "text/plain", "x", "Body: there must be none, but 1 bytes came as text/plain.")]
    [InlineData("POST", Search, null, "limit=5", "Header Content-Type: it is missing, but must be application/x-www-form-urlencoded.")]
    [InlineData("POST", Search, "application/json", "{}", "Header Content-Type: it is 'application/json', but must be application/x-www-form-urlencoded.")]
    public Task What_kind_of_body_it_has(string method, string target, string? contentType, string body, string diagnosis) =>
        ShouldBeDiagnosedAsync(method, target, Basic, contentType, body, diagnosis);

    [Theory]
    [InlineData("limti=5", "Form field limti: it is not in the document, which has search, limit, page.")]
    [InlineData("Limit=5", "Form field Limit: it is not in the document, which has search, limit, page.")]
    [InlineData("limit=0", "Form field limit: it is 0, but must be 1 or more.")]
    [InlineData("limit=101", "Form field limit: it is 101, but must be 100 or less.")]
    [InlineData("limit=abc", "Form field limit: it is \"abc\", but must be an integer.")]
    [InlineData("limit=", "Form field limit: it is \"\", but must be an integer.")]
    [InlineData("limit=10.0", "Form field limit: it is \"10.0\", but must be an integer.")]
    [InlineData("limit=%2B5", "Form field limit: it is \"+5\", but must be an integer.")]
    [InlineData("limit=5%0A", "Form field limit: it is \"5\\n\", but must be an integer.")]
    [InlineData("page=0", "Form field page: it is 0, but must be 1 or more.")]
    [InlineData("page=2147483648", "Form field page: it is 2147483648, but must be 2147483647 or less.")]
    [InlineData("limit=5&page=1&limit=5", "Form field limit: it came more than once.")]
    [InlineData("limit", "Form: 'limit' is not a field: it must be name=value, all but letters, digits and -._~* escaped as UTF-8.")]
    [InlineData("search={}", "Form: 'search={}' is not a field: it must be name=value, all but letters, digits and -._~* escaped as UTF-8.")]
    [InlineData("search=%FF", "Form: 'search=%FF' is not a field: it must be name=value, all but letters, digits and -._~* escaped as UTF-8.")]
    public Task Which_fields_its_form_has(string form, string diagnosis) =>
        ShouldBeDiagnosedAsync("POST", Search, Basic, Form, form, diagnosis);

    [Theory]
    [InlineData("""[]""", "it is [], but must be an object.")]
    [InlineData("""{"town":"Rome"}""", "town is not in the document, which has displayname, country, newold, tags, ipaddress, showstarredonly, browser, devices, daterange, daterangecustom, seslength_start, seslength_end, sestime_start, sestime_end, startpage, visitedpage, exitpage, trafficsource.")]
    [InlineData("""{"country":7}""", "country is 7, but must be a string.")]
    [InlineData("""{"country":null}""", "country is null, but must be a string.")]
    [InlineData("""{"country":""}""", "country must not be empty.")]
    [InlineData("""{"displayname":""}""", "displayname must not be empty.")]
    [InlineData("""{"ipaddress":""}""", "ipaddress must not be empty.")]
    [InlineData("""{"trafficsource":""}""", "trafficsource must not be empty.")]
    [InlineData("""{"tags":{"tagslist":[{"tag":""}]}}""", "tags.tagslist[0].tag must not be empty.")]
    [InlineData("""{"exitpage":{"url":""}}""", "exitpage.url must not be empty.")]
    [InlineData("""{"showstarredonly":"true"}""", "showstarredonly is \"true\", but must be true or false.")]
    [InlineData("""{"newold":{"new":true,"returning":false}}""", "newold.returning is not in the document, which has new, old.")]
    [InlineData("""{"browser":"Chrome"}""", "browser is \"Chrome\", but must be one of chrome, firefox, safari, mobile safari, chrome mobile (ios), ie, android, opera, other.")]
    [InlineData("""{"devices":"tablet"}""", "devices is \"tablet\", but must be one of all, desktop, phone.")]
    [InlineData("""{"daterange":"month"}""", "daterange is \"month\", but must be one of week, 30days, custom.")]
    [InlineData("""{"daterangecustom":{"start":1446772479}}""", "daterangecustom.start is 1446772479, but must be a string.")]
    [InlineData("""{"daterangecustom":{"start":"yesterday"}}""", "daterangecustom.start is \"yesterday\", but must match ^\\d+$.")]
    [InlineData("""{"daterangecustom":{"start":"1446772479\n"}}""", "daterangecustom.start is \"1446772479\\n\", but must match ^\\d+$.")]
    [InlineData("""{"daterangecustom":{"end":"٣"}}""", "daterangecustom.end is \"٣\", but must match ^\\d+$.")]
    [InlineData("""{"daterangecustom":{"end":"2015-11-06"}}""", "daterangecustom.end is \"2015-11-06\", but must match ^\\d+$.")]
    [InlineData("""{"seslength_start":-1}""", "seslength_start is -1, but must be 0 or more.")]
    [InlineData("""{"seslength_end":-1}""", "seslength_end is -1, but must be 0 or more.")]
    [InlineData("""{"sestime_start":-1}""", "sestime_start is -1, but must be 0 or more.")]
    [InlineData("""{"sestime_end":-1}""", "sestime_end is -1, but must be 0 or more.")]
    [InlineData("""{"seslength_end":2147483648}""", "seslength_end is 2147483648, but must be 2147483647 or less.")]
    [InlineData("""{"sestime_start":1.5}""", "sestime_start is 1.5, but must be an integer.")]
    [InlineData("""{"sestime_end":"30"}""", "sestime_end is \"30\", but must be an integer.")]
    [InlineData("""{"tags":{}}""", "tags.tagslist is missing.")]
    [InlineData("""{"tags":{"tagslist":[]}}""", "tags.tagslist has too few items: there must be 1 or more.")]
    [InlineData("""{"tags":{"tagslist":[{"tag":"a"},{"value":"b"}]}}""", "tags.tagslist[1].tag is missing.")]
    [InlineData("""{"tags":{"tagslist":[{"tag":"a","value":3}]}}""", "tags.tagslist[0].value is 3, which fits none of the alternatives: tags.tagslist[0].value is 3, but must be a string; or tags.tagslist[0].value is 3, but must be true or false.")]
    [InlineData("""{"tags":{"tagslist":[{"tag":"a"}],"operator":"xor"}}""", "tags.operator is \"xor\", but must be one of and, or.")]
    [InlineData("""{"startpage":"www.example.com"}""", "startpage is \"www.example.com\", but must be an object.")]
    [InlineData("""{"startpage":{"operator":"is"}}""", "startpage.url is missing.")]
    [InlineData("""{"visitedpage":{"operator":"startswith","url":"u"}}""", "visitedpage.operator is \"startswith\", but must be one of is, beginswith, contains, patternmatch, notis, notbeginswith, notcontains.")]
    [InlineData("""{"seslength_start":9223372036854775808}""", "the number 9223372036854775808 is beyond 64 bits.")]
    public Task What_its_search_asks_for(string search, string diagnosis) =>
        ShouldBeDiagnosedAsync("POST", Search, Basic, Form, "search=" + Uri.EscapeDataString(search), "Form field search: " + diagnosis);

    [Theory]
    [InlineData("country=US")]
    [InlineData("{'country':'US'}")]
    [InlineData("""{"country":"US",}""")]
    [InlineData("""{"country":"US","country":"DE"}""")]
    [InlineData("")]
    public async Task A_search_that_is_no_proper_JSON(string search)
    {
        string diagnosis = await SendAsync("POST", Search, Basic, Form, "search=" + Uri.EscapeDataString(search));

        diagnosis.Should().Contain("\n  - Form field search: it is not proper JSON: ");
    }

    [Fact]
    public async Task All_breaches_of_a_request_are_named_at_once()
    {
        string diagnosis = await SendAsync("POST", "websites/0/sessions?x=1", null, Form, "limit=0&page=0");

        diagnosis.Should().Be("""
            The contract is broken.
            POST /v1/websites/0/sessions?x=1
              - Path parameter wid: it is 0, but must be 1 or more.
              - Query parameter x: the document has none.
              - Header Authorization: it is missing: the document asks for HTTP Basic.
              - Form field limit: it is 0, but must be 1 or more.
              - Form field page: it is 0, but must be 1 or more.
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_request_for_another_kind_of_answer_is_refused()
    {
        string diagnosis = await SendAsync("GET", Sites, Basic, null, null, accept: "text/html");

        diagnosis.Should().EndWith("Header Accept: it is 'text/html', but the responses are application/json.");
    }

    [Fact]
    public async Task The_credentials_are_not_repeated()
    {
        string diagnosis = await SendAsync("GET", Sites, "Basic secret:token", null, null);

        diagnosis.Should().NotContain("secret");
    }

    private static async Task ShouldBeDiagnosedAsync(
        string method, string target, string? authorization, string? contentType, string? body, string diagnosis) =>
        (await SendAsync(method, target, authorization, contentType, body)).Split("\n  - ").Skip(1).Should().Equal(diagnosis);

    /// <summary>Sends a request as it is given, which must be refused, and gives the diagnosis.</summary>
    private static async Task<string> SendAsync(
        string method, string target, string? authorization, string? contentType, string? body, string accept = "application/json")
    {
        using ContractServer server = ContractServer.Start(await InspectletDocument.LoadAsync());
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), server.BaseAddress + target);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType is null ? [] : [contentType]);
        }

        using HttpResponseMessage response = await http.SendAsync(request);
        string diagnosis = await response.Content.ReadAsStringAsync();

        ((int)response.StatusCode).Should().Be(ContractServer.BreachStatus, "{0} {1} with the body '{2}' breaks the contract", method, target, body);
        server.Invoking(s => s.ThrowIfContractWasBroken()).Should().Throw<ContractBrokenException>().WithMessage(diagnosis.Replace("*", "?", StringComparison.Ordinal));
        server.Exchanges.Should().ContainSingle().Which.Answer.Should().BeNull();
        return diagnosis;
    }
}
