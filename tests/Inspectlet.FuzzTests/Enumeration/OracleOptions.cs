using System.Globalization;

namespace Inspectlet.FuzzTests.Enumeration;

/// <summary>What a long run of the oracle goes over.</summary>
/// <param name="Trials">How many trials of each kind.</param>
/// <param name="First">The first seed.</param>
/// <param name="Kind">The only kind, or null for all.</param>
internal sealed record OracleOptions(int Trials, int First = 0, string? Kind = null)
{
    public const string Usage = "--trials N [--first N] [--kind NAME]";

    /// <exception cref="FormatException">The arguments are not of the form of <see cref="Usage"/>.</exception>
    public static OracleOptions Parse(string[] args)
    {
        var options = new OracleOptions(0);
        foreach (string[] argument in args.Chunk(2))
        {
            options = argument switch
            {
                ["--trials", { } count] => options with { Trials = int.Parse(count, CultureInfo.InvariantCulture) },
                ["--first", { } seed] => options with { First = int.Parse(seed, CultureInfo.InvariantCulture) },
                ["--kind", { } kind] when SiteKinds.All.ContainsKey(kind) => options with { Kind = kind },
                _ => throw new FormatException(Usage),
            };
        }

        return options;
    }
}
