using Inspectlet.ContractStub.Document;

namespace Inspectlet.ContractTests;

/// <summary>The document of the repository, read once for all tests: nobody can change what was read.</summary>
internal static class InspectletDocument
{
    private static readonly string FullPath = ContractDocument.Find("openapi/inspectlet.yaml");
    private static readonly Lazy<Task<ContractDocument>> Loaded = new(() => ContractDocument.LoadAsync(FullPath));

    public static string Folder { get; } = Path.GetDirectoryName(FullPath)!;

    public static Task<ContractDocument> LoadAsync() => Loaded.Value;

    /// <summary>The document with one passage changed, to see what follows from it.</summary>
    public static Task<ContractDocument> LoadChangedAsync(string passage, string replacement)
    {
        string document = File.ReadAllText(FullPath).ReplaceLineEndings("\n");
        document.Contains(passage, StringComparison.Ordinal).Should().BeTrue("the test changes the passage '{0}' of the document", passage);
        return ContractDocument.ParseAsync(document.Replace(passage, replacement, StringComparison.Ordinal), Folder);
    }
}
