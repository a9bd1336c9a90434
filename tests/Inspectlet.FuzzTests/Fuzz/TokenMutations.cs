namespace Inspectlet.FuzzTests.Fuzz;

/// <summary>Changes to a body as JSON: what comes out is well-formed for the most part, but not what anybody would send.</summary>
internal static class TokenMutations
{
    public static byte[] Mutate(TokenMap map, FuzzRandom random)
    {
        // From the back, so that the places in front stay where they are.
        (Range Place, byte[] Replacement)[] changes = [.. Enumerable.Range(0, random.OneIn(2) ? 1 : 1 + random.Below(4)).Select(_ => Change(map, random))];
        byte[] body = map.Body;
        int end = body.Length;
        foreach ((Range place, byte[] replacement) in changes.OrderByDescending(c => c.Place.Start.Value))
        {
            if (place.End.Value <= end)
            {
                body = [.. body.AsSpan(..place.Start), .. replacement, .. body.AsSpan(place.End)];
                end = place.Start.Value;
            }
        }

        return body;
    }

    private static (Range Place, byte[] Replacement) Change(TokenMap map, FuzzRandom random)
    {
        switch (random.Below(6))
        {
            case 0 or 1 or 2:
                return (random.Of(map.Values).Place, Value(map, random));
            case 3:
                return (random.Of(map.Names), Name(map, random));
            case 4:
                Range before = random.Of(map.Names);
                return (before.Start..before.Start, [.. Name(map, random), .. ":"u8, .. Value(map, random), .. ","u8]);
            default:
                (Range place, bool isElement) = random.Of(map.Values);
                byte[] name = isElement ^ random.OneIn(16) ? [] : [.. Name(map, random), (byte)':'];
                return (place, [.. map.Body.AsSpan(place), .. ","u8, .. name, .. Value(map, random)]);
        }
    }

    private static byte[] Value(TokenMap map, FuzzRandom random) => random.Below(1_000) switch
    {
        < 2 => random.Of(HostileValues.LargeValues),
        < 300 => map.Body[random.Of(map.Values).Place],
        < 350 => JsonNoise.Value(random, 4),
        _ => random.Of(HostileValues.Values),
    };

    private static byte[] Name(TokenMap map, FuzzRandom random) =>
        random.OneIn(2) ? map.Body[random.Of(map.Names)] : random.Of(HostileValues.Names);
}
