using YamlDotNet.RepresentationModel;

namespace Inspectlet.DocumentChecker.Yaml;

/// <summary>A file of the document.</summary>
/// <param name="Name">Its name, as findings bear it.</param>
/// <param name="Root">What it holds.</param>
internal sealed record YamlFile(string Name, YamlNode Root)
{
    public string Directory => Path.GetDirectoryName(Path.GetFullPath(Name)) ?? "";
}

/// <summary>A node and the file that it stands in.</summary>
internal readonly record struct Site(YamlFile File, YamlNode Node);
