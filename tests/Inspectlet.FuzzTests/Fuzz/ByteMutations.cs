namespace Inspectlet.FuzzTests.Fuzz;

/// <summary>Changes to a body as bytes, without regard to what they mean.</summary>
internal static class ByteMutations
{
    public static byte[] Mutate(byte[] body, FuzzRandom random, IReadOnlyList<byte[]> others)
    {
        if (body.Length == 0)
        {
            return random.Of(HostileValues.Fragments);
        }

        int at = random.Below(body.Length);
        return random.Below(9) switch
        {
            0 => Replace(body, at, 1, [(byte)(body[at] ^ (1 << random.Below(8)))]),
            1 => Replace(body, at, 1, random.Bytes(1)),
            2 => body[..at],
            3 => Replace(body, at, 0, random.Bytes(1 + random.Below(8))),
            4 => Replace(body, at, 0, random.Of(HostileValues.Fragments)),
            5 => Replace(body, at, 1, random.Of(HostileValues.Fragments)),
            6 => Replace(body, at, LengthOfSlice(body, at, random), []),
            7 => Replace(body, random.Below(body.Length), 0, body.AsSpan(at, LengthOfSlice(body, at, random))),
            _ => Splice(body[..at], random.Of(others), random),
        };
    }

    private static int LengthOfSlice(byte[] body, int at, FuzzRandom random) =>
        Math.Min(body.Length - at, 1 + random.Below(random.OneIn(4) ? body.Length : 32));

    private static byte[] Splice(byte[] beginning, byte[] other, FuzzRandom random) => [.. beginning, .. other[random.Below(other.Length)..]];

    private static byte[] Replace(byte[] body, int at, int length, ReadOnlySpan<byte> replacement) =>
        [.. body.AsSpan(0, at), .. replacement, .. body.AsSpan(at + length)];
}
