namespace Inspectlet.Finding;

/// <summary>Which page of a recording was open at a moment.</summary>
internal static class OpenPage
{
    /// <summary>The page that was opened last at or before the moment; the one that was opened first if all came later; null if no page has a time.</summary>
    public static RecordingPage? Of(Session session, long moment)
    {
        int last = -1;
        int first = -1;
        for (int i = 0; i < session.Pages.Count; i++)
        {
            if (session.Pages[i].OpenedAt?.ToUnixTimeSeconds() is not { } openedAt)
            {
                continue;
            }

            first = first < 0 || openedAt < SecondOf(first) ? i : first;

            // Of several in the same second, the later one was left open.
            last = openedAt <= moment && (last < 0 || openedAt >= SecondOf(last)) ? i : last;
        }

        int index = last >= 0 ? last : first;
        return index < 0 ? null : new RecordingPage(index + 1, session.Pages[index]);

        long SecondOf(int page) => session.Pages[page].OpenedAt!.Value.ToUnixTimeSeconds();
    }
}
