using System.Net;

namespace Inspectlet.ContractTests.Responses;

/// <summary>What the client is to make of a documented response. All of it is data, so that no case can run and assert nothing.</summary>
/// <param name="Operation">The operation that is called.</param>
/// <param name="Response">The response's key in the document: a status, or <c>default</c>.</param>
/// <param name="Example">The key of the example that is answered, or null for a body of the case's own.</param>
internal abstract record ResponseCase(string Operation, string Response, string? Example)
{
    /// <summary>The name of the case, and of what it covers.</summary>
    public string Name => NameOf(Operation, Response, Example);

    public static string NameOf(string operation, string response, string? example) =>
        $"{operation} {response} {example ?? "without an example"}";
}

/// <summary>A response out of which the client reads a value.</summary>
/// <param name="Operation">The operation that is called.</param>
/// <param name="Response">The response's key in the document.</param>
/// <param name="Example">The key of the example.</param>
/// <param name="Expected">The value.</param>
internal sealed record ValueCase(string Operation, string Response, string Example, object Expected) : ResponseCase(Operation, Response, Example);

/// <summary>A response that the client turns into an exception.</summary>
/// <param name="Operation">The operation that is called.</param>
/// <param name="Response">The response's key in the document.</param>
/// <param name="Example">The key of the example, or null for a body of the case's own.</param>
/// <param name="Status">The status that is sent.</param>
/// <param name="Exception">The exception's exact type.</param>
/// <param name="ApiMessage">The words that the exception gives as the API's.</param>
internal sealed record FailureCase(string Operation, string Response, string? Example, HttpStatusCode Status, Type Exception, string ApiMessage)
    : ResponseCase(Operation, Response, Example);
