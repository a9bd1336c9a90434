using Inspectlet.ContractStub.Judging;

namespace Inspectlet.ContractStub;

/// <summary>A request that came to a <see cref="ContractServer"/>, and what became of it.</summary>
/// <param name="Request">The request.</param>
/// <param name="Breaches">How it broke the contract, each in a sentence; nothing where it kept it.</param>
/// <param name="Answer">What it was answered, or null where it broke the contract.</param>
public sealed record ContractExchange(ContractRequest Request, IReadOnlyList<string> Breaches, ContractAnswer? Answer);

/// <summary>An answer that the document has.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Status">The status sent.</param>
/// <param name="Response">The response's key in the document: its status, or <c>default</c>.</param>
/// <param name="Example">The key of the example sent, or null where the body is a test's own.</param>
/// <param name="MediaType">The media type of the body.</param>
/// <param name="Body">The body.</param>
public sealed record ContractAnswer(string Operation, int Status, string Response, string? Example, string MediaType, string Body);
