namespace Inspectlet.Tests.Architecture;

/// <summary>Which folders of its project a folder may refer to. A folder that is not listed may refer to all, as long as there is no cycle.</summary>
internal static class Rooms
{
    private static readonly Dictionary<string, Dictionary<string, string[]>> Allowed = new()
    {
        ["generator/Inspectlet.Generator"] = new()
        {
            ["Diagnostics"] = ["Model"],
            ["Model"] = ["Diagnostics"],
            ["Parse"] = ["Diagnostics", "Model"],
            ["Emit"] = ["Model"],
        },
        ["src/Inspectlet.Export"] = new()
        {
            ["Settings"] = [],
            ["Errors"] = [],
            ["Planning"] = ["Settings"],
            ["Files"] = ["Errors", "Planning", "Settings"],
            ["Records"] = ["Files", "Settings"],
            ["Manifests"] = ["Errors", "Files", "Planning", "Records", "Settings"],
            ["Running"] = ["Errors", "Files", "Manifests", "Planning", "Records", "Settings"],
            ["Verifying"] = ["Errors", "Files", "Manifests", "Planning"],
        },
        ["generator/Inspectlet.Document"] = new()
        {
            ["Documents"] = [],
            ["Findings"] = [],
            ["Structure"] = ["Documents"],
            ["Language"] = ["Documents", "Structure"],
            ["Rules"] = ["Documents", "Findings", "Language", "Structure"],
            ["Declarations"] = ["Documents", "Language", "Structure"],
            ["Preparation"] = ["Declarations", "Documents", "Structure"],
            ["Changes"] = ["Declarations", "Documents", "Language", "Preparation", "Structure"],
        },
        ["src/Inspectlet"] = new()
        {
            ["Finding"] = ["Enumeration", "Models", "Search"],
        },
    };

    /// <summary>The references of listed folders that are not allowed.</summary>
    public static IEnumerable<string> Breaches(string project, IEnumerable<TypeReference> references) =>
        Allowed.TryGetValue(project, out Dictionary<string, string[]>? rooms)
            ? references.Where(reference => IsBreach(rooms, reference.From.Split('/')[0], reference.To.Split('/')[0])).Select(r => r.ToString())
            : [];

    private static bool IsBreach(Dictionary<string, string[]> rooms, string from, string to) =>
        from != to && rooms.TryGetValue(from, out string[]? allowed) && !allowed.Contains(to);
}
