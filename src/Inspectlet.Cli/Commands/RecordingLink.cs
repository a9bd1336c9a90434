namespace Inspectlet.Cli.Commands;

/// <summary>The link to watch a recording.</summary>
internal static class RecordingLink
{
    /// <summary>The link from the beginning, or from a page on.</summary>
    /// <exception cref="InspectletException">The recording has none.</exception>
    public static string Of(Session session, int? page) => Check(page is { } number ? session.WatchLink(number) : session.SessionLink);

    /// <summary>The link, if it is one.</summary>
    /// <exception cref="InspectletException">It is not.</exception>
    public static string Check(string? link) => string.IsNullOrEmpty(link) ? throw new InspectletException("The recording has no link to watch it.") : link;
}
