using Inspectlet.ContractStub.Document;
using Inspectlet.ContractStub.Judging;

namespace Inspectlet.ContractTests;

/// <summary>
/// What the vendor's reference describes, as it spells it. The SDK follows the document wherever that goes;
/// this is what holds the document to the reference.
/// </summary>
public class ReferenceTests
{
    // Its two examples, and one of every row of "Searching for Sessions" and "Searching by URLs".
    [Theory]
    [InlineData("""{"country":"US"}""")]
    [InlineData("""{"tags":{"tagslist":[{"tag":"converted","value":true}]},"daterange":"week"}""")]
    [InlineData("""{"displayname":"Johnny Appleseed"}""")]
    [InlineData("""{"newold":{"new":true,"old":false}}""")]
    [InlineData("""{"newold":{"old":true}}""")]
    [InlineData("""{"tags":{"operator":"and","tagslist":[{"tag":"plan","value":"pro"},{"tag":"beta"}]}}""")]
    [InlineData("""{"tags":{"operator":"or","tagslist":[{"tag":"plan","value":"pro"}]}}""")]
    [InlineData("""{"ipaddress":"67.128.22.4"}""")]
    [InlineData("""{"showstarredonly":true}""")]
    [InlineData("""{"browser":"chrome"}""")]
    [InlineData("""{"browser":"firefox"}""")]
    [InlineData("""{"browser":"safari"}""")]
    [InlineData("""{"browser":"mobile safari"}""")]
    [InlineData("""{"browser":"chrome mobile (ios)"}""")]
    [InlineData("""{"browser":"ie"}""")]
    [InlineData("""{"browser":"android"}""")]
    [InlineData("""{"browser":"opera"}""")]
    [InlineData("""{"browser":"other"}""")]
    [InlineData("""{"devices":"all"}""")]
    [InlineData("""{"devices":"phone"}""")]
    [InlineData("""{"devices":"desktop"}""")]
    [InlineData("""{"daterange":"30days"}""")]
    [InlineData("""{"daterange":"custom","daterangecustom":{"start":"1446772479","end":"1446772768"}}""")]
    [InlineData("""{"seslength_start":2,"seslength_end":10}""")]
    [InlineData("""{"sestime_start":30,"sestime_end":120}""")]
    [InlineData("""{"startpage":{"operator":"is","url":"www.example.com/test-page.html"}}""")]
    [InlineData("""{"visitedpage":{"operator":"beginswith","url":"www.example.com/profile/"}}""")]
    [InlineData("""{"exitpage":{"operator":"contains","url":"/dash/"}}""")]
    [InlineData("""{"startpage":{"operator":"patternmatch","url":"*dash*"}}""")]
    [InlineData("""{"startpage":{"operator":"notis","url":"www.example.com/"}}""")]
    [InlineData("""{"startpage":{"operator":"notbeginswith","url":"www.example.com/"}}""")]
    [InlineData("""{"startpage":{"operator":"notcontains","url":"/dash/"}}""")]
    [InlineData("""{"startpage":{"url":"www.example.com/page"}}""")]
    [InlineData("""{"trafficsource":"google"}""")]
    public async Task A_search_of_the_reference_is_one_of_the_document(string search)
    {
        ContractDocument document = await InspectletDocument.LoadAsync();

        document.Operation("searchSessions").Form!.Fields.Single(f => f.Name == "search").Schema.Judge(search).Should().BeEmpty();
    }

    [Fact]
    public async Task The_operations_and_their_fields_are_those_of_the_reference()
    {
        ContractDocument document = await InspectletDocument.LoadAsync();

        document.Server.Should().Be(new Uri("https://api.inspectlet.com/v1"));
        InspectletClientOptions.DefaultBaseAddress.Should().Be(new Uri(document.Server + "/"), "without another address, the client calls the document's server");
        document.Operations.Select(o => $"{o.Method} {o.Path}").Should().Equal(
            "GET /v1/websites", "POST /v1/websites/{wid}/sessions", "GET /v1/websites/{wid}/sessions/{sid}");
        document.Operations.Where(o => !o.NeedsBasicCredentials).Select(o => o.Id).Should().BeEmpty("every request is signed");
        document.Operations.Where(o => !o.IsSafe).Select(o => o.Id).Should().BeEmpty("no operation changes anything on the server");
        document.Operation("searchSessions").Form!.Fields.Select(f => f.Name).Should().Equal("search", "limit", "page");
    }

    [Theory]
    [InlineData("limit", "10", "1", "0")]
    [InlineData("limit", "10", "100", "101")]
    [InlineData("page", "1", "1", "0")]
    public async Task The_bounds_and_defaults_of_a_form_are_those_of_the_reference(string field, string initial, string within, string without)
    {
        ContractSchema schema = (await InspectletDocument.LoadAsync()).Operation("searchSessions").Form!.Fields.Single(f => f.Name == field).Schema;

        schema.Default.Should().Be(initial, "the service takes it where {0} is not sent", field);
        schema.JudgeText(within).Should().BeEmpty();
        schema.JudgeText(without).Should().ContainSingle();
    }

    [Theory]
    [InlineData("listWebsites", "wid", "site_name", "date_added")]
    [InlineData(
        "getSession",
        "sid", "wid", "date_start_session", "date_end_session", "session_duration", "num_pages", "uid", "ip", "browser", "referrer", "referrer.source",
        "page_width", "page_height", "useragent", "new_visitor", "starred", "country", "landing_page", "exit_page", "device_type", "display_name",
        "sessionlink", "tags", "tags.tag", "tags.value", "tags.timestamp", "pages", "pages.rid", "pages.opened_at", "pages.pagetitle", "pages.url")]
    public async Task The_members_of_an_answer_are_those_of_the_reference(string operation, params string[] members)
    {
        IReadOnlyList<string> documented = (await InspectletDocument.LoadAsync()).Operation(operation).ResponseTo(200).Schema!.Members;
        string[] expected = ["response", .. members.Select(m => "response." + m)];

        expected.Except(documented).Should().BeEmpty("the reference has these members, and the document has not");
        documented.Except(expected).Should().BeEmpty("the document has these members, and the reference has not");
    }
}
