namespace Inspectlet.Document.Rules;

/// <summary>What must be true or false, and what must be a list of names or values: anything else would count as not there.</summary>
internal static class FlagRules
{
    private static readonly Dictionary<PartKind, string[]> Flags = new()
    {
        [PartKind.Operation] = ["deprecated"],
        [PartKind.Parameter] = ["required", "deprecated", "allowEmptyValue", "explode", "allowReserved"],
        [PartKind.RequestBody] = ["required"],
        [PartKind.Encoding] = ["explode", "allowReserved"],
        [PartKind.Schema] = ["nullable", "readOnly", "writeOnly", "deprecated", "uniqueItems"],
    };

    private static readonly string[] Lists = ["required", "enum"];

    // What is sent and read is the same with and without.
    private static readonly string[] Minor = ["deprecated", "allowEmptyValue", "allowReserved", "uniqueItems"];

    public static void Check(ApiDocument document, FindingList findings)
    {
        foreach (ObjectPart part in document.Objects)
        {
            foreach (DocumentMember flag in MembersOf(part.Node, Flags.GetValueOrDefault(part.Kind, [])).Where(flag => flag.Value.Value is not ("true" or "false")))
            {
                Action<Rule, DocumentNode, string> add = Minor.Contains(flag.Name) ? findings.AddMinor : findings.Add;
                add(Rule.Supported, flag.Value, $"{flag.Name} must be true or false.");
            }

            foreach (DocumentMember list in part.Kind == PartKind.Schema ? MembersOf(part.Node, Lists).Where(list => !list.Value.IsList) : [])
            {
                string instead = list.Name == "required" ? " The names of the properties that must be there stand at their object." : "";
                findings.AddMinor(Rule.Supported, list.Value, $"{list.Name} must be a list.{instead}");
            }
        }
    }

    private static IEnumerable<DocumentMember> MembersOf(DocumentNode node, string[] keys) => node.Members().Where(member => keys.Contains(member.Name) && !member.Value.IsNull);
}
