namespace Inspectlet.Cli.Hosting;

/// <summary>The command is wrong, or something that it needs is missing. The message says how to fix it.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="isInHelp">Whether the command's help says more.</param>
internal sealed class UsageException(string message, bool isInHelp = true) : Exception(message)
{
    public bool IsInHelp { get; } = isInHelp;
}
