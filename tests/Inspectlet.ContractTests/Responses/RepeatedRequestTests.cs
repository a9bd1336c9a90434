namespace Inspectlet.ContractTests.Responses;

/// <summary>What is sent again is the same request, and keeps the contract as the first one did.</summary>
public class RepeatedRequestTests : ContractTest
{
    public static TheoryData<string> Operations => [.. ResponseCases.Calls.Keys];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task An_operation_is_sent_again_unchanged_if_the_document_calls_it_safe_and_only_then(string operation)
    {
        using InspectletClient inspectlet = CreateClient(Server, maxRetries: 2);
        Server.AnswerWith(operation, 503, """{"error":"Down for maintenance."}""");

        await FluentActions.Awaiting(() => ResponseCases.Calls[operation](inspectlet)).Should().ThrowAsync<InspectletApiException>();

        Server.Breaches.Should().BeEmpty();
        bool isSafe = Document.Operation(operation).IsSafe;
        Server.Exchanges.Count.Should().Be(isSafe ? 3 : 1, "{0} is {1} to send again, as the document says", operation, isSafe ? "safe" : "not safe");
        Server.Exchanges.Should().AllSatisfy(exchange =>
        {
            exchange.Request.Target.Should().Be(Server.Exchanges[0].Request.Target);
            exchange.Request.Headers.Should().Equal(Server.Exchanges[0].Request.Headers);
            exchange.Request.Body.ToArray().Should().Equal(Server.Exchanges[0].Request.Body.ToArray());
        });
    }
}
