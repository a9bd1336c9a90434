using System.Globalization;

namespace Inspectlet.Benchmarks.Ratios;

/// <summary>Measures the ratios, prints a line for each, and fails if one falls short.</summary>
internal static class RatioRun
{
    public static async Task<int> ExecuteAsync(IReadOnlyList<string> names)
    {
        Ratio[] all =
        [
            .. ReadRatios.All,
            .. CallRatios.All,
            .. EnumerationRatios.All,
            .. MatchRatios.All,
            .. SandboxRatios.All,
            .. ExportRatios.All,
            .. NativeRatios.All,
            .. BuildRatios.All,
            .. RegenerationRatios.All,
        ];
        if (names.Except(all.Select(r => r.Name)).ToArray() is { Length: > 0 } unknown)
        {
            Console.Error.WriteLine($"There is no ratio {string.Join(", ", unknown)}. There are: {string.Join(", ", all.Select(r => r.Name))}.");
            return 2;
        }

        bool isShort = false;
        foreach (Ratio ratio in all.Where(r => names.Count == 0 || names.Contains(r.Name)))
        {
            Quartiles measured = await ratio.Measure();
            bool holds = measured.Median <= ratio.Bound;
            isShort |= !holds;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{ratio.Name,-16} {measured.Median,8:0.000} {ratio.Bound,8:0.00} {(holds ? "ok" : "short"),-6} quartiles {measured.Lower:0.000} {measured.Upper:0.000}"));
        }

        return isShort ? 1 : 0;
    }
}
