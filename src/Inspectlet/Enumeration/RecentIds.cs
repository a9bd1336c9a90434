namespace Inspectlet.Enumeration;

/// <summary>Remembers a fixed number of ids, and in which turn each came. A new one beyond that replaces the oldest, so that memory stays flat.</summary>
internal sealed class RecentIds(int capacity)
{
    private readonly Dictionary<long, long> _turns = [];
    private readonly Queue<long> _order = new();

    /// <summary>The turn in which an id came, or null if it is not remembered.</summary>
    public long? TurnOf(long id) => _turns.TryGetValue(id, out long turn) ? turn : null;

    /// <summary>Remembers an id; false if it was remembered already.</summary>
    public bool Add(long id, long turn)
    {
        if (!_turns.TryAdd(id, turn))
        {
            return false;
        }

        // A short enumeration takes little; a long one gets its full size at once.
        if (_order.Count == capacity / 4)
        {
            _turns.EnsureCapacity(capacity + 1);
            _order.EnsureCapacity(capacity);
        }

        if (_order.Count == capacity)
        {
            _turns.Remove(_order.Dequeue());
        }

        _order.Enqueue(id);
        return true;
    }
}
