namespace Inspectlet.Document.Preparation;

/// <summary>
/// Where the document declares each name of C#, so that the source generator can point at the line that somebody can edit.
/// A line each: the name with that of its type before it, the file, line and column, separated by tabs.
/// </summary>
internal static class Places
{
    public static string Write(SdkDeclarations declarations, string clientName)
    {
        var lines = new List<string>();
        foreach (MethodDeclaration method in declarations.Operations.SelectMany(operation => operation.Methods))
        {
            string name = $"{clientName}{(method.Receiver is null ? "" : "Extensions")}.{method.Name}";
            Add(name, method.Place);
            foreach (ParameterDeclaration parameter in method.Parameters)
            {
                Add($"{name}.{parameter.Name}", parameter.Place);
            }
        }

        foreach (TypeDeclaration type in declarations.Types)
        {
            Add(type.Name, type.Place);
            foreach (MemberDeclaration member in type is ModelDeclaration model ? model.Members : [])
            {
                Add($"{type.Name}.{member.Name}", member.Place);
            }
        }

        return string.Concat(lines);

        void Add(string name, DocumentNode place) =>
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{name}\t{Path.GetFullPath(place.File.Name)}\t{place.Line}\t{place.Column}\n"));
    }
}
