namespace Inspectlet.Document.Changes.Comparison;

/// <summary>Tells what became obsolete.</summary>
internal static class Deprecation
{
    public static void Compare(string name, bool before, bool after, ChangeList changes)
    {
        if (before != after)
        {
            changes.Compatible(after ? $"{name} became deprecated: its use gives a warning." : $"{name} is no longer deprecated.");
        }
    }
}
