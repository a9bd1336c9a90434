namespace Inspectlet.Enumeration;

/// <summary>Remembers a fixed number of ids: each new one beyond that replaces the oldest, so that memory stays flat.</summary>
internal sealed class RecentIds(int capacity)
{
    private readonly HashSet<long> _ids = new(capacity);
    private readonly Queue<long> _order = new(capacity);

    /// <summary>Remembers an id; false if it was remembered already.</summary>
    public bool Add(long id)
    {
        if (!_ids.Add(id))
        {
            return false;
        }

        if (_order.Count == capacity)
        {
            _ids.Remove(_order.Dequeue());
        }

        _order.Enqueue(id);
        return true;
    }
}
