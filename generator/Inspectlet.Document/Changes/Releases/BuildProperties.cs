using System.Xml;
using System.Xml.Linq;

namespace Inspectlet.Document.Changes.Releases;

/// <summary>Reads a property that Directory.Build.props sets to a literal: that of what is packed, or that of everything.</summary>
internal static class BuildProperties
{
    private static readonly string[] Files = ["src/Directory.Build.props", "Directory.Build.props"];

    /// <exception cref="FormatException">A file is no XML.</exception>
    public static string? Find(string root, string property) =>
        Files.Select(file => FindIn(Path.Combine(root, file), property)).FirstOrDefault(value => value is not null);

    private static string? FindIn(string path, string property)
    {
        try
        {
            return File.Exists(path) ? XDocument.Load(path).Descendants(property).LastOrDefault()?.Value.Trim() : null;
        }
        catch (XmlException exception)
        {
            throw new FormatException($"'{path}' cannot be read: {exception.Message}", exception);
        }
    }
}
