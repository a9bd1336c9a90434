using System.Globalization;

namespace Inspectlet.FuzzTests.Fuzz;

/// <summary>What a run goes over.</summary>
/// <param name="Inputs">How many inputs.</param>
/// <param name="Seed">What they are made of.</param>
/// <param name="First">The index of the first: with one input, exactly that one is made again.</param>
/// <param name="Threads">How many are under way at the same time.</param>
internal sealed record FuzzOptions(long Inputs, long Seed = 1, long First = 0, int Threads = 2)
{
    public const string Usage = "--inputs N [--seed N] [--first N] [--threads N]";

    /// <exception cref="FormatException">The arguments are not of the form of <see cref="Usage"/>.</exception>
    public static FuzzOptions Parse(string[] args)
    {
        var options = new FuzzOptions(0, Threads: Environment.ProcessorCount);
        foreach (string[] argument in args.Chunk(2))
        {
            long value = long.Parse(argument is [_, { } text] ? text : throw new FormatException(Usage), CultureInfo.InvariantCulture);
            options = argument[0] switch
            {
                "--inputs" => options with { Inputs = value },
                "--seed" => options with { Seed = value },
                "--first" => options with { First = value },
                "--threads" => options with { Threads = (int)value },
                _ => throw new FormatException(Usage),
            };
        }

        return options;
    }
}
