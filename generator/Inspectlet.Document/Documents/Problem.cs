namespace Inspectlet.Document.Documents;

/// <summary>What keeps a document from being read.</summary>
/// <param name="File">The file, as the caller named it.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="IsReference">Whether it is a reference that leads nowhere; else it is a file that cannot be read.</param>
/// <param name="Message">What is wrong, in one line.</param>
internal sealed record Problem(string File, long Line, long Column, bool IsReference, string Message);
