namespace Inspectlet.FuzzTests.Fuzz;

/// <summary>Random numbers that depend on a seed and an index alone (SplitMix64), so that any input can be made again by itself.</summary>
internal sealed class FuzzRandom
{
    private ulong _state;

    public FuzzRandom(long seed, long index)
    {
        _state = (ulong)seed;
        _state = NextBits() ^ (ulong)index;
    }

    /// <summary>A number from 0 to one less than <paramref name="count"/>.</summary>
    public int Below(int count) => (int)Math.BigMul(NextBits(), (ulong)count, out _);

    public bool OneIn(int count) => Below(count) == 0;

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    public byte[] Bytes(int count)
    {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++)
        {
            bytes[i] = (byte)NextBits();
        }

        return bytes;
    }

    private ulong NextBits()
    {
        ulong bits = _state += 0x9E3779B97F4A7C15;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
