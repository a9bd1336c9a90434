using System.Text.Json.Nodes;
using Inspectlet.Cli.Mcp.Answers;
using Inspectlet.Cli.Mcp.Arguments;
using Inspectlet.Cli.Mcp.Schemas;
using Inspectlet.Cli.Mcp.Values;
using ModelContextProtocol.Protocol;

namespace Inspectlet.Cli.Mcp.Tools;

/// <summary>A tool of the server.</summary>
internal abstract class AssistantTool
{
    public abstract string Name { get; }

    public abstract string Title { get; }

    /// <summary>What it does, when to use it, and when not.</summary>
    public abstract string Description { get; }

    public abstract IReadOnlyList<Parameter> Parameters { get; }

    public abstract JsonObject OutputSchema { get; }

    /// <summary>Answers a call.</summary>
    /// <exception cref="ToolException">The arguments are invalid.</exception>
    /// <exception cref="InspectletException">The service did not answer.</exception>
    public abstract Task<Answer> RunAsync(ToolArguments arguments, ToolCall call, CancellationToken cancellationToken);

    /// <summary>The tool as a client lists it. All tools only read; what they read is the account of a service, and changes by itself.</summary>
    public Tool ToProtocol() => new()
    {
        Name = Name,
        Title = Title,
        Description = Description,
        InputSchema = Schema.OfInput(Parameters),
        OutputSchema = Schema.ToElement(OutputSchema),
        Annotations = new ToolAnnotations
        {
            Title = Title,
            ReadOnlyHint = true,
            DestructiveHint = false,
            IdempotentHint = true,
            OpenWorldHint = true,
        },
    };
}
