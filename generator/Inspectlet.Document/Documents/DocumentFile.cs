using YamlDotNet.RepresentationModel;

namespace Inspectlet.Document.Documents;

/// <summary>A file of the document.</summary>
/// <param name="Name">Its name, as findings bear it.</param>
/// <param name="Yaml">What it holds.</param>
internal sealed record DocumentFile(string Name, YamlNode Yaml)
{
    public DocumentNode Root => new(this, Yaml);

    /// <summary>The name of a file beside this one, as findings bear it.</summary>
    public string NameBeside(string name) => Path.Combine(Path.GetDirectoryName(Name) ?? "", name);
}
