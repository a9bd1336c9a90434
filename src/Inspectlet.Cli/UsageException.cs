namespace Inspectlet.Cli;

/// <summary>The command is wrong, and this says how to put it right.</summary>
internal sealed class UsageException(string message) : Exception(message);
