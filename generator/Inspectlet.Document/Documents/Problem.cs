namespace Inspectlet.Document.Documents;

/// <summary>What keeps a document from being read: a reference that leads nowhere, or a file that cannot be read. Line and column count from 1.</summary>
internal sealed record Problem(string File, long Line, long Column, bool IsReference, string Message);
