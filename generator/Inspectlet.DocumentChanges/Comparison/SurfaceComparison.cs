using Inspectlet.DocumentChanges.Surface;

namespace Inspectlet.DocumentChanges.Comparison;

/// <summary>Compares what two documents make of an SDK.</summary>
internal static class SurfaceComparison
{
    public static IReadOnlyList<Change> Compare(SdkSurface before, SdkSurface after)
    {
        var changes = new ChangeList();
        if (before.Server != after.Server)
        {
            changes.Behaviour($"The document's server changed from {before.Server ?? "none"} to {after.Server ?? "none"}.");
        }

        if (before.Security != after.Security)
        {
            changes.Breaking($"The document's way to authenticate changed from {Or(before.Security, "none")} to {Or(after.Security, "none")}.");
        }

        CompareTypes(before, after, changes);
        OperationComparison.Compare(before.Operations, after.Operations, changes);
        return changes.Sorted();
    }

    private static void CompareTypes(SdkSurface before, SdkSurface after, ChangeList changes)
    {
        foreach (string name in before.Models.Keys.Concat(before.Enums.Keys))
        {
            if (before.Models.TryGetValue(name, out ModelSurface? oldModel) && after.Models.TryGetValue(name, out ModelSurface? newModel))
            {
                ModelComparison.Compare(oldModel, newModel, changes);
            }
            else if (before.Enums.TryGetValue(name, out EnumSurface? oldEnum) && after.Enums.TryGetValue(name, out EnumSurface? newEnum))
            {
                EnumComparison.Compare(oldEnum, newEnum, changes);
            }
            else
            {
                string became = after.Models.ContainsKey(name) ? "became an object" : after.Enums.ContainsKey(name) ? "became an enumeration" : "was removed";
                changes.Breaking($"The type `{name}` {became}.");
            }
        }

        foreach (string name in after.Models.Keys.Concat(after.Enums.Keys).Where(name => !before.Models.ContainsKey(name) && !before.Enums.ContainsKey(name)))
        {
            changes.Compatible($"The type `{name}` was added.");
        }
    }

    private static string Or(string text, string otherwise) => text.Length == 0 ? otherwise : text;
}
