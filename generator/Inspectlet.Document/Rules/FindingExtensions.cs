namespace Inspectlet.Document.Rules;

/// <summary>Findings at the places of a document.</summary>
internal static class FindingExtensions
{
    public static void Add(this FindingList findings, Rule rule, DocumentNode place, string message) =>
        findings.Add(new Finding(place.File.Name, place.Line, place.Column, rule, message));

    public static void Add(this FindingList findings, Rule rule, IEnumerable<DocumentNode> places, Func<DocumentNode, string> message)
    {
        foreach (DocumentNode place in places)
        {
            findings.Add(rule, place, message(place));
        }
    }

    /// <summary>Adds what takes nothing from callers: see <see cref="FindingList.AddMinor(Finding)"/>.</summary>
    public static void AddMinor(this FindingList findings, Rule rule, DocumentNode place, string message) =>
        findings.AddMinor(new Finding(place.File.Name, place.Line, place.Column, rule, message));

    /// <summary>What keeps the document from being read, and the references that lead nowhere.</summary>
    public static void Add(this FindingList findings, FileSet files, References? references = null)
    {
        foreach (Problem problem in files.Problems.Concat(references?.Problems ?? []))
        {
            Rule rule = problem.IsReference ? Rule.References : Rule.Readable;
            findings.Add(new Finding(problem.File, problem.Line, problem.Column, rule, problem.Message));
        }
    }
}
