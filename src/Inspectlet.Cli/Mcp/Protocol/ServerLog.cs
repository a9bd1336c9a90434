namespace Inspectlet.Cli.Mcp.Protocol;

/// <summary>Standard error, which a client may leave unread: when it is full, the server goes on without it.</summary>
/// <param name="writer">Where lines go.</param>
/// <param name="clock">The clock of how long one may take.</param>
internal sealed class ServerLog(TextWriter writer, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private Task _last = Task.CompletedTask;
    private bool _isStuck;

    /// <summary>Writes a line, after those before.</summary>
    public Task WriteAsync(string line)
    {
        lock (_lock)
        {
            return _last = WriteAsync(_last, line);
        }
    }

    private async Task WriteAsync(Task before, string line)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        if (_isStuck)
        {
            return;
        }

        try
        {
            await Task.Run(() => writer.WriteLine($"inspectlet mcp: {line}")).WaitAsync(Patience, clock).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is TimeoutException or IOException or ObjectDisposedException)
        {
            _isStuck = true;
        }
    }
}
