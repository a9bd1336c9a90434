namespace Inspectlet.FuzzTests.Fuzz;

/// <summary>Bodies that owe nothing to the documented ones.</summary>
internal static class JsonNoise
{
    private static readonly byte[] Alphabet = "{}[]:,\"\\0123456789-+.eEtrufalsn \n\t/".Select(c => (byte)c).ToArray();

    /// <summary>A well-formed value at random.</summary>
    public static byte[] Value(FuzzRandom random, int depth)
    {
        int count = random.Below(4);
        return (depth == 0 ? 0 : random.Below(4)) switch
        {
            1 => [.. "["u8, .. Join(count, () => Value(random, depth - 1)), .. "]"u8],
            2 => [.. "{"u8, .. Join(count, () => [.. random.Of(HostileValues.Names), .. ":"u8, .. Value(random, depth - 1)]), .. "}"u8],
            _ => random.Of(HostileValues.Values),
        };
    }

    /// <summary>Any bytes at all, or such as JSON is made of.</summary>
    public static byte[] Bytes(FuzzRandom random)
    {
        byte[] bytes = random.Bytes(random.Below(random.OneIn(8) ? 4_096 : 64));
        return random.OneIn(2) ? bytes : Array.ConvertAll(bytes, b => Alphabet[b % Alphabet.Length]);
    }

    private static byte[] Join(int count, Func<byte[]> element)
    {
        var joined = new List<byte>();
        for (int i = 0; i < count; i++)
        {
            if (i > 0)
            {
                joined.Add((byte)',');
            }

            joined.AddRange(element());
        }

        return [.. joined];
    }
}
