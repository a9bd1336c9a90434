using System.Text;

namespace Inspectlet.Tests.Enumeration;

/// <summary>A site whose recordings are listed by pages, newest first, and which can change between two fetches.</summary>
internal sealed class SessionServer(int count)
{
    private readonly List<long> _newestFirst = [.. Enumerable.Range(1, count).Select(i => (long)(count - i + 1))];
    private readonly object _lock = new();
    private readonly List<(int Page, int Limit)> _fetches = [];

    /// <summary>How many recordings arrive after each fetch.</summary>
    public int ArrivalsPerFetch { get; init; }

    /// <summary>How many rows the server gives at most, whatever the limit.</summary>
    public int MaxRows { get; init; } = int.MaxValue;

    /// <summary>Whether pages past the end repeat the last one, instead of being empty.</summary>
    public bool RepeatsLastPage { get; init; }

    /// <summary>What to do instead of answering the fetch of a number, from 1; null to answer it.</summary>
    public Func<int, HttpResponseMessage?>? Interrupt { get; init; }

    public IReadOnlyList<(int Page, int Limit)> Fetches => _fetches;

    public IEnumerable<long> InitialIds => Enumerable.Range(1, count).Select(i => (long)i);

    public StubHandler Handler() => new(async (request, cancellationToken) =>
    {
        IReadOnlyDictionary<string, string> form = new SentRequest(
            "POST", request.RequestUri!, await request.Content!.ReadAsStringAsync(cancellationToken), new Dictionary<string, string>()).Form;
        lock (_lock)
        {
            int page = int.Parse(form["page"], System.Globalization.CultureInfo.InvariantCulture);
            int limit = int.Parse(form["limit"], System.Globalization.CultureInfo.InvariantCulture);
            _fetches.Add((page, limit));
            return Interrupt?.Invoke(_fetches.Count) ?? StubHandler.Response(Page(page, Math.Min(limit, MaxRows)));
        }
    });

    private string Page(int page, int rows)
    {
        int last = Math.Max(1, (_newestFirst.Count + rows - 1) / rows);
        int actual = RepeatsLastPage ? Math.Min(page, last) : page;
        var body = new StringBuilder("""{"response":{"sessions":[""");
        body.AppendJoin(',', _newestFirst.Skip((actual - 1) * rows).Take(rows).Select(id => $$"""{"sid":{{id}},"wid":1}"""));
        for (int i = 0; i < ArrivalsPerFetch; i++)
        {
            _newestFirst.Insert(0, _newestFirst.Count + 1);
        }

        return body.Append("]}}").ToString();
    }
}
