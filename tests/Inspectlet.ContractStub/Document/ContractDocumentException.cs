namespace Inspectlet.ContractStub.Document;

/// <summary>The document is broken, or says something that this library would have to pass over in silence.</summary>
/// <param name="message">What is wrong, and where.</param>
public sealed class ContractDocumentException(string message) : Exception(message);
