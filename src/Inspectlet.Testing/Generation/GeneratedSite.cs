using Inspectlet.Testing.Generation.Tables;
using Inspectlet.Testing.Reference;

namespace Inspectlet.Testing.Generation;

/// <summary>
/// A site with as many recordings as one likes, none of which is held: each is made when it is asked for, from the seed and its index
/// alone, and is the same each time. The site, its visitors and what they do are made up.
/// </summary>
internal sealed class GeneratedSite
{
    private const long MyAppId = DocumentedAccount.WebsiteId;
    private const long MyAppCreatedAt = 1_337_677_548;
    private const long FirstId = 2_607_000_000;
    private const int IdSpread = 1_000_000;
    private const int IdStep = 37;

    private readonly ulong _visits;
    private readonly ulong _visitors;
    private readonly long _firstId;
    private readonly long _end;
    private readonly VisitPlan _plan;

    // Only when they are needed: most sites of tests have no generated recording.
    private readonly Lazy<Rhythm> _rhythm;
    private readonly Lazy<SiteMap> _map;
    private readonly WatchLinks _links;

    /// <summary>Creates a site.</summary>
    /// <param name="seed">What all else follows from.</param>
    /// <param name="websiteId">The site's id.</param>
    /// <param name="count">How many recordings there are, in the 90 days before <paramref name="newestAt"/>.</param>
    /// <param name="newestAt">When all of the visits have ended. The newest has begun two minutes before.</param>
    public GeneratedSite(int seed, long websiteId, int count, DateTimeOffset newestAt)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var keys = new Draw(Draw.Key((ulong)seed, websiteId));
        _visits = keys.Next();
        _visitors = keys.Next();
        _firstId = FirstId + keys.Below(IdSpread);
        _end = newestAt.ToUnixTimeSeconds();
        ulong rhythm = keys.Next();
        _rhythm = new Lazy<Rhythm>(() => new Rhythm(rhythm, _end));
        _plan = new VisitPlan(keys.Next(), count);
        (string name, string host) = websiteId == MyAppId ? SiteNames.MyApp : keys.Of(SiteNames.Others);
        _map = new Lazy<SiteMap>(() => new SiteMap(name, host));
        _links = new WatchLinks(websiteId);
        Count = count;

        // No recording is older than its site.
        long createdAt = websiteId == MyAppId ? MyAppCreatedAt : _end - ((long)(Rhythm.Days + 1 + keys.Below(4000)) * 86_400);
        Website = new Website
        {
            Id = websiteId,
            Name = name,
            CreatedAt = DateTimeOffset.FromUnixTimeSeconds(Math.Min(createdAt, _end - ((Rhythm.Days + 1) * 86_400L))),
        };
    }

    /// <summary>The site: "My App" if its id is that of the API reference.</summary>
    public Website Website { get; }

    /// <summary>How many recordings there are, without those that arrive later.</summary>
    public int Count { get; }

    /// <summary>The recording at an index. The first is the oldest; of those that began in one second, the one with the higher id comes later.</summary>
    public Session this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            Draw draw = Begin(index, out long id);
            long begin = _rhythm.Value.BeginOf(index, Count, draw.Next());
            return Make(index, id, begin, _end - begin, ref draw);
        }
    }

    /// <summary>How many of the recordings began at a time or before it.</summary>
    /// <param name="unixSeconds">The time.</param>
    public int CountUpTo(long unixSeconds)
    {
        int low = 0;
        int high = Count;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            Draw draw = Begin(middle, out _);
            bool isEarly = _rhythm.Value.BeginOf(middle, Count, draw.Next()) <= unixSeconds;
            (low, high) = isEarly ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Finds the index of a recording, also of one that arrives later.</summary>
    /// <param name="sessionId">The recording's id.</param>
    /// <param name="index">The index, if there is one.</param>
    /// <returns>Whether it is, or will be, the id of a recording of this site.</returns>
    public bool TryFind(long sessionId, out int index)
    {
        long position = (sessionId - _firstId) / IdStep;
        index = sessionId >= _firstId && position <= int.MaxValue ? (int)position : -1;
        if (index < 0)
        {
            return false;
        }

        Begin(index, out long id);
        return id == sessionId;
    }

    /// <summary>A recording that arrives later.</summary>
    /// <param name="index">Its index, from <see cref="Count"/> on.</param>
    /// <param name="startedAt">When the visit began.</param>
    public Session Arrival(int index, DateTimeOffset startedAt)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(index, Count);
        Draw draw = Begin(index, out long id);
        return Make(index, id, startedAt.ToUnixTimeSeconds(), long.MaxValue, ref draw);
    }

    // The id comes first, so that it can be told without the rest.
    private Draw Begin(int index, out long id)
    {
        var draw = new Draw(Draw.Key(_visits, index));
        id = _firstId + ((long)index * IdStep) + draw.Below(IdStep);
        return draw;
    }

    private Session Make(int index, long id, long begin, long limit, ref Draw draw)
    {
        (long number, bool returns) = _plan.Of(index);
        var visitor = new Visitor(_visitors, number);
        TrafficSource source = draw.Of(TrafficSource.Shares);
        Journey journey = Journey.Make(_map.Value, source, index, begin, limit, ref draw);
        var startedAt = DateTimeOffset.FromUnixTimeSeconds(begin);

        // The service leaves members out now and then.
        ulong gaps = draw.Next();
        return new Session
        {
            Id = id,
            WebsiteId = Website.Id,
            StartedAt = startedAt,
            EndedAt = HasGap(gaps) ? null : startedAt.AddSeconds(journey.Seconds),
            RawDuration = HasGap(gaps >> 8) ? null : (journey.Seconds * 1000L) - draw.Below(1000),
            PageCount = HasGap(gaps >> 16) ? null : journey.Pages.Length,
            VisitorId = visitor.Id,
            IpAddress = HasGap(gaps >> 24) ? null : visitor.IpAddress,
            Browser = visitor.Browser,
            Referrer = HasGap(gaps >> 32) ? null : source.Referrer,
            PageWidth = visitor.PageWidth,
            PageHeight = visitor.PageWidth is null ? null : 600 + draw.Below(5000),
            UserAgent = visitor.UserAgent,
            IsNewVisitor = !returns,
            IsStarred = HasGap(gaps >> 40) ? null : draw.Below(40) == 0,
            Country = visitor.CountryCode,
            LandingPage = HasGap(gaps >> 48) ? null : journey.Pages[0].Url,
            ExitPage = HasGap(gaps >> 56) ? null : journey.Pages[^1].Url,
            DeviceType = visitor.Device,
            DisplayName = visitor.Person?.Name,
            SessionLink = _links.Make(id, ref draw),
            Tags = VisitTags.Make(visitor, journey, startedAt, ref draw),
            Pages = journey.Pages,
        };
    }

    private static bool HasGap(ulong bits) => (byte)bits == 0;
}
