using Inspectlet.ContractStub;
using Inspectlet.ContractStub.Document;

namespace Inspectlet.ContractTests.Responses;

/// <summary>Every operation under every status that the document has, through the public client and over HTTP.</summary>
public class DocumentedResponseTests : ContractTest
{
    public static TheoryData<string> Cases => [.. ResponseCases.All.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_client_makes_of_a_documented_response_what_it_should(string name)
    {
        ResponseCase expected = ResponseCases.All.Single(c => c.Name == name);
        Prepare(expected);

        Func<Task<object>> call = () => ResponseCases.Calls[expected.Operation](Inspectlet);

        if (expected is FailureCase failure)
        {
            InspectletApiException thrown = (await call.Should().ThrowAsync<InspectletApiException>(name)).Which;
            thrown.Should().BeOfType(failure.Exception, name);
            thrown.StatusCode.Should().Be(failure.Status, name);
            thrown.ApiMessage.Should().Be(failure.ApiMessage, name);
        }
        else
        {
            (await call()).Should().BeEquivalentTo(((ValueCase)expected).Expected, options => options.RespectingRuntimeTypes().WithStrictOrdering(), name);
        }

        // What the case claims to cover is what was really sent.
        Server.Breaches.Should().BeEmpty();
        ContractExchange exchange = Server.Exchanges.Should().ContainSingle().Subject;
        exchange.Request.Target.Should().Be(TargetOf(expected.Operation), name);
        ContractAnswer answer = exchange.Answer!;
        ResponseCase.NameOf(answer.Operation, answer.Response, answer.Example).Should().Be(name);
    }

    [Fact]
    public void Every_response_of_the_document_has_a_case() =>
        UncoveredOf(Document).Should().BeEmpty("the document has these responses, and no case in ResponseCases covers them");

    [Fact]
    public void Every_case_is_of_a_response_that_the_document_has() =>
        ResponseCases.All.Select(c => c.Name).Except(NamesOf(Document)).Should().BeEmpty("ResponseCases has cases of these, but the document has no such responses");

    [Fact]
    public void Every_operation_has_a_success_the_documented_failures_and_a_default() =>
        Document.Operations.Should().AllSatisfy(operation =>
            operation.Responses.Select(r => r.Status).Should().BeEquivalentTo(["200", "400", "401", "429", "default"], operation.Id));

    [Fact]
    public void Every_response_with_a_status_of_its_own_has_an_example() =>
        Document.Operations.SelectMany(o => o.Responses.Where(r => r.Status != "default" && r.Examples.Count == 0).Select(r => $"{o.Id} {r.Status}"))
            .Should().BeEmpty("a response without an example cannot be replayed");

    [Theory]
    [InlineData("\"400\":\n          $ref: \"#/components/responses/BadRequest\"", "\"499\":\n          $ref: \"#/components/responses/BadRequest\"", "getSession 499 getSession")]
    [InlineData("                observed:\n", "                observed2:\n", "searchSessions 200 observed2")]
    [InlineData("operationId: listWebsites", "operationId: listSites", "listSites default without an example")]
    public async Task A_response_that_no_case_covers_is_named(string passage, string replacement, string uncovered) =>
        UncoveredOf(await InspectletDocument.LoadChangedAsync(passage, replacement)).Should().Contain(uncovered);

    private static IEnumerable<string> UncoveredOf(ContractDocument document) => NamesOf(document).Except(ResponseCases.All.Select(c => c.Name));

    // A response without an example counts as one, so that it is covered too.
    private static IEnumerable<string> NamesOf(ContractDocument document) =>
        from operation in document.Operations
        from response in operation.Responses
        from example in response.Examples.Select(e => (string?)e.Name).DefaultIfEmpty(null)
        select ResponseCase.NameOf(operation.Id, response.Status, example);

    private string TargetOf(string operation) => Document.Operation(operation).Path
        .Replace("{wid}", "12345678", StringComparison.Ordinal)
        .Replace("{sid}", "2606721012", StringComparison.Ordinal);

    private void Prepare(ResponseCase expected)
    {
        switch (expected)
        {
            case FailureCase { Example: null } failure:
                Server.AnswerWith(failure.Operation, (int)failure.Status, $$"""{"error":"{{failure.ApiMessage}}"}""");
                break;
            case FailureCase failure:
                Server.Answer(failure.Operation, (int)failure.Status, failure.Example);
                break;
            default:
                Server.Answer(expected.Operation, int.Parse(expected.Response, System.Globalization.CultureInfo.InvariantCulture), expected.Example);
                break;
        }
    }
}
