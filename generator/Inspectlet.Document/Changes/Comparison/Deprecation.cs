namespace Inspectlet.Document.Changes.Comparison;

/// <summary>Tells what became obsolete.</summary>
internal static class Deprecation
{
    public static void Compare(string name, bool before, bool after, ChangeList changes)
    {
        changes.Compatible(!before && after, $"{name} became deprecated: its use gives a warning.");
        changes.Compatible(before && !after, $"{name} is no longer deprecated.");
    }
}
