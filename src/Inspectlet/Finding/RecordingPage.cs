namespace Inspectlet;

/// <summary>The page of a recording that was open at a moment.</summary>
public sealed class RecordingPage
{
    internal RecordingPage(int number, PageView view)
    {
        Number = number;
        Url = view.Url;
        Title = view.Title;
        OpenedAt = view.OpenedAt;
    }

    /// <summary>Its number, from 1, in the order of <see cref="Session.Pages"/>, as <see cref="Session.WatchLink"/> takes it.</summary>
    public int Number { get; }

    /// <summary>Its URL, as sent.</summary>
    public string? Url { get; }

    /// <summary>Its title.</summary>
    public string? Title { get; }

    /// <summary>When it was opened, in UTC.</summary>
    public DateTimeOffset? OpenedAt { get; }

    /// <summary>Names the number alone: what a visitor saw must not be logged.</summary>
    public override string ToString() => $"{nameof(RecordingPage)} {{ {nameof(Number)} = {Number} }}";
}
