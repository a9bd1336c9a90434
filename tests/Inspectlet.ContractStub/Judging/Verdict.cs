using Inspectlet.ContractStub.Document;

namespace Inspectlet.ContractStub.Judging;

/// <summary>What is to be said of a request.</summary>
/// <param name="Operation">The operation that it calls, or null where there is none such.</param>
/// <param name="Breaches">How it breaks the contract, each in a sentence; nothing where it keeps it.</param>
public sealed record Verdict(ContractOperation? Operation, IReadOnlyList<string> Breaches);
