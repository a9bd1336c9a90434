using Inspectlet.DocumentChecker.Yaml;
using YamlDotNet.RepresentationModel;

namespace Inspectlet.DocumentChecker;

/// <summary>Collects findings, so that all of them are told in one run.</summary>
/// <param name="mode">Which rules count.</param>
internal sealed class FindingList(CheckMode mode)
{
    private readonly HashSet<Finding> _findings = [];

    public CheckMode Mode => mode;

    public void Add(Rule rule, YamlFile file, YamlNode place, string message) =>
        Add(new Finding(file.Name, place.Start.Line, place.Start.Column, rule, message));

    public void Add(Finding finding)
    {
        if (mode == CheckMode.Strict || finding.Rule.IsSupport)
        {
            _findings.Add(finding);
        }
    }

    public IReadOnlyList<Finding> Sorted() =>
    [
        .. _findings.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Column).ThenBy(f => f.Rule.Id, StringComparer.Ordinal),
    ];
}
