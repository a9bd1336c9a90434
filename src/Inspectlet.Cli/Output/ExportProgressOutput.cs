using Inspectlet.Cli.Hosting;
using Inspectlet.Export;

namespace Inspectlet.Cli.Output;

/// <summary>Shows how far an export has come, on standard error: one line that changes on a terminal, else a line now and then.</summary>
internal sealed class ExportProgressOutput : IProgress<ExportProgress>
{
    private const string ToLineStart = "\r\u001b[K";

    private static readonly TimeSpan OnTerminal = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Elsewhere = TimeSpan.FromSeconds(10);

    private readonly object _lock = new();
    private readonly CliHost _host;
    private readonly bool _isTerminal;
    private readonly ThrottledTime _throttled;
    private long _shownAt;
    private bool _isLineOpen;

    public ExportProgressOutput(CliHost host, ThrottledTime throttled)
    {
        _host = host;
        _throttled = throttled;
        _isTerminal = host.ErrorTerminal is { HasEscapes: true };
        _shownAt = host.Clock.GetTimestamp();
    }

    public void Report(ExportProgress value)
    {
        lock (_lock)
        {
            if (value.Notice is { } notice)
            {
                WriteLine(notice);
            }

            if (_host.Clock.GetElapsedTime(_shownAt) >= (_isTerminal ? OnTerminal : Elsewhere))
            {
                _shownAt = _host.Clock.GetTimestamp();
                Show(TextOf(value));
            }
        }
    }

    /// <summary>Tells something, on a line of its own.</summary>
    public void Tell(string text)
    {
        lock (_lock)
        {
            WriteLine(text);
        }
    }

    /// <summary>Takes away the line that changes.</summary>
    public void End()
    {
        lock (_lock)
        {
            CloseLine();
        }
    }

    private void Show(string text)
    {
        if (!_isTerminal)
        {
            _host.Error.WriteLine(text);
            return;
        }

        int width = Math.Max((_host.ErrorTerminal?.Width ?? 80) - 1, 1);
        _host.Error.Write(ToLineStart + (text.Length > width ? text[..width] : text));
        _isLineOpen = true;
    }

    private void WriteLine(string text)
    {
        CloseLine();
        _host.Error.WriteLine(SafeText.Of(text));
    }

    private void CloseLine()
    {
        if (_isLineOpen)
        {
            _host.Error.Write(ToLineStart);
            _isLineOpen = false;
        }
    }

    private string TextOf(ExportProgress value)
    {
        double seconds = value.Elapsed.TotalSeconds;
        string rate = seconds > 0 ? $", {ExportOutput.Number((long)(value.Recordings / seconds))}/s" : "";
        string left = value.Remaining is { } remaining ? $", {ValueText.Of(remaining)} left" : "";
        string throttled = _throttled.Total >= TimeSpan.FromSeconds(1) ? $", {ValueText.Of(_throttled.Total)} throttled" : "";
        return $"{ExportOutput.Number(value.Recordings)} recordings, {ExportOutput.Number(value.WindowsDone)} of {ExportOutput.Number(value.Windows)} windows{rate}{left}{throttled}";
    }
}
