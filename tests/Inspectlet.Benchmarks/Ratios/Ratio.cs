namespace Inspectlet.Benchmarks.Ratios;

/// <summary>A figure that must not be exceeded.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bound">The most that it may be.</param>
/// <param name="Measure">Measures it.</param>
internal sealed record Ratio(string Name, double Bound, Func<Task<Quartiles>> Measure);
