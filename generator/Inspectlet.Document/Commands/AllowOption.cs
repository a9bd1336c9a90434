using System.CommandLine;

namespace Inspectlet.Document.Commands;

/// <summary><c>--allow</c>: a document must not read whatever it names.</summary>
internal static class AllowOption
{
    public static Option<string[]> Create() => new("--allow")
    {
        HelpName = "FOLDER",
        Description = "A folder, beside the document's own, whose files it may refer to. May be given several times.",
        DefaultValueFactory = _ => [],
    };
}
