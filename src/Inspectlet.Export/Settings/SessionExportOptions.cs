using System.Text;

namespace Inspectlet.Export;

/// <summary>What a <see cref="SessionExport"/> exports, and where to.</summary>
public sealed record SessionExportOptions
{
    /// <summary>The least length of <see cref="PseudonymKey"/>, in bytes of UTF-8.</summary>
    public const int MinPseudonymKeyBytes = 16;

    /// <summary>The site's id.</summary>
    public required long WebsiteId { get; init; }

    /// <summary>The folder to write to. It is created if it is not there. Only exports of the same site, search and form may share it.</summary>
    public required string Folder { get; init; }

    /// <summary>Export recordings that began at this time or later; to the second.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Export recordings that began before this time, to the second; null, the default, for all up to now.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The conditions that recordings must meet; none by default. It has no date range: the span is the export's own.</summary>
    public SessionSearch Search { get; init; } = SessionSearch.All;

    /// <summary>How recordings are written; as JSON lines by default.</summary>
    public ExportFormat Format { get; init; }

    /// <summary>Whether files are compressed with gzip; true by default.</summary>
    public bool Compress { get; init; } = true;

    /// <summary>
    /// How long after its end a window of time may still change; 24 hours by default. Younger windows are provisional, and the next run
    /// fetches them again.
    /// </summary>
    public TimeSpan Settle { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Whether to export the links to watch recordings; false by default. They are secrets: whoever has one can watch.</summary>
    public bool IncludeLinks { get; init; }

    /// <summary>Whether to export visitors' IP addresses and display names as they are; false by default.</summary>
    /// <remarks>Tags, user agents and what is in the addresses and titles of pages are exported in any case, as the site set them.</remarks>
    public bool IncludePersonalData { get; init; }

    /// <summary>
    /// A secret of 16 bytes or more. Where it is set, IP addresses and display names are replaced by pseudonyms: the same for the same
    /// value and key, and not to be guessed without the key (HMAC-SHA256). Null, the default, to leave them out.
    /// </summary>
    public string? PseudonymKey { get; init; }

    /// <summary>
    /// How many windows of time are fetched at once, from 1 to 64; 8 by default. The client's
    /// <see cref="InspectletClientOptions.MaxConcurrentRequests"/> is a limit beside it.
    /// </summary>
    public int MaxConcurrentWindows { get; init; } = 8;

    /// <summary>Which share of the export to do; null, the default, for all of it.</summary>
    public ExportShare? Share { get; init; }

    /// <summary>The clock of settling, pauses and figures; the system's by default.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>How many recordings a new window of time may have before it is split. Beyond that, paging goes deep and a failure costs much.</summary>
    internal int MaxWindowRecordings { get; init; } = 2_000;

    /// <summary>Names the site and the span, without the search and the key.</summary>
    public override string ToString() => $"{nameof(SessionExportOptions)} {{ WebsiteId = {WebsiteId}, From = {From:u}, Until = {Until:u} }}";

    internal void Check(string parameter)
    {
        Demand(WebsiteId >= 1, nameof(WebsiteId), "must be 1 or more");
        Demand(!string.IsNullOrWhiteSpace(Folder), nameof(Folder), "must be set");
        Demand(From >= DateTimeOffset.UnixEpoch, nameof(From), "must not lie before 1970");
        Demand(Until is not { } until || until > From, nameof(Until), "must lie after From");
        Demand(Search is not null, nameof(Search), "must not be null");
        Demand(Search is { DateRange: null, CustomDateRange: null }, nameof(Search), "must have no date range: use From and Until");
        Demand(Enum.IsDefined(Format), nameof(Format), "must be one of its values");
        Demand(Settle >= TimeSpan.Zero && Settle <= TimeSpan.FromDays(3650), nameof(Settle), "must be from zero to 3650 days");
        Demand(!IncludePersonalData || PseudonymKey is null, nameof(PseudonymKey), "must be null where IncludePersonalData is set");
        Demand(
            PseudonymKey is not { } key || Encoding.UTF8.GetByteCount(key) >= MinPseudonymKeyBytes, nameof(PseudonymKey), "must have 16 bytes or more");
        Demand(MaxConcurrentWindows is >= 1 and <= 64, nameof(MaxConcurrentWindows), "must be from 1 to 64");
        Demand(Share is not { Count: 0 }, nameof(Share), "must not be default");
        Demand(TimeProvider is not null, nameof(TimeProvider), "must not be null");

        void Demand(bool holds, string member, string rule)
        {
            if (!holds)
            {
                throw new ArgumentException($"{parameter}.{member} {rule}.", parameter);
            }
        }
    }
}
