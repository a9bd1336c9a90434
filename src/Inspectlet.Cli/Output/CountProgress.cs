using System.Globalization;
using Inspectlet.Cli.Hosting;

namespace Inspectlet.Cli.Output;

/// <summary>Shows on a terminal how many recordings have been counted, in a line that changes; nothing elsewhere.</summary>
internal sealed class CountProgress(CliHost host) : IDisposable
{
    private const string ToLineStart = "\r\e[K";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private long _shownAt = host.Clock.GetTimestamp();
    private bool _isShown;

    public void Report(long recordings)
    {
        if (host.ErrorTerminal is { HasEscapes: true } && host.Clock.GetElapsedTime(_shownAt) >= Pause)
        {
            _shownAt = host.Clock.GetTimestamp();
            _isShown = true;
            host.Error.Write($"{ToLineStart}{recordings.ToString("N0", CultureInfo.InvariantCulture)} recordings");
        }
    }

    public void Dispose()
    {
        if (_isShown)
        {
            host.Error.Write(ToLineStart);
        }
    }
}
