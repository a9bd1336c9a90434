using Inspectlet.DocumentChanges.Comparison;
using Inspectlet.DocumentChanges.Surface;
using Inspectlet.DocumentChecker;
using Inspectlet.DocumentChecker.Yaml;

namespace Inspectlet.DocumentChanges;

/// <summary>Two states of a document, loaded by the loader of the checker.</summary>
internal sealed class DocumentPair
{
    private readonly FindingList _findings = new(CheckMode.Support);

    /// <summary>What keeps the documents from being compared.</summary>
    public IReadOnlyList<Finding> Findings => _findings.Sorted();

    /// <summary>Compares the documents; null where one of them cannot be read, or refers to nothing.</summary>
    public Outcome? Compare(string before, IFileStore beforeFiles, string after, IFileStore afterFiles)
    {
        (YamlFile? old, SdkSurface? oldSurface) = Read(before, beforeFiles);
        (YamlFile? now, SdkSurface? nowSurface) = Read(after, afterFiles);
        if (old is null || now is null || Findings.Count > 0)
        {
            return null;
        }

        IReadOnlyList<Change> changes = SurfaceComparison.Compare(oldSurface!, nowSurface!);
        return new Outcome(changes, IsSame: old.Root.Equals(now.Root));
    }

    private (YamlFile? File, SdkSurface? Surface) Read(string name, IFileStore store)
    {
        var files = new FileSet(store, _findings);
        return files.Load(name) is { } file ? (file, SurfaceReader.Read(file, new References(files, _findings))) : (null, null);
    }
}

/// <summary>What came of comparing two documents.</summary>
/// <param name="Changes">What users meet, the gravest first.</param>
/// <param name="IsSame">Whether the documents say the same, to the word; what they refer to in other files apart.</param>
internal sealed record Outcome(IReadOnlyList<Change> Changes, bool IsSame);
