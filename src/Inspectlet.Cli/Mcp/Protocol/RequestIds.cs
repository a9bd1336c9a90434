using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace Inspectlet.Cli.Mcp.Protocol;

/// <summary>Ids of requests.</summary>
internal static class RequestIds
{
    /// <summary>The id that a value is; null if it is none.</summary>
    public static RequestId? Of(JsonNode? value) => value is not JsonValue scalar ? null
        : scalar.TryGetValue(out string? text) ? new RequestId(text)
        : scalar.TryGetValue(out long number) ? new RequestId(number)
        : null;
}
