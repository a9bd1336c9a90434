using System.Xml;
using System.Xml.Linq;

namespace Inspectlet.DocumentChanges.Releases;

/// <summary>Reads a property that Directory.Build.props sets to a literal.</summary>
internal static class BuildProperties
{
    /// <exception cref="FormatException">The file is no XML.</exception>
    public static string? Find(string root, string property)
    {
        string path = Path.Combine(root, "Directory.Build.props");
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
