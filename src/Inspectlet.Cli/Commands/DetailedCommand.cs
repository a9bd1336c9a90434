using System.CommandLine;

namespace Inspectlet.Cli.Commands;

/// <summary>A command whose own help says more than the list of commands that it stands in.</summary>
/// <param name="name">The command's name.</param>
/// <param name="description">What it does, on one line.</param>
/// <param name="details">What there is to know besides, with examples.</param>
internal sealed class DetailedCommand(string name, string description, string details) : Command(name, description)
{
    public string Details => details;
}
