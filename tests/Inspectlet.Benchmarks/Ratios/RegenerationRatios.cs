using Inspectlet.Benchmarks.Build;

namespace Inspectlet.Benchmarks.Ratios;

/// <summary>From an edit of the document to the SDK.</summary>
internal static class RegenerationRatios
{
    public static IEnumerable<Ratio> All => [new("regenerate", 1.25, RegenerateAsync)];

    private static Task<Quartiles> RegenerateAsync()
    {
        using var copy = new RepositoryCopy();
        copy.Sdk.Build();
        copy.Stock.Build();
        return Task.FromResult(Pairs.OfWallTime(copy.Sdk.Rebuild, copy.Stock.Rebuild));
    }
}
