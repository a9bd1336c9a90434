namespace Inspectlet.Benchmarks.Ratios;

/// <summary>The middle of a set of figures, and how far they scatter.</summary>
internal readonly record struct Quartiles(double Lower, double Median, double Upper)
{
    public static Quartiles Of(IEnumerable<double> figures)
    {
        double[] sorted = [.. figures.Order()];
        return new(At(sorted, 0.25), At(sorted, 0.5), At(sorted, 0.75));
    }

    private static double At(double[] sorted, double quantile)
    {
        double place = quantile * (sorted.Length - 1);
        int below = (int)place;
        int above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}
