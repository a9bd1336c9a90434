namespace Inspectlet.Document.Changes;

/// <summary>Collects changes: each with the condition under which it is one.</summary>
internal sealed class ChangeList
{
    private readonly List<Change> _changes = [];

    public void Breaking(bool isChange, string text) => Add(isChange, Severity.Breaking, text);

    public void Behaviour(bool isChange, string text) => Add(isChange, Severity.BreakingInBehaviour, text);

    public void Source(bool isChange, string text) => Add(isChange, Severity.SourceCompatible, text);

    public void Compatible(bool isChange, string text) => Add(isChange, Severity.Compatible, text);

    /// <summary>Tells what became deprecated.</summary>
    public void Deprecation(string name, bool before, bool after)
    {
        Compatible(!before && after, $"{name} became deprecated: its use gives a warning.");
        Compatible(before && !after, $"{name} is no longer deprecated.");
    }

    /// <summary>The gravest first; of one severity, by name.</summary>
    public IReadOnlyList<Change> Sorted() =>
        [.. _changes.Distinct().OrderBy(change => change.Severity).ThenBy(change => change.Text, StringComparer.Ordinal)];

    private void Add(bool isChange, Severity severity, string text)
    {
        if (isChange)
        {
            _changes.Add(new Change(severity, text));
        }
    }
}
