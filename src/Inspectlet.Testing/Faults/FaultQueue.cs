namespace Inspectlet.Testing.Faults;

/// <summary>The faults that are to come, in the order in which they were asked for. It is thread-safe.</summary>
internal sealed class FaultQueue
{
    private readonly object _lock = new();
    private readonly Queue<(Fault Fault, int Times)> _faults = new();
    private int _taken;

    /// <summary>Has so many further requests fail, behind those that already are to.</summary>
    public void Add(Fault fault, int times)
    {
        if (times == 0)
        {
            return;
        }

        lock (_lock)
        {
            _faults.Enqueue((fault, times));
        }
    }

    /// <summary>Takes the fault of the next request; null where it does not fail.</summary>
    public Fault? Take()
    {
        lock (_lock)
        {
            if (!_faults.TryPeek(out (Fault Fault, int Times) next))
            {
                return null;
            }

            if (++_taken == next.Times)
            {
                _faults.Dequeue();
                _taken = 0;
            }

            return next.Fault;
        }
    }
}
