namespace Inspectlet.Document.Rules;

/// <summary>Reads a document and holds it to the rules.</summary>
internal static class DocumentRules
{
    private static readonly string[] Supported = ["3.0.", "3.1."];

    /// <summary>Reads a document, and the files that it refers to, once; null where it cannot be read.</summary>
    /// <param name="path">The document.</param>
    /// <param name="store">Where its files are.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <param name="allowedFolders">The folders, beside its own, that it may refer to.</param>
    /// <param name="leavesOut">Whether operations that break a rule are left out, with a warning.</param>
    public static ApiDocument? Read(
        string path, IFileStore store, FindingList findings, IReadOnlyList<string>? allowedFolders = null, bool leavesOut = false)
    {
        var files = new FileSet(store, path, allowedFolders ?? []);
        if (files.Load(path) is not { } file)
        {
            findings.Add(files);
            return null;
        }

        if (!IsSupportedVersion(file.Root, findings))
        {
            return null;
        }

        ApiDocument document = DocumentWalker.Walk(file, new References(files));
        if (leavesOut)
        {
            return LeftOutOperations.Apply(document, Find, findings);
        }

        findings.AddRange(Find(document).Sorted());
        return document;

        FindingList Find(ApiDocument checkedDocument)
        {
            var found = new FindingList(findings.Mode);
            Check(checkedDocument, files, found);
            found.Add(files, checkedDocument.References);
            return found;
        }
    }

    private static void Check(ApiDocument document, FileSet files, FindingList findings)
    {
        var schemas = new Schemas(document);
        KeywordRules.Check(document, findings);
        FlagRules.Check(document, findings);
        SiblingRules.Check(document, findings);
        SchemaRules.Check(document, schemas, findings);
        NameRules.Check(document, schemas, findings);
        FamilyRules.Check(document, schemas, findings);
        new AlternativeRules(document, schemas, findings).Check();
        ExtensionRules.Check(document, schemas, findings);
        OperationRules.Check(document, findings);
        ServerRules.Check(document, findings);
        LeftOutRules.Check(document, schemas, findings);
        SupportRules.Check(document, findings);
        ParameterRules.Check(document, schemas, findings);
        BodyRules.Check(document, schemas, findings);
        ExampleRules.Check(document, files, findings);
    }

    private static bool IsSupportedVersion(DocumentNode root, FindingList findings)
    {
        DocumentNode? version = root["openapi"];
        IEnumerable<string> supported = findings.Mode == CheckMode.Strict ? Supported.Take(1) : Supported;
        if (version?.Value is { } text && supported.Any(prefix => text.StartsWith(prefix, StringComparison.Ordinal)))
        {
            return true;
        }

        string found = version?.Value ?? root.Text("swagger") ?? "none";
        findings.Add(Rule.Version, version ?? root, $"The version is '{found}'. Write 'openapi: 3.0.3' at the top.");
        return false;
    }
}
