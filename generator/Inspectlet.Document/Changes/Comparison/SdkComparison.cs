using ApiContract.Generator.Model;

namespace Inspectlet.Document.Changes.Comparison;

/// <summary>Compares the SDKs of two documents.</summary>
internal static class SdkComparison
{
    public static IReadOnlyList<Change> Compare(Sdk before, Sdk after)
    {
        var changes = new ChangeList();
        if (before.Facts.Server != after.Facts.Server)
        {
            changes.Behaviour($"The document's server changed from {before.Facts.Server ?? "none"} to {after.Facts.Server ?? "none"}.");
        }

        if (before.Facts.Security != after.Facts.Security)
        {
            changes.Breaking($"The document's way to authenticate changed from {Or(before.Facts.Security, "none")} to {Or(after.Facts.Security, "none")}.");
        }

        CompareTypes(before, after, changes);
        new OperationComparison(before, after, changes).Compare();
        return changes.Sorted();
    }

    private static void CompareTypes(Sdk before, Sdk after, ChangeList changes)
    {
        var models = new ModelComparison(before, after, changes);
        foreach (string name in before.Models.Keys.Concat(before.Enums.Keys))
        {
            if (before.Models.TryGetValue(name, out ModelSpec? oldModel) && after.Models.TryGetValue(name, out ModelSpec? newModel))
            {
                models.Compare(oldModel, newModel);
            }
            else if (before.Enums.TryGetValue(name, out EnumSpec? oldEnum) && after.Enums.TryGetValue(name, out EnumSpec? newEnum))
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
