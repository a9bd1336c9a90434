using System.Net;

namespace Inspectlet.FuzzTests.Enumeration;

/// <summary>A site with recordings, newest first, and a service that gives them out by pages in its own way.</summary>
internal sealed class Site
{
    // In a model a recording is its id, so that all sites can share the objects.
    private static readonly Session?[] Pool = new Session?[1 << 20];

    private readonly List<long> _oldestFirst;
    private readonly HashSet<long> _deleted = [];
    private long _newestId;

    /// <param name="newestFirst">The ids that are there at the start; one can be there more than once.</param>
    public Site(IEnumerable<long> newestFirst)
    {
        _oldestFirst = [.. newestFirst.Reverse()];
        _newestId = _oldestFirst.DefaultIfEmpty().Max();
        Initial = [.. _oldestFirst];
    }

    /// <summary>The ids that were there at the start.</summary>
    public HashSet<long> Initial { get; }

    /// <summary>The ids that were deleted.</summary>
    public IReadOnlySet<long> Deleted => _deleted;

    /// <summary>How many rows the service gives at most, whatever it is asked for.</summary>
    public int MaxRows { get; init; } = int.MaxValue;

    /// <summary>Whether the last page comes again for every page past the end.</summary>
    public bool RepeatsLastPage { get; init; }

    /// <summary>The last page number that the service accepts: it refuses a greater one.</summary>
    public int MaxPage { get; init; } = int.MaxValue;

    /// <summary>The status with which the service refuses a page number.</summary>
    public HttpStatusCode Refusal { get; init; } = HttpStatusCode.BadRequest;

    /// <summary>The ids of a count of recordings, newest first.</summary>
    public static IEnumerable<long> Ids(int count) => Enumerable.Range(0, count).Select(i => (long)(count - i));

    /// <summary>Adds new recordings, before all others.</summary>
    public void Arrive(int count)
    {
        for (int i = 0; i < count; i++)
        {
            _oldestFirst.Add(++_newestId);
        }
    }

    /// <summary>Adds a new recording somewhere.</summary>
    public void ArriveAnywhere(Fuzz.FuzzRandom random) => _oldestFirst.Insert(random.Below(_oldestFirst.Count + 1), ++_newestId);

    /// <summary>Deletes a recording, if there is one.</summary>
    public void Delete(Fuzz.FuzzRandom random)
    {
        if (_oldestFirst.Count > 0)
        {
            int index = random.Below(_oldestFirst.Count);
            _deleted.Add(_oldestFirst[index]);
            _oldestFirst.RemoveAt(index);
        }
    }

    /// <summary>The rows of a page, as they are now.</summary>
    public IReadOnlyList<Session> Page(int page, int limit)
    {
        int rows = Math.Min(limit, MaxRows);
        long last = Math.Max(1, (_oldestFirst.Count + rows - 1) / rows);
        long first = ((RepeatsLastPage ? Math.Min(page, last) : page) - 1) * rows;
        return first >= _oldestFirst.Count
            ? []
            : [.. Enumerable.Range((int)first, Math.Min(rows, _oldestFirst.Count - (int)first)).Select(i => Of(_oldestFirst[^(i + 1)]))];
    }

    /// <summary>The ids that are on no page before this one now.</summary>
    public IEnumerable<long> From(int page, int limit)
    {
        long before = (long)(page - 1) * Math.Min(limit, MaxRows);
        return _oldestFirst.Take((int)Math.Max(0, _oldestFirst.Count - before));
    }

    private static Session Of(long id) => id < Pool.Length ? Pool[id] ??= new Session { Id = id } : new Session { Id = id };
}
