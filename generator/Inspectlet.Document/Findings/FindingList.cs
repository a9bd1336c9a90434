namespace Inspectlet.Document.Findings;

/// <summary>Collects findings, so that all of them are told in one run.</summary>
/// <param name="mode">Which rules count.</param>
internal sealed class FindingList(CheckMode mode)
{
    private readonly HashSet<Finding> _findings = [];

    public CheckMode Mode => mode;

    public bool IsEmpty => _findings.Count == 0;

    public void Add(Finding finding)
    {
        if (mode >= finding.Rule.Since)
        {
            _findings.Add(finding);
        }
    }

    public IReadOnlyList<Finding> Sorted() =>
    [
        .. _findings.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Column).ThenBy(f => f.Rule.Id, StringComparer.Ordinal),
    ];
}
