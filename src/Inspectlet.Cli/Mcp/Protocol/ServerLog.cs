namespace Inspectlet.Cli.Mcp.Protocol;

/// <summary>Standard error, which a client may leave unread: when it is full, the server goes on without it.</summary>
/// <param name="writer">Where lines go.</param>
/// <param name="clock">The clock of how long one may take.</param>
internal sealed class ServerLog(TextWriter writer, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _writing = new(1, 1);
    private bool _isStuck;

    /// <summary>Writes a line.</summary>
    public async Task WriteAsync(string line)
    {
        await _writing.WaitAsync().ConfigureAwait(false);
        try
        {
            if (!_isStuck)
            {
                await Task.Run(() => writer.WriteLine($"inspectlet mcp: {line}")).WaitAsync(Patience, clock).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is TimeoutException or IOException or ObjectDisposedException)
        {
            _isStuck = true;
        }
        finally
        {
            _writing.Release();
        }
    }
}
