using Inspectlet.Cli.Mcp.Privacy;

namespace Inspectlet.Cli.Mcp.Tools;

/// <summary>What a tool works with.</summary>
/// <param name="Inspectlet">Asks the account.</param>
/// <param name="Clock">The clock.</param>
/// <param name="Disclosure">What the assistant may see.</param>
/// <param name="Pseudonyms">What stands for what it may not see.</param>
/// <param name="Report">Tells the client how far a long call has come, in recordings.</param>
internal sealed record ToolCall(
    InspectletClient Inspectlet, TimeProvider Clock, Disclosure Disclosure, Pseudonyms Pseudonyms, Func<long, CancellationToken, Task> Report);
