namespace Inspectlet.Document.Rules;

/// <summary>
/// Leaves out the operations that cannot be done as the document says, so that the rest becomes an SDK. What is wrong in a
/// part belongs to every operation that uses the part. What belongs to none stays an error.
/// </summary>
internal static class LeftOutOperations
{
    /// <summary>A document without the operations that something is wrong with, and what else is wrong with it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="check">Finds what is wrong.</param>
    /// <param name="findings">Takes a warning for each operation that is left out, and the errors that stay.</param>
    public static ApiDocument Apply(ApiDocument document, Func<ApiDocument, FindingList> check, FindingList findings)
    {
        while (true)
        {
            FindingList found = check(document);
            var graph = new PartGraph(document);
            var faults = new Faults(graph, found.Errors);
            var parts = document.Operations.ToDictionary(operation => operation, graph.PartsOf);
            OperationPart[] refused = [.. document.Operations.Where(operation => faults.In(parts[operation]).Count > 0)];
            if (refused.Length == 0)
            {
                findings.AddRange(found.Sorted());
                return document;
            }

            findings.AddRange(refused.Select(operation => Tell(operation, faults.In(parts[operation]))));

            // Of what they alone use, what is wrong goes with them. Operations of one key are one, whatever their paths.
            HashSet<DocumentNode> keys = [.. refused.Select(operation => operation.Key)];
            ILookup<bool, DocumentNode> used = document.Operations.SelectMany(operation => parts[operation], (operation, part) => (IsKept: !keys.Contains(operation.Key), Part: part))
                .ToLookup(use => use.IsKept, use => use.Part);
            HashSet<DocumentNode> alone = [.. used[false]];
            alone.ExceptWith(used[true]);
            document = document.Without(keys.Concat(alone.Where(part => faults.In(graph.ReachedFrom(part)).Count > 0)));
        }
    }

    /// <summary>Says that an operation is left out.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="reason">Why.</param>
    public static Finding Tell(OperationPart operation, string reason) => new(
        operation.Key.File.Name,
        operation.Key.Line,
        operation.Key.Column,
        Rule.Operations,
        $"{operation.Method.ToUpperInvariant()} {operation.Path} is left out. {reason}",
        IsWarning: true);

    private static Finding Tell(OperationPart operation, IReadOnlyList<Finding> reasons)
    {
        Finding first = reasons[0];
        string others = reasons.Count > 1 ? $" ({reasons.Count - 1} more)" : "";
        return Tell(operation, $"{first.Rule.Id} at {Path.GetFileName(first.File)}({first.Line},{first.Column}){others}: {first.Message}");
    }

    /// <summary>Which parts something is wrong in.</summary>
    private sealed class Faults(PartGraph graph, IEnumerable<Finding> errors)
    {
        private readonly ILookup<(string File, long Line, long Column), Finding> _byPlace = errors.ToLookup(error => (error.File, error.Line, error.Column));
        private readonly Dictionary<DocumentNode, Finding[]> _byPart = [];

        public IReadOnlyList<Finding> In(IEnumerable<DocumentNode> parts) =>
            [.. parts.SelectMany(In).Distinct().OrderBy(error => error.File, StringComparer.Ordinal).ThenBy(error => error.Line).ThenBy(error => error.Column)];

        private Finding[] In(DocumentNode part)
        {
            if (!_byPart.TryGetValue(part, out Finding[]? found))
            {
                found = [.. graph.NodesIn(part).SelectMany(node => _byPlace[(node.File.Name, node.Line, node.Column)])];
                _byPart.Add(part, found);
            }

            return found;
        }
    }
}
