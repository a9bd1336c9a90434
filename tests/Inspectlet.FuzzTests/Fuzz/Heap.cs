namespace Inspectlet.FuzzTests.Fuzz;

/// <summary>How large the managed heap is, garbage aside, while a run goes on: the first time it is looked at, and at most.</summary>
internal sealed class Heap(long interval)
{
    // What a thread happens to be at is no growth.
    private const long Allowance = 64 * 1024 * 1024;

    private long _last;

    public long FirstBytes { get; private set; }

    public long MaxBytes { get; private set; }

    public int Checkpoints { get; private set; }

    public bool HasGrown => MaxBytes > FirstBytes + Allowance;

    /// <summary>Looks, if so many inputs have been gone over since the last time.</summary>
    public void Check(long inputs)
    {
        if (inputs - _last < interval)
        {
            return;
        }

        _last = inputs;
        long bytes = GC.GetTotalMemory(forceFullCollection: true);
        FirstBytes = Checkpoints == 0 ? bytes : FirstBytes;
        MaxBytes = Math.Max(MaxBytes, bytes);
        Checkpoints++;
    }
}
