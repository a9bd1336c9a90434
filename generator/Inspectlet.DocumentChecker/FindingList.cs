using Inspectlet.DocumentChecker.Yaml;
using YamlDotNet.RepresentationModel;

namespace Inspectlet.DocumentChecker;

/// <summary>Collects findings, so that all of them are told in one run.</summary>
internal sealed class FindingList
{
    private readonly HashSet<Finding> _findings = [];

    public void Add(Rule rule, YamlFile file, YamlNode place, string message) =>
        _findings.Add(new Finding(file.Name, place.Start.Line, place.Start.Column, rule, message));

    public void Add(Finding finding) => _findings.Add(finding);

    public IReadOnlyList<Finding> Sorted() =>
    [
        .. _findings.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Column).ThenBy(f => f.Rule.Id, StringComparer.Ordinal),
    ];
}
