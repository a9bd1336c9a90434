using Inspectlet.Cli.Mcp.Answers;
using Inspectlet.Cli.Mcp.Privacy;

namespace Inspectlet.Cli.Mcp;

/// <summary>What the server works with.</summary>
/// <param name="Inspectlet">Asks the account.</param>
/// <param name="IsDemo">Whether the account is the sandbox.</param>
/// <param name="Clock">The clock.</param>
/// <param name="Disclosure">What the assistant may see.</param>
/// <param name="Pseudonyms">What stands for what it may not see.</param>
/// <param name="Budget">How long an answer may be.</param>
internal sealed record AssistantSettings(
    InspectletClient Inspectlet, bool IsDemo, TimeProvider Clock, Disclosure Disclosure, Pseudonyms Pseudonyms, TokenBudget Budget);
