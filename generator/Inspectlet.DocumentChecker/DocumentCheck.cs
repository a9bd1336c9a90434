using Inspectlet.DocumentChecker.Rules;
using Inspectlet.DocumentChecker.Yaml;
using YamlDotNet.RepresentationModel;

namespace Inspectlet.DocumentChecker;

/// <summary>Checks a document, and the files that it refers to, against every rule.</summary>
internal static class DocumentCheck
{
    public static IReadOnlyList<Finding> Run(string path)
    {
        var findings = new FindingList();
        var files = new FileSet(new DiskFiles(), findings);
        if (files.Load(path) is not { } document || !IsSupportedVersion(document, findings))
        {
            return findings.Sorted();
        }

        var references = new References(files, findings);
        Contract contract = ContractWalker.Walk(document, references);
        SchemaRules.Check(contract, references, findings);
        NameRules.Check(contract, findings);
        AlternativeRules.Check(contract, references, findings);
        ExtensionRules.Check(contract, references, findings);
        OperationRules.Check(contract, findings);
        SupportRules.Check(contract, findings);
        ExampleRules.Check(contract, findings);
        return findings.Sorted();
    }

    private static bool IsSupportedVersion(YamlFile document, FindingList findings)
    {
        YamlNode? version = document.Root.Find("openapi");
        if (version.Text() is { } text && text.StartsWith("3.0.", StringComparison.Ordinal))
        {
            return true;
        }

        string found = version.Text() ?? document.Root.Find("swagger").Text() ?? "none";
        findings.Add(Rule.Version, document, version ?? document.Root, $"The version is '{found}'. Write 'openapi: 3.0.3' at the top.");
        return false;
    }
}
