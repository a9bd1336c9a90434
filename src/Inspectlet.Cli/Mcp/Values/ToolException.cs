namespace Inspectlet.Cli.Mcp.Values;

/// <summary>A call that cannot be answered. The message says what to do, and repeats nothing that came from elsewhere, not even the arguments.</summary>
/// <param name="message">What to do.</param>
internal sealed class ToolException(string message) : Exception(message);
