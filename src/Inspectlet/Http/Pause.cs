using ApiContract;

namespace Inspectlet.Http;

/// <summary>A time during which no call of a client is sent, because the API has asked for it. In ticks of the gate's clock.</summary>
/// <param name="Operation">The operation whose response asked for it.</param>
/// <param name="From">When the response came.</param>
/// <param name="Until">When calls are sent again.</param>
/// <param name="AskedUntil">Until when the API asked to wait, which can be far longer.</param>
internal sealed record Pause(ApiOperation Operation, long From, long Until, long AskedUntil)
{
    /// <summary>The same pause from another moment on.</summary>
    public Pause StartingAt(long from) => this with { From = from, Until = Until - From + from, AskedUntil = AskedUntil - From + from };
}
