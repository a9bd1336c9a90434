using System.Reflection;

namespace Inspectlet.Document.Preparation;

/// <summary>Where the build found what this program uses.</summary>
internal static class BuildInfo
{
    public static string Find(string key) => typeof(BuildInfo).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
}
