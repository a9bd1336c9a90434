namespace Inspectlet.FaultTests;

/// <summary>How much may go over the wire of an answer that is too long.</summary>
internal static class Bounds
{
    // What the system's buffers at both ends can hold on its way to a client that has stopped reading, and what HttpClient
    // reads of an answer that nobody wants any more, in the hope to keep the connection.
    private const long OnItsWay = 24 * 1024 * 1024;

    public static long Sent(int maxResponseBytes) => maxResponseBytes + OnItsWay;
}
