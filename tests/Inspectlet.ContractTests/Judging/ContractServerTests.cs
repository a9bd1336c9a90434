using Inspectlet.ContractStub;
using Inspectlet.ContractStub.Document;

namespace Inspectlet.ContractTests.Judging;

/// <summary>The stub judges by the document that it was given, and answers with nothing that is not in it.</summary>
public class ContractServerTests : ContractTest
{
    [Fact]
    public async Task It_answers_with_the_first_example_of_a_success_until_a_test_asks_for_another()
    {
        await Inspectlet.SearchSessionsAsync(12345678);
        Server.Answer("searchSessions", 200, "observed");
        await Inspectlet.SearchSessionsAsync(12345678);

        Server.Exchanges.Select(e => e.Answer!.Example).Should().Equal("documented", "observed");
    }

    [Fact]
    public void It_has_no_answer_that_the_document_has_not()
    {
        Server.Invoking(s => s.Answer("getSite", 200)).Should().Throw<ArgumentException>()
            .WithMessage("The document has no operation getSite; it has listWebsites, searchSessions, getSession*");
        Server.Invoking(s => s.Answer("getSession", 200, "observed")).Should().Throw<ArgumentException>()
            .WithMessage("The document has no example observed of getSession 200; it has documented.*");
        Server.Invoking(s => s.AnswerWith("listWebsites", 200, """{"response":[{"wid":"1"}]}""")).Should().Throw<ArgumentException>()
            .WithMessage("This is not a response that the document has: response[0].wid is \"1\", but must be an integer.*");
    }

    [Fact]
    public async Task It_answers_with_a_body_of_the_tests_own_that_is_like_the_document()
    {
        Server.AnswerWith("listWebsites", 200, """{"response":[{"wid":7},{"wid":8,"site_name":"b"}]}""");

        (await Inspectlet.ListWebsitesAsync()).Select(w => w.Id).Should().Equal(7, 8);
    }

    // The same call, judged by documents that differ: what decides is the document, not the code.
    [Theory]
    [InlineData("[is, beginswith, contains,", "[is, startswith, contains,", "Form field search: visitedpage.operator is \"beginswith\", but must be one of is, startswith,")]
    [InlineData("        visitedpage:\n", "        seenpage:\n", "Form field search: visitedpage is not in the document, which has displayname,")]
    [InlineData("        limit:\n", "        size:\n", "Form field limit: it is not in the document, which has search, size, page.")]
    [InlineData("maximum: 100", "maximum: 50", "Form field limit: it is 100, but must be 50 or less.")]
    [InlineData("    post:\n      operationId: searchSessions", "    put:\n      operationId: searchSessions", "There is no POST of /v1/websites/{wid}/sessions. The document has PUT.")]
    [InlineData("api.inspectlet.com/v1", "api.inspectlet.com/v2", "There is nothing at /v1/websites/12345678/sessions. The document has GET /v2/websites,")]
    public async Task It_judges_by_the_document_it_was_given(string passage, string replacement, string breach)
    {
        ContractDocument document = await InspectletDocument.LoadChangedAsync(passage, replacement);
        using ContractServer server = ContractServer.Start(document);
        using InspectletClient inspectlet = CreateClient(server, new Uri(server.BaseAddress, "/v1/"));

        Func<Task> search = () => inspectlet.SearchSessionsAsync(12345678, SessionSearch.All.Visiting(PageUrl.BeginsWith("www")), limit: 100);

        (await search.Should().ThrowAsync<InspectletApiException>()).Which.StatusCode.Should().Be((System.Net.HttpStatusCode)ContractServer.BreachStatus);
        server.Breaches.Should().ContainSingle().Which.Should().StartWith(breach);
        server.Invoking(s => s.ThrowIfContractWasBroken()).Should().Throw<ContractBrokenException>().Which.Message.Should().Contain(breach);
    }

    [Fact]
    public async Task A_test_fails_with_the_diagnosis_whatever_else_it_asserts()
    {
        var test = new CarelessTest();
        await test.InitializeAsync();
        await test.RunAsync();

        (await test.Invoking(t => t.DisposeAsync().AsTask()).Should().ThrowAsync<ContractBrokenException>())
            .WithMessage("*GET /v1/websites\n  - Header Authorization: it is missing: the document asks for HTTP Basic.");
    }

    [Theory]
    [InlineData("scheme: basic", "scheme: bearer", "The security scheme accountToken of listWebsites is not HTTP Basic, *")]
    [InlineData("          application/x-www-form-urlencoded:", "          multipart/form-data:", "The body of searchSessions is not application/x-www-form-urlencoded *")]
    [InlineData("        required: true\n        description: The conditions", "        description: The conditions", "The body of searchSessions is optional, which *")]
    [InlineData("          schema:\n            $ref: \"#/components/schemas/Error\"\n\n", "          schema:\n            $ref: \"#/components/schemas/Error\"\n        text/html: {}\n\n", "The response listWebsites default comes in several media types, *")]
    [InlineData("examples/getSession.401.json", "examples/nowhere.json", "The example getSession of getSession 401 is to be in *nowhere.json, which is not there.")]
    [InlineData("$ref: \"#/components/schemas/PageUrlOperator\"", "$ref: \"#/components/schemas/UrlOperator\"", "There is no schema of #/components/schemas/UrlOperator.")]
    [InlineData("$ref: \"#/components/parameters/SessionId\"", "$ref: \"#/components/parameters/Sid\"", "The document has no #/components/parameters/Sid, or it is not a mapping.")]
    public async Task A_document_that_it_cannot_judge_by_is_refused(string passage, string replacement, string message) =>
        (await FluentActions.Awaiting(() => InspectletDocument.LoadChangedAsync(passage, replacement)).Should().ThrowAsync<ContractDocumentException>())
            .WithMessage(message);

    private sealed class CarelessTest : ContractTest
    {
        public async Task RunAsync()
        {
            using var http = new HttpClient();
            using HttpResponseMessage response = await http.GetAsync(new Uri(Server.BaseAddress, "websites"));
        }
    }
}
