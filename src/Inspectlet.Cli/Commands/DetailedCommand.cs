using System.CommandLine;

namespace Inspectlet.Cli.Commands;

/// <summary>A command whose own help says more than its line in the list of commands.</summary>
/// <param name="name">The command's name.</param>
/// <param name="description">What it does, on one line.</param>
/// <param name="details">The rest of its help, with examples.</param>
internal abstract class DetailedCommand(string name, string description, string details) : Command(name, description)
{
    public string Details => details;
}
