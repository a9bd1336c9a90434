using Inspectlet.Document.Documents;

namespace Inspectlet.Generator.Tests.Document;

/// <summary>The files of a document, in memory.</summary>
internal sealed class MemoryFiles((string Name, string Text)[] files) : IFileStore
{
    private readonly Dictionary<string, string> _texts = files.ToDictionary(file => Path.GetFullPath(file.Name), file => file.Text);

    public bool Exists(string path) => _texts.ContainsKey(Path.GetFullPath(path));

    public string ReadAllText(string path) => _texts[Path.GetFullPath(path)];
}
