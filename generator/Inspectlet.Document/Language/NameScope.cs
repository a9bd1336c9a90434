namespace Inspectlet.Document.Language;

/// <summary>
/// The names of one scope of C#, each there once. A name that is taken is lengthened for the later bearer, by words that its own
/// text gives: so nothing that is added behind it changes it.
/// </summary>
internal sealed class NameScope
{
    private readonly Dictionary<string, string?> _bearers;

    /// <param name="reserved">The names that the document cannot have.</param>
    public NameScope(params IEnumerable<string> reserved)
        : this(StringComparer.Ordinal, reserved)
    {
    }

    /// <param name="comparer">Which names are one.</param>
    /// <param name="reserved">The names that the document cannot have.</param>
    public NameScope(StringComparer comparer, params IEnumerable<string> reserved)
    {
        _bearers = new Dictionary<string, string?>(comparer);
        foreach (string name in reserved)
        {
            _bearers.TryAdd(name, null);
        }
    }

    public bool IsTaken(string name) => _bearers.ContainsKey(name);

    /// <summary>What bears a name; null for nothing of the document.</summary>
    public string? BearerOf(string name) => _bearers.GetValueOrDefault(name);

    /// <summary>Takes a name, if it is free.</summary>
    /// <param name="name">The name.</param>
    /// <param name="bearer">What is to bear it, in the document's words.</param>
    public bool TryTake(string name, string bearer) => _bearers.TryAdd(name, bearer);

    /// <summary>Gives a name back.</summary>
    public void Release(string name) => _bearers.Remove(name);

    /// <summary>Takes the first of some names that is free, or the first of all with a suffix that the bearer's text gives.</summary>
    /// <param name="bearer">What is to bear it, in the document's words.</param>
    /// <param name="candidates">The names, the best first.</param>
    public string Take(string bearer, params IReadOnlyList<string> candidates)
    {
        if (candidates.FirstOrDefault(candidate => TryTake(candidate, bearer)) is { } free)
        {
            return free;
        }

        string hash = CSharpName.HashOf(bearer);
        string longer = $"{candidates[0]}X{hash[..8]}";

        // What has the same text as another has no more than that.
        while (!TryTake(longer, bearer))
        {
            longer += $"X{hash[..8]}";
        }

        return longer;
    }
}
