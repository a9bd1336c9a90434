namespace Inspectlet.Document.Structure;

/// <summary>
/// What each operation consists of: its own part of the document, what its path has for all operations, and whatever these
/// refer to. It follows every <c>$ref</c>, also where it is no more than an example.
/// </summary>
internal sealed class PartGraph
{
    private readonly References _references;
    private readonly Dictionary<DocumentNode, DocumentNode[]> _targets = [];
    private readonly Dictionary<DocumentNode, DocumentNode> _keys = [];
    private readonly HashSet<DocumentNode> _items = [];
    private readonly Dictionary<DocumentNode, DocumentNode> _itemOf = [];

    public PartGraph(ApiDocument document)
    {
        _references = document.References.Afresh();
        foreach (DocumentMember path in document.File.Root.Members("paths"))
        {
            _itemOf.TryAdd(path.Key, path.Value);
            _keys.TryAdd(path.Value, path.Key);
            _items.Add(path.Value);
            if (_references.Resolve(path.Value) is { } item)
            {
                _items.Add(item);
            }
        }

        foreach (DocumentMember component in document.File.Root.Members("components").SelectMany(section => section.Value.Members()))
        {
            _keys.TryAdd(component.Value, component.Key);
        }

        foreach (OperationPart operation in document.Operations)
        {
            _keys.TryAdd(operation.Node, operation.Key);
        }
    }

    /// <summary>The parts that an operation consists of.</summary>
    public HashSet<DocumentNode> PartsOf(OperationPart operation) => ReachedFrom(_itemOf.TryGetValue(operation.PathKey, out DocumentNode item) ? [operation.Node, item] : [operation.Node]);

    /// <summary>Some parts, and whatever they refer to.</summary>
    public HashSet<DocumentNode> ReachedFrom(params IEnumerable<DocumentNode> parts)
    {
        var reached = new HashSet<DocumentNode>();
        var pending = new Stack<DocumentNode>(parts);
        while (pending.TryPop(out DocumentNode part))
        {
            if (!reached.Add(part))
            {
                continue;
            }

            foreach (DocumentNode target in TargetsOf(part))
            {
                pending.Push(target);
            }
        }

        return reached;
    }

    /// <summary>The nodes that a part consists of, keys too, with the key that names it.</summary>
    public IEnumerable<DocumentNode> NodesIn(DocumentNode part)
    {
        if (_keys.TryGetValue(part, out DocumentNode key))
        {
            yield return key;
        }

        bool isItem = _items.Contains(part);
        var pending = new Stack<DocumentNode>([part]);
        while (pending.TryPop(out DocumentNode node))
        {
            // A path begins where its first operation does.
            if (!isItem || node != part)
            {
                yield return node;
            }

            foreach (DocumentNode item in node.Items())
            {
                pending.Push(item);
            }

            // The operations of a path are parts of their own.
            HashSet<DocumentNode> operations = isItem && node == part ? [.. DocumentWalker.OperationsIn(node).Select(operation => operation.Key)] : [];
            foreach (DocumentMember member in node.Members().Where(member => !operations.Contains(member.Key)))
            {
                pending.Push(member.Key);
                pending.Push(member.Value);
            }
        }
    }

    private DocumentNode[] TargetsOf(DocumentNode part)
    {
        if (!_targets.TryGetValue(part, out DocumentNode[]? targets))
        {
            targets = [.. NodesIn(part).Prepend(part).Select(node => node["$ref"]).OfType<DocumentNode>().Where(reference => reference.IsScalar).Select(_references.Follow).OfType<DocumentNode>()];
            _targets.Add(part, targets);
        }

        return targets;
    }
}
