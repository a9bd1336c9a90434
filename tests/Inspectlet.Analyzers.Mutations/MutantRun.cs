using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;

namespace Inspectlet.Analyzers.Mutations;

/// <summary>Runs the tests against the mutants that this process was built with. A line each tells what became of one.</summary>
internal static class MutantRun
{
    public const string Began = "began";
    public const string Survived = "survived";
    public const string Unreached = "unreached";

    /// <param name="first">Mutants before it are left out.</param>
    /// <param name="count">How many mutants there are.</param>
    public static async Task<int> ExecuteAsync(int first, int count)
    {
        Assembly tests = Assembly.Load("Inspectlet.Analyzers.Tests");
        Type switches = Assembly.Load("Inspectlet.Analyzers").GetType("Inspectlet.Analyzers.Mutants", throwOnError: true)!;
        FieldInfo active = switches.GetField("Active")!;
        FieldInfo reached = switches.GetField("Reached")!;

        var reaching = new Dictionary<int, List<TestCase>>();
        foreach (TestCase test in await TestCase.AllAsync(tests))
        {
            var seen = new ConcurrentDictionary<int, bool>();
            reached.SetValue(null, seen);
            if (!await test.PassesAsync())
            {
                Console.WriteLine($"{test.Name} fails without a mutant, and is left out.");
                continue;
            }

            foreach (int id in seen.Keys)
            {
                reaching[id] = [.. reaching.GetValueOrDefault(id) ?? [], test];
            }
        }

        reached.SetValue(null, null);
        for (int id = first; id <= count; id++)
        {
            Tell(id, Began);
            active.SetValue(null, id);
            Tell(id, reaching.TryGetValue(id, out List<TestCase>? some) ? await FindKillerAsync(some) ?? Survived : Unreached);
        }

        return 0;
    }

    private static async Task<string?> FindKillerAsync(List<TestCase> tests)
    {
        foreach (TestCase test in tests)
        {
            if (!await test.PassesAsync())
            {
                return test.Name;
            }
        }

        return null;
    }

    private static void Tell(int id, string fate) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{id}\t{fate}"));
}
