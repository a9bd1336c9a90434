namespace Inspectlet.Document.Findings;

/// <summary>Collects findings, so that all of them are told in one run.</summary>
/// <param name="mode">Which rules count.</param>
internal sealed class FindingList(CheckMode mode)
{
    private readonly HashSet<Finding> _findings = [];

    public CheckMode Mode => mode;

    public IEnumerable<Finding> Errors => _findings.Where(finding => !finding.IsWarning);

    public bool HasErrors => Errors.Any();

    public void Add(Finding finding)
    {
        if (mode >= finding.Rule.Since)
        {
            _findings.Add(finding);
        }
    }

    /// <summary>
    /// Adds something that the SDK lacks and that takes nothing from callers: what they give is sent, and what comes is read.
    /// In a document of one's own that is an error, in one of others a warning, whatever the rule.
    /// </summary>
    public void AddMinor(Finding finding)
    {
        if (mode >= CheckMode.Support)
        {
            _findings.Add(finding with { IsWarning = mode != CheckMode.Strict });
        }
    }

    public void AddRange(IEnumerable<Finding> findings) => _findings.UnionWith(findings);

    public IReadOnlyList<Finding> Sorted() =>
    [
        .. _findings.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Column).ThenBy(f => f.Rule.Id, StringComparer.Ordinal),
    ];
}
