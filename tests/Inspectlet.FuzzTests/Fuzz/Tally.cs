namespace Inspectlet.FuzzTests.Fuzz;

/// <summary>What one thread has seen; in the end, what all have seen.</summary>
internal sealed class Tally
{
    public long Inputs { get; private set; }

    public long Values { get; private set; }

    public long Sessions { get; private set; }

    /// <summary>How many answers were compared with the same in UTF-8.</summary>
    public long Plain { get; private set; }

    public Dictionary<string, long> Exceptions { get; } = [];

    public (TimeSpan Time, long Index) Slowest { get; private set; } = (TimeSpan.Zero, -1);

    public (long Bytes, long Index) Largest { get; private set; } = (0, -1);

    public void Add(long index, Outcome outcome, TimeSpan time, long allocatedBytes)
    {
        Inputs++;
        Slowest = time > Slowest.Time ? (time, index) : Slowest;
        Largest = allocatedBytes > Largest.Bytes ? (allocatedBytes, index) : Largest;
        if (outcome.Exception is { } exception)
        {
            Count(exception.GetType().Name, 1);
            return;
        }

        Values++;
        Sessions += outcome.Value switch
        {
            IReadOnlyList<Session> sessions => sessions.Count,
            Session => 1,
            _ => 0,
        };
    }

    public void CountPlain() => Plain++;

    public void Add(Tally other)
    {
        Inputs += other.Inputs;
        Values += other.Values;
        Sessions += other.Sessions;
        Plain += other.Plain;
        Slowest = other.Slowest.Time > Slowest.Time ? other.Slowest : Slowest;
        Largest = other.Largest.Bytes > Largest.Bytes ? other.Largest : Largest;
        foreach ((string type, long count) in other.Exceptions)
        {
            Count(type, count);
        }
    }

    private void Count(string type, long count) => Exceptions[type] = Exceptions.GetValueOrDefault(type) + count;
}
