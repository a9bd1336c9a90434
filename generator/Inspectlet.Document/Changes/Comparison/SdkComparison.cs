using ApiContract.Generator.Model;

namespace Inspectlet.Document.Changes.Comparison;

/// <summary>Compares the SDKs of two documents.</summary>
internal static class SdkComparison
{
    public static IReadOnlyList<Change> Compare(Sdk before, Sdk after)
    {
        var changes = new ChangeList();
        changes.Behaviour(before.Facts.Server != after.Facts.Server, $"The document's server changed from {before.Facts.Server} to {after.Facts.Server}.");
        changes.Breaking(before.Facts.Security != after.Facts.Security, $"The document's way to authenticate changed from {before.Facts.Security} to {after.Facts.Security}.");
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
                changes.Breaking(true, $"The type `{name}` {became}.");
            }
        }

        foreach (string name in after.Models.Keys.Concat(after.Enums.Keys))
        {
            changes.Compatible(!before.Models.ContainsKey(name) && !before.Enums.ContainsKey(name), $"The type `{name}` was added.");
        }
    }
}
