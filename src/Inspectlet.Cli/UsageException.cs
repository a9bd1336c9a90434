namespace Inspectlet.Cli;

/// <summary>The command is wrong, or what it needs is missing, and this says how to put it right.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="isInHelp">Whether the command's help says more.</param>
internal sealed class UsageException(string message, bool isInHelp = true) : Exception(message)
{
    public bool IsInHelp { get; } = isInHelp;
}
