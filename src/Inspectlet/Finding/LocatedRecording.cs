namespace Inspectlet.Finding;

/// <summary>A recording, and how far it is from the moment, in seconds.</summary>
internal sealed record LocatedRecording(Session Recording, VisitSpan Span, long Distance)
{
    /// <summary>Whether it is the better answer: the nearer one, and of several that are as near the one that began last.</summary>
    public bool IsBetterThan(LocatedRecording? other) =>
        other is null || (Distance, -Span.Start).CompareTo((other.Distance, -other.Span.Start)) < 0;
}
