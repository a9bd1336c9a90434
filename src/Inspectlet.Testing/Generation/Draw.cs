namespace Inspectlet.Testing.Generation;

/// <summary>
/// A sequence of numbers that follows from its key alone (SplitMix64). Unlike <see cref="Random"/> it costs nothing to begin, and it
/// is the same on every version of .NET.
/// </summary>
internal struct Draw(ulong key)
{
    private const ulong Step = 0x9E37_79B9_7F4A_7C15;

    private ulong _state = key;

    /// <summary>The key of something that belongs to another: of a visitor of a site, of a visit.</summary>
    public static ulong Key(ulong owner, long number) => Mix(Mix(owner + Step) ^ ((ulong)number * Step));

    /// <summary>64 bits by chance.</summary>
    public ulong Next() => Mix(_state += Step);

    /// <summary>A number from 0 to below the bound.</summary>
    public int Below(int bound) => (int)(((Next() >> 32) * (ulong)bound) >> 32);

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Percent(int cases) => Below(100) < cases;

    /// <summary>One of the choices.</summary>
    public T Of<T>(T[] choices) => choices[Below(choices.Length)];

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58_476D_1CE4_E5B9;
        value = (value ^ (value >> 27)) * 0x94D0_49BB_1331_11EB;
        return value ^ (value >> 31);
    }
}
