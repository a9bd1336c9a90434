using System.CommandLine;

namespace Inspectlet.Document.Commands;

/// <summary><c>--leave-out</c>: one operation that cannot be done must not take the client.</summary>
internal static class LeaveOutOption
{
    public static Option<bool> Create() => new("--leave-out")
    {
        Description = "Leaves out each operation that breaks a rule or cannot be made, with a warning at its line, and takes the rest. What is wrong elsewhere stays an error.",
    };
}
