namespace Inspectlet.DocumentChanges;

/// <summary>The arguments of the command.</summary>
/// <param name="Old">The old document; null where it is that of the last release.</param>
/// <param name="New">The new document.</param>
/// <param name="Version">The version that the next release will have at least, or null.</param>
/// <param name="Released">The version of the old document, or null.</param>
internal sealed record Arguments(string? Old, string New, string? Version, string? Released)
{
    public const string Usage = """
        Says what a change of the document means for users of the SDK.

        Usage: Inspectlet.DocumentChanges OLD NEW [--released VERSION --version VERSION]
               Inspectlet.DocumentChanges --since-last-tag [DOCUMENT] [--version VERSION]

          --since-last-tag   compares with the document of the last release: the highest tag vX.Y.Z that HEAD has in its history.
                             DOCUMENT is openapi/inspectlet.yaml where it is not given.
          --version X.Y      the version that the next release will have at least; with --since-last-tag, the property
                             MinVerMinimumMajorMinor of src/Directory.Build.props or
                             Directory.Build.props where it is not given.
          --released X.Y     the version that OLD was released with.

        Exit code: 0 nothing breaks, or the version rises with it; 1 something breaks; 2 the documents cannot be compared.
        """;

    private const string DefaultDocument = "openapi/inspectlet.yaml";

    /// <summary>The arguments, or null where they are wrong.</summary>
    public static Arguments? Parse(string[] args)
    {
        var documents = new List<string>();
        bool isSinceLastTag = false;
        string? version = null;
        string? released = null;
        for (int i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--since-last-tag":
                    isSinceLastTag = true;
                    break;
                case "--version" when i + 1 < args.Length:
                    version = args[++i];
                    break;
                case "--released" when i + 1 < args.Length:
                    released = args[++i];
                    break;
                case ['-', ..]:
                    return null;
                default:
                    documents.Add(args[i]);
                    break;
            }
        }

        return (isSinceLastTag, documents) switch
        {
            (true, []) when released is null => new Arguments(null, DefaultDocument, version, null),
            (true, [var document]) when released is null => new Arguments(null, document, version, null),
            (false, [var old, var now]) when released is null == version is null => new Arguments(old, now, version, released),
            _ => null,
        };
    }
}
