namespace Inspectlet;

/// <summary>A page of an enumeration.</summary>
/// <param name="Number">The page's number, from 1.</param>
/// <param name="Sessions">The sessions of the page that earlier pages did not have; there is at least one.</param>
public sealed record SessionPage(int Number, IReadOnlyList<Session> Sessions)
{
    /// <summary>Names the page, not what is on it.</summary>
    public override string ToString() => $"{nameof(SessionPage)} {{ Number = {Number}, Count = {Sessions.Count} }}";
}
