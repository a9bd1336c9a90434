namespace Inspectlet.Cli.Hosting;

/// <summary>The last line of a terminal, which changes while something takes long, and is gone before anything else is written. It is thread-safe.</summary>
/// <param name="error">Writes to the terminal.</param>
/// <param name="terminal">The terminal; it must understand escape sequences.</param>
internal sealed class StatusLine(TextWriter error, Terminal terminal)
{
    private const string ToLineStart = "\r\e[K";

    private readonly object _lock = new();
    private bool _isShown;

    /// <summary>Shows a text in place of the one that is there.</summary>
    /// <param name="text">The text; each of its characters takes one cell.</param>
    public void Show(string text)
    {
        lock (_lock)
        {
            // The last cell stays free: some terminals begin a new line when it is written.
            int width = Math.Max(terminal.Width - 1, 1);
            error.Write(ToLineStart + (text.Length > width ? text[..width] : text));
            _isShown = true;
        }
    }

    /// <summary>Takes the text away, if there is one.</summary>
    public void Erase()
    {
        lock (_lock)
        {
            if (_isShown)
            {
                error.Write(ToLineStart);
                _isShown = false;
            }
        }
    }
}
