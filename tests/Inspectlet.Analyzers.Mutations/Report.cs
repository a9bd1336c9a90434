using System.Globalization;

namespace Inspectlet.Analyzers.Mutations;

/// <summary>What became of the mutants.</summary>
internal static class Report
{
    /// <returns>0 if each mutant is killed, or known to change nothing.</returns>
    /// <param name="mutants">All of them.</param>
    /// <param name="fates">The test that killed each, or how it survived.</param>
    /// <param name="equivalents">The file of those that change nothing: lines of file, kind, code and reason, between tabs.</param>
    public static int Write(IReadOnlyCollection<Mutant> mutants, Dictionary<int, string> fates, string equivalents)
    {
        HashSet<string> known =
        [
            .. File.ReadLines(equivalents).Where(line => line.Length > 0 && line[0] != '#').Select(line => string.Join('\t', line.Split('\t').Take(3))),
        ];
        Row("", "mutants", "killed", "equivalent", "survived");
        foreach (IGrouping<string, Mutant> kind in mutants.GroupBy(mutant => mutant.Kind.ToString()).Append(mutants.GroupBy(_ => "all").Single()))
        {
            Row(kind.Key, Count(kind, _ => true), Count(kind, IsKilled), Count(kind, IsEquivalent), Count(kind, Survives));
        }

        Console.WriteLine();
        foreach (IGrouping<string, Mutant> file in mutants.GroupBy(mutant => mutant.File))
        {
            Row(file.Key, Count(file, _ => true), Count(file, IsKilled), Count(file, IsEquivalent), Count(file, Survives));
        }

        foreach (Mutant mutant in mutants.Where(Survives))
        {
            Console.WriteLine($"SURVIVED {mutant}{(fates[mutant.Id] == MutantRun.Unreached ? "  (no test reaches it)" : "")}");
        }

        foreach (string line in known.Except(mutants.Where(mutant => !IsKilled(mutant)).Select(Key)))
        {
            Console.WriteLine($"NO LONGER EQUIVALENT {line}");
        }

        return mutants.Any(Survives) ? 1 : 0;

        bool IsKilled(Mutant mutant) => fates[mutant.Id] is not (MutantRun.Survived or MutantRun.Unreached);

        bool IsEquivalent(Mutant mutant) => !IsKilled(mutant) && known.Contains(Key(mutant));

        bool Survives(Mutant mutant) => !IsKilled(mutant) && !known.Contains(Key(mutant));
    }

    private static string Key(Mutant mutant) => $"{mutant.File}\t{mutant.Kind}\t{mutant.Code}";

    private static string Count(IEnumerable<Mutant> mutants, Func<Mutant, bool> which) => mutants.Count(which).ToString(CultureInfo.InvariantCulture);

    private static void Row(string name, params string[] figures) => Console.WriteLine(name.PadRight(60) + string.Concat(figures.Select(figure => figure.PadLeft(12))));
}
