using Inspectlet.DocumentChecker.Rules;
using Inspectlet.DocumentChecker.Yaml;
using YamlDotNet.RepresentationModel;

namespace Inspectlet.DocumentChecker;

/// <summary>Checks a document, and the files that it refers to, against every rule.</summary>
internal static class DocumentCheck
{
    public static IReadOnlyList<Finding> Run(string path, CheckMode mode)
    {
        var findings = new FindingList(mode);
        var files = new FileSet(new DiskFiles(), findings);
        if (files.Load(path) is not { } document || !IsSupportedVersion(document, findings))
        {
            return findings.Sorted();
        }

        var references = new References(files, findings);
        Contract contract = ContractWalker.Walk(document, references);
        SiblingRules.Check(contract, findings);
        SchemaRules.Check(contract, references, findings);
        NameRules.Check(contract, findings);
        AlternativeRules.Check(contract, references, findings);
        ExtensionRules.Check(contract, references, findings);
        OperationRules.Check(contract, findings);
        LeftOutRules.Check(contract, findings);
        SupportRules.Check(contract, document, references, findings);
        ExampleRules.Check(contract, findings);
        return findings.Sorted();
    }

    private static bool IsSupportedVersion(YamlFile document, FindingList findings)
    {
        YamlNode? version = document.Root.Find("openapi");
        string[] supported = findings.Mode == CheckMode.Support ? ["3.0.", "3.1."] : ["3.0."];
        if (version.Text() is { } text && supported.Any(prefix => text.StartsWith(prefix, StringComparison.Ordinal)))
        {
            return true;
        }

        string found = version.Text() ?? document.Root.Find("swagger").Text() ?? "none";
        findings.Add(Rule.Version, document, version ?? document.Root, $"The version is '{found}'. Write 'openapi: 3.0.3' at the top.");
        return false;
    }
}
