namespace Inspectlet.Document.Findings;

/// <summary>Something that is wrong with a document, and what to write instead.</summary>
/// <param name="File">The file, as the caller named it.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Rule">The rule that it breaks.</param>
/// <param name="Message">What is wrong. It may quote the document.</param>
/// <param name="IsWarning">Whether the SDK is made all the same.</param>
internal sealed record Finding(string File, long Line, long Column, Rule Rule, string Message, bool IsWarning = false)
{
    /// <summary>In the form that MSBuild and editors understand: one line, whatever the document says.</summary>
    public override string ToString() => $"{File}({Line},{Column}): {(IsWarning ? "warning" : "error")} {Rule.Id}: {string.Concat(Message.Select(Show))}";

    private static string Show(char sign) =>
        char.IsControl(sign) || sign is '\u2028' or '\u2029' ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)sign:x4}") : sign.ToString();
}
