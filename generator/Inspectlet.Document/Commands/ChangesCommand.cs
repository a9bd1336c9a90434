using System.CommandLine;

namespace Inspectlet.Document.Commands;

internal static class ChangesCommand
{
    public static Command Create() => new("changes");
}
