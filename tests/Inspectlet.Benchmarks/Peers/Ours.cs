using System.Runtime.CompilerServices;

namespace Inspectlet.Benchmarks.Peers;

/// <summary>The SDK.</summary>
internal static class Ours
{
    /// <summary>Reads the answer to a search, as the client does with the body that it has received.</summary>
    public static IReadOnlyList<Session> Read(ReadOnlySpan<byte> json) => ReadSearchSessionsAsyncResponse(null, json);

    // What the generator emits for the operation. It is private, and no method of the client reads without a call.
    [UnsafeAccessor(UnsafeAccessorKind.StaticMethod)]
    private static extern IReadOnlyList<Session> ReadSearchSessionsAsyncResponse(InspectletClient? client, ReadOnlySpan<byte> body);
}
