using Inspectlet.Cli.Hosting;

namespace Inspectlet.Cli.Commands;

/// <summary>The link to watch a recording.</summary>
internal static class RecordingLink
{
    /// <summary>The link from the beginning, or from a page on. Where the recording has no such page, that is noted: what the API has of it may be incomplete.</summary>
    /// <exception cref="InspectletException">The recording has none.</exception>
    public static string Of(CliHost host, Session session, int? page)
    {
        if (page is not { } number)
        {
            return Check(session.SessionLink);
        }

        string link = Check(session.WatchLink(number));
        if (number > Math.Max(session.Pages.Count, session.PageCount ?? 0))
        {
            host.Error.WriteLine($"Note: The recording has {Pages(session.Pages.Count)}, so the link to page {number} may lead elsewhere.");
        }

        return link;
    }

    /// <summary>The link, if it is one.</summary>
    /// <exception cref="InspectletException">It is not.</exception>
    public static string Check(string? link) => string.IsNullOrEmpty(link) ? throw new InspectletException("The recording has no link to watch it.") : link;

    private static string Pages(int count) => count == 1 ? "1 page" : $"{count} pages";
}
