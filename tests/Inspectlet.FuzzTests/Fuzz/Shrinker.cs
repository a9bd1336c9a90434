namespace Inspectlet.FuzzTests.Fuzz;

/// <summary>Makes a failing input smaller, as long as it fails.</summary>
internal static class Shrinker
{
    private const int MaxAttempts = 5_000;

    public static async Task<FuzzInput> ShrinkAsync(FuzzInput input, Func<FuzzInput, Task<bool>> fails)
    {
        int attempts = 0;
        for (int length = input.Body.Length / 2; length > 0; length /= 2)
        {
            for (int at = 0; at + length <= input.Body.Length && attempts < MaxAttempts; attempts++)
            {
                FuzzInput smaller = input with { Plain = null, Body = [.. input.Body.AsSpan(0, at), .. input.Body.AsSpan(at + length)] };
                if (await fails(smaller))
                {
                    input = smaller;
                }
                else
                {
                    at += length;
                }
            }
        }

        return input;
    }
}
