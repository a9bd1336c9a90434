namespace Inspectlet;

/// <summary>How to go through all sessions that a search finds.</summary>
public sealed record SessionEnumerationOptions
{
    /// <summary>How many sessions to ask for at a time, from 1 to 100; 100 by default. The service may give fewer.</summary>
    public int PageSize { get; init; } = 100;

    /// <summary>The page to begin with, from 1; 1 by default. To go on after a failure: <see cref="InspectletException.ResumeAtPage"/>.</summary>
    public int FirstPage { get; init; } = 1;

    /// <summary>How many sessions to give out at most; null, the default, for all. An enumeration of pages cuts the last page to it.</summary>
    public int? MaxSessions { get; init; }

    /// <summary>
    /// How many pages to fetch ahead while the consumer works on one, from 0 to 16; 0 by default. They count among the
    /// client's concurrent requests, and the order stays the same.
    /// </summary>
    /// <remarks>
    /// Where a row comes twice, sessions have arrived, and others may have slipped between pages that were fetched at the
    /// same time. Then some pages are fetched again, one at a time; what had slipped comes out of order, with the number of
    /// the page that it is on now.
    /// </remarks>
    public int PagesAhead { get; init; }

    internal void CheckArguments(string parameter)
    {
        Check(PageSize, 1, 100, nameof(PageSize));
        Check(FirstPage, 1, int.MaxValue, nameof(FirstPage));
        Check(MaxSessions ?? 1, 1, int.MaxValue, nameof(MaxSessions));
        Check(PagesAhead, 0, 16, nameof(PagesAhead));

        void Check(int value, int least, int most, string member)
        {
            if (value < least || value > most)
            {
                string bounds = most == int.MaxValue ? $"{least} or more" : $"from {least} to {most}";
                throw new ArgumentOutOfRangeException(parameter, value, $"{parameter}.{member} must be {bounds}.");
            }
        }
    }
}
