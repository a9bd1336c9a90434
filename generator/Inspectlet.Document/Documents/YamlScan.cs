using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Inspectlet.Document.Documents;

/// <summary>
/// Looks for what keeps a text from being read. It goes through events, because making nodes goes down the stack level by
/// level and ends at the first key that comes twice, and because an event has a place where the exceptions of nodes have none.
/// </summary>
internal sealed class YamlScan
{
    // Deeper than any document that people write, and far from what the stack holds.
    private const int MaxDepth = 200;

    // What aliases stand for counts each time: some lines of them can stand for more than memory holds.
    private const long MaxSize = 10_000_000;

    private readonly List<(Mark Place, string Message)> _obstacles = [];
    private readonly Dictionary<AnchorName, (int Height, long Size)> _anchors = [];
    private readonly Stack<Frame> _open = new();

    /// <summary>What is wrong, each with its place: every key that comes twice, or the one thing that ends the reading.</summary>
    public static IReadOnlyList<(Mark Place, string Message)> FindObstacles(string text)
    {
        var scan = new YamlScan();
        scan.Scan(text);
        return scan._obstacles;
    }

    private void Scan(string text)
    {
        var scanner = new Scanner(new StringReader(text));
        var parser = new Parser(scanner);
        try
        {
            while (parser.MoveNext() && Take(parser.Current!))
            {
            }
        }
        catch (YamlException exception)
        {
            // Some errors bear the place where the broken part began, or none: what came before them is nearer.
            Mark last = parser.Current?.End ?? Mark.Empty;
            _obstacles.Add((last.Index > exception.Start.Index ? last : exception.Start, Explain(exception)));
        }
        catch (InvalidOperationException)
        {
            // What the scanner throws where it is at a loss; its words say nothing of the document.
            _obstacles.Add((scanner.CurrentPosition, "This is not YAML: before this place, a list, a map or a quoted text is not closed."));
        }
    }

    public static string Explain(YamlException exception)
    {
        string reason = (exception.InnerException ?? exception).Message.ReplaceLineEndings(" ");
        return $"This is not YAML: {reason.TrimEnd('.')}. Mind the indentation, and quote what holds ': ' or begins with a special character.";
    }

    /// <returns>Whether to go on.</returns>
    private bool Take(ParsingEvent current) => current switch
    {
        MappingStart or SequenceStart => Open((NodeEvent)current),
        MappingEnd or SequenceEnd => Close(),
        Scalar scalar => TakeScalar(scalar),
        AnchorAlias alias => TakeAlias(alias),
        _ => true,
    };

    private bool Open(NodeEvent start)
    {
        if (_open.TryPeek(out Frame? outer) && outer.IsAtKey)
        {
            return Stop(start.Start, "A key must be a text, not a list or a map.");
        }

        if (_open.Count >= MaxDepth)
        {
            return Stop(start.Start, TooDeep);
        }

        _open.Push(new Frame(start.Anchor, isMap: start is MappingStart));
        return true;
    }

    private bool Close()
    {
        Frame closed = _open.Pop();
        if (!closed.Anchor.IsEmpty)
        {
            _anchors[closed.Anchor] = (closed.Height, closed.Size);
        }

        Add(closed.Height, closed.Size);
        return true;
    }

    private bool TakeScalar(Scalar scalar)
    {
        if (!scalar.Anchor.IsEmpty)
        {
            _anchors[scalar.Anchor] = (0, 1);
        }

        if (_open.TryPeek(out Frame? outer) && outer.IsAtKey)
        {
            if (scalar is { Value: "<<", Style: ScalarStyle.Plain })
            {
                return Stop(scalar.Start, "'<<' merges maps, which OpenAPI does not have. Write the members out, or refer to a schema by allOf.");
            }

            if (!outer.Keys.TryAdd(scalar.Value, scalar.Start.Line))
            {
                _obstacles.Add((scalar.Start, $"This is not YAML: the key '{scalar.Value}' is in this map already, in line {outer.Keys[scalar.Value]}. Remove one of them."));
            }
        }

        Add(0, 1);
        return true;
    }

    private bool TakeAlias(AnchorAlias alias)
    {
        if (_open.Any(frame => frame.Anchor == alias.Value))
        {
            return Stop(alias.Start, $"The alias '{alias.Value}' stands for what it is a part of. Refer to a schema by $ref instead.");
        }

        if (!_anchors.TryGetValue(alias.Value, out (int Height, long Size) target))
        {
            return Stop(alias.Start, $"There is no anchor '{alias.Value}' for the alias to stand for.");
        }

        if (target.Height > 0 && _open.TryPeek(out Frame? outer) && outer.IsAtKey)
        {
            return Stop(alias.Start, "A key must be a text, not a list or a map.");
        }

        if (_open.Count + target.Height > MaxDepth)
        {
            return Stop(alias.Start, TooDeep);
        }

        Add(target.Height, target.Size);
        return _open.TryPeek(out Frame? holder) && holder.Size > MaxSize
            ? Stop(alias.Start, $"The aliases stand for more than {MaxSize:N0} values. Refer to schemas by $ref instead.")
            : true;
    }

    private static string TooDeep => $"The document is nested deeper than {MaxDepth} levels. Move parts of it to components and refer to them.";

    private void Add(int height, long size)
    {
        if (_open.TryPeek(out Frame? outer))
        {
            outer.Add(height, size);
        }
    }

    private bool Stop(Mark place, string message)
    {
        _obstacles.Add((place, message));
        return false;
    }

    /// <summary>A list or a map that is not closed yet.</summary>
    private sealed class Frame(AnchorName anchor, bool isMap)
    {
        private bool _isAtValue;

        public AnchorName Anchor { get; } = anchor;

        /// <summary>How many levels it has, itself among them.</summary>
        public int Height { get; private set; } = 1;

        /// <summary>How many values it has, itself among them.</summary>
        public long Size { get; private set; } = 1;

        /// <summary>The keys, and the lines that they stand in.</summary>
        public Dictionary<string, long> Keys { get; } = new(StringComparer.Ordinal);

        public bool IsAtKey => isMap && !_isAtValue;

        public void Add(int height, long size)
        {
            _isAtValue = !_isAtValue;
            Height = Math.Max(Height, height + 1);
            Size += size;
        }
    }
}
