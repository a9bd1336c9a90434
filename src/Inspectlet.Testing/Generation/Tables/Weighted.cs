namespace Inspectlet.Testing.Generation.Tables;

/// <summary>Choices, of which some are taken more often than others.</summary>
internal static class Weighted
{
    /// <summary>Each choice, as often as its weight says.</summary>
    public static T[] Of<T>(params (int Weight, T Value)[] choices)
    {
        var all = new List<T>();
        foreach ((int weight, T value) in choices)
        {
            all.AddRange(Enumerable.Repeat(value, weight));
        }

        return [.. all];
    }
}
