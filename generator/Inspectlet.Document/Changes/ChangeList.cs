namespace Inspectlet.Document.Changes;

/// <summary>Collects changes.</summary>
internal sealed class ChangeList
{
    private readonly List<Change> _changes = [];

    public void Breaking(string text) => _changes.Add(new Change(Severity.Breaking, text));

    public void Behaviour(string text) => _changes.Add(new Change(Severity.BreakingInBehaviour, text));

    public void Source(string text) => _changes.Add(new Change(Severity.SourceCompatible, text));

    public void Compatible(string text) => _changes.Add(new Change(Severity.Compatible, text));

    /// <summary>The gravest first; of one severity, by name.</summary>
    public IReadOnlyList<Change> Sorted() =>
        [.. _changes.Distinct().OrderBy(change => change.Severity).ThenBy(change => change.Text, StringComparer.Ordinal)];
}
