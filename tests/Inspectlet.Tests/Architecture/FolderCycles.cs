namespace Inspectlet.Tests.Architecture;

/// <summary>Finds folders that refer to one another, directly or through others.</summary>
internal static class FolderCycles
{
    /// <summary>Describes each cycle by its references. The direction with the fewest comes first: it is the easiest to turn round.</summary>
    public static IReadOnlyList<string> Describe(IEnumerable<TypeReference> references)
    {
        ILookup<string, TypeReference> byFolder = references.Where(r => r.From != r.To).ToLookup(r => r.From);
        Dictionary<string, HashSet<string>> reachable = byFolder.ToDictionary(folder => folder.Key, folder => ReachableFrom(folder.Key, byFolder));
        return
        [
            .. reachable.Where(folder => folder.Value.Contains(folder.Key))
                .Select(folder => string.Join(", ", folder.Value.Where(other => IsMutual(folder.Key, other)).Order(StringComparer.Ordinal)))
                .Distinct()
                .Select(cycle => Describe(cycle, byFolder)),
        ];

        bool IsMutual(string folder, string other) => reachable.TryGetValue(other, out HashSet<string>? back) && back.Contains(folder);
    }

    private static HashSet<string> ReachableFrom(string start, ILookup<string, TypeReference> byFolder)
    {
        var found = new HashSet<string>();
        var open = new Queue<string>([start]);
        while (open.TryDequeue(out string? folder))
        {
            foreach (TypeReference reference in byFolder[folder].Where(r => found.Add(r.To)))
            {
                open.Enqueue(reference.To);
            }
        }

        return found;
    }

    private static string Describe(string cycle, ILookup<string, TypeReference> byFolder)
    {
        string[] folders = cycle.Split(", ");
        IEnumerable<string> directions = folders.SelectMany(folder => byFolder[folder])
            .Where(reference => folders.Contains(reference.To))
            .GroupBy(reference => (reference.From, reference.To))
            .OrderBy(direction => direction.Count())
            .Select(direction => $"{direction.Key.From} -> {direction.Key.To}:\n    {string.Join("\n    ", direction)}");
        return $"{cycle} form a cycle:\n  {string.Join("\n  ", directions)}";
    }
}
