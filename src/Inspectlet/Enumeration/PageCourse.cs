using System.Net;

namespace Inspectlet.Enumeration;

/// <summary>Goes through all pages so that no session slips between two of them, and notices the end.</summary>
/// <remarks>
/// <para>
/// Recordings that arrive push the rest down. Pages that are fetched one at a time lose none by that: what was not seen yet
/// moves to a page that is still to come. Of pages that are fetched at the same time, a later one can be served before an
/// earlier one. What arrives in between pushes a session from the earlier page to the later one, after that was served.
/// </para>
/// <para>
/// So pages are fetched ahead by segments, and each segment has a witness: the page before it, which is fetched again when the
/// segment's last page has arrived. Where it has the rows that it had, nothing has moved since, and the segment joins what was
/// seen without a gap. That holds for the pages of the next segment too that were under way meanwhile. Where it has others, the
/// segment's pages are fetched again, one at a time, before any are fetched ahead again.
/// </para>
/// </remarks>
internal sealed class PageCourse(PageFetcher fetcher, SeenSessions seen, SessionEnumerationOptions options)
{
    // How far after a page to look for something new before it is taken for the end.
    private const int MaxDistance = 8;

    // More than can be under way, so that a witness costs little.
    private readonly int _pagesPerSegment = Math.Max(8, 4 * (options.PagesAhead + 1));
    private readonly EndOfPages _end = new();
    private readonly Headway _headway = new(seen, options.FirstPage);

    private bool _isAhead;
    private bool _isVerified;
    private Witness _witness;

    // The witness of the segment before, while it is being fetched again: the pages of this segment come meanwhile.
    private Task<FetchedPage>? _earlierCheck;
    private Witness _earlierWitness;

    // The last page of the segment, or of those to fetch one at a time.
    private long _until = options.PagesAhead > 0 ? options.FirstPage : long.MaxValue;
    private long _segmentsToAdd;

    // All pages up to this one join.
    private int LastCertain => (_earlierCheck is null ? _witness : _earlierWitness).Number;

    /// <summary>Fetches the next page.</summary>
    /// <exception cref="InspectletException">The page could not be fetched, or the enumeration does not get on.</exception>
    public async Task<FetchedPage> NextAsync()
    {
        FetchedPage page;
        try
        {
            page = await fetcher.NextAsync().ConfigureAwait(false);
        }
        catch (InspectletException exception) when (_isAhead)
        {
            exception.ResumeAtPage = await JoinsAsync(exception).ConfigureAwait(false) ? exception.ResumeAtPage : LastCertain + 1;
            throw;
        }

        return seen.MayHaveForgotten(page.Rows) ? throw Standstill(_isAhead ? LastCertain + 1 : page.Number) : page;
    }

    /// <summary>Adds the page that was fetched, and tells whether it is the last.</summary>
    /// <param name="page">The page.</param>
    /// <param name="unseen">How many of its rows had not been seen.</param>
    /// <exception cref="InspectletException">A page could not be fetched, or the enumeration does not get on.</exception>
    public async Task<bool> IsLastAsync(FetchedPage page, int unseen)
    {
        bool isEnd = page.IsEmpty || page.Number == int.MaxValue;
        bool mayBePassed = !isEnd && _end.MayBePassed(page, unseen);
        _headway.Add(unseen);

        // A segment begins after a page that shows when rows have moved: one with a session that no page before it has.
        bool isJoint = page.Number >= _until && unseen > 0;

        // A session that comes again may tell early that rows have moved. It need not: some come again always.
        bool isSuspect = !_isVerified && unseen < page.Rows.Count;
        bool mustJoin = isEnd || mayBePassed || isSuspect;
        if (_isAhead && !await (mustJoin ? AllJoinAsync() : EarlierJoinAsync(page.Number)).ConfigureAwait(false))
        {
            await GoBackAsync().ConfigureAwait(false);
            return false;
        }

        _isVerified |= mustJoin;
        if (isEnd || (mayBePassed && await IsLastAgainAsync(page).ConfigureAwait(false)))
        {
            return true;
        }

        if (!_isAhead)
        {
            await CheckHeadwayAsync(page.Number).ConfigureAwait(false);
        }

        if (isJoint)
        {
            LookAheadAfter(page, joins: mustJoin);
        }

        return false;
    }

    private void LookAheadAfter(FetchedPage page, bool joins)
    {
        if (_isAhead && !joins)
        {
            _earlierWitness = _witness;
            _earlierCheck = FetchAgainAsync(_witness);
        }

        _isAhead = true;
        _isVerified = false;
        _witness = new Witness(page.Number, page.Ids());
        _until = (long)page.Number + _pagesPerSegment;
        fetcher.Ahead = options.PagesAhead;
    }

    // Where sessions arrive all the time, fetching ahead costs more than it gains: it is tried less and less often.
    private Task GoBackAsync()
    {
        int last = LastCertain;
        _earlierCheck = null;
        _isAhead = false;
        _until = last + (_pagesPerSegment * (1 + _segmentsToAdd));
        _segmentsToAdd = Math.Max(1, 2 * _segmentsToAdd);
        _headway.Start(last);
        fetcher.Ahead = 0;
        return fetcher.GoBackToAsync(last + 1);
    }

    // Whether the segment before joins, as soon as a page comes for which it is to be known.
    private async Task<bool> EarlierJoinAsync(int page)
    {
        if (_earlierCheck is not { } check || page < _witness.Number + options.PagesAhead)
        {
            return true;
        }

        if (!(await check.ConfigureAwait(false)).HasRows(_earlierWitness.Ids))
        {
            return false;
        }

        _earlierCheck = null;
        _segmentsToAdd = 0;
        _headway.AddUnmoved();
        return true;
    }

    // Whether the segment before and this one as far as it has come join.
    private async Task<bool> AllJoinAsync() =>
        await EarlierJoinAsync(int.MaxValue).ConfigureAwait(false)
        && (await FetchAgainAsync(_witness).ConfigureAwait(false)).HasRows(_witness.Ids);

    private Task<FetchedPage> FetchAgainAsync(Witness witness) => fetcher.FetchAsync(witness.Number, witness.Number + 1);

    // After a failure, whether all pages before have joined. A service that does not answer is not asked.
    private async Task<bool> JoinsAsync(InspectletException exception)
    {
        if (exception is InspectletRateLimitException or not (InspectletApiException or InspectletResponseException))
        {
            return false;
        }

        try
        {
            return await AllJoinAsync().ConfigureAwait(false);
        }
        catch (InspectletException)
        {
            return false;
        }
    }

    private async Task<bool> IsLastAgainAsync(FetchedPage page)
    {
        if (await IsPastEndAsync(page).ConfigureAwait(false))
        {
            return true;
        }

        return _headway.IsStuck(page) ? throw Standstill(page.Number + 1) : false;
    }

    // Whether the service gives its last page for every page past the end. A page far beyond, where no row of this page can have
    // moved to, is then the last one too. Arrivals push its rows down, but the last of them stays the last. That alone is not enough:
    // that row can be listed here and at the end. So pages in between must show nothing new, at twice the distance each time: few
    // fetches, since sessions arrive meanwhile. Where the page far beyond is refused, the furthest that is not takes its place.
    private async Task<bool> IsPastEndAsync(FetchedPage page)
    {
        int farBeyond = (int)Math.Min(page.Number + 2L + (SeenSessions.Capacity / page.Rows.Count), int.MaxValue);
        FetchedPage? last = await FetchUnlessRefusedAsync(farBeyond, page.Number + 1).ConfigureAwait(false);
        if (last is { } found && !IsLikeEndOf(page, found))
        {
            return false;
        }

        bool isRefused = last is null;
        for (long distance = 1; distance <= MaxDistance && page.Number + distance < farBeyond; distance *= 2)
        {
            if (await FetchUnlessRefusedAsync((int)(page.Number + distance), page.Number + 1).ConfigureAwait(false) is not { } later)
            {
                break;
            }

            // An empty page ends the enumeration by itself, when it comes to that.
            if (later.IsEmpty || !seen.HasAll(later.Rows))
            {
                return false;
            }

            last = isRefused ? later : last;
        }

        return last is not { } furthest || IsLikeEndOf(page, furthest);
    }

    private bool IsLikeEndOf(FetchedPage page, FetchedPage last) =>
        !last.IsEmpty && seen.HasAll(last.Rows) && page.Rows.Any(s => s.Id == last.Rows[^1].Id);

    // Null where the service refuses the page's number: it has no page that far.
    private async Task<FetchedPage?> FetchUnlessRefusedAsync(int page, int resumeAt)
    {
        try
        {
            return await fetcher.FetchAsync(page, resumeAt).ConfigureAwait(false);
        }
        catch (InspectletApiException exception) when (exception.StatusCode
            is HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.UnprocessableEntity)
        {
            return null;
        }
    }

    private async Task CheckHeadwayAsync(int page)
    {
        if (_headway.IsDue(page) && _headway.IsLost(await fetcher.FetchAsync(page - 1, page + 1).ConfigureAwait(false)))
        {
            throw Standstill(page + 1);
        }
    }

    private static InspectletException Standstill(int resumeAt) => new(
        "The enumeration does not get on: as many sessions arrive as it goes through, or the service gives the same ones again and again. "
        + $"Limit the search to a time that is over ({nameof(SessionSearch)}.{nameof(SessionSearch.Between)}), and enumerate that.")
    {
        ResumeAtPage = resumeAt,
    };

    private readonly record struct Witness(int Number, long[] Ids);
}
