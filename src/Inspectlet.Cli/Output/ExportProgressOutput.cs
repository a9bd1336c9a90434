using Inspectlet.Cli.Hosting;
using Inspectlet.Export;

namespace Inspectlet.Cli.Output;

/// <summary>Shows how far an export has come, on standard error: one line that changes on a terminal, else a line now and then.</summary>
internal sealed class ExportProgressOutput : IProgress<ExportProgress>
{
    private static readonly TimeSpan OnTerminal = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Elsewhere = TimeSpan.FromSeconds(10);

    private readonly object _lock = new();
    private readonly CliHost _host;
    private readonly ThrottledTime _throttled;
    private long _shownAt;

    public ExportProgressOutput(CliHost host, ThrottledTime throttled)
    {
        _host = host;
        _throttled = throttled;
        _shownAt = host.Clock.GetTimestamp();
    }

    public void Report(ExportProgress value)
    {
        lock (_lock)
        {
            if (value.Notice is { } notice)
            {
                Tell(notice);
            }

            if (_host.Clock.GetElapsedTime(_shownAt) >= (_host.Status is null ? Elsewhere : OnTerminal))
            {
                _shownAt = _host.Clock.GetTimestamp();
                Show(TextOf(value));
            }
        }
    }

    /// <summary>Tells something, on a line of its own.</summary>
    public void Tell(string text) => _host.Error.WriteLine(SafeText.Of(text));

    /// <summary>Takes away the line that changes.</summary>
    public void End() => _host.Status?.Erase();

    private void Show(string text)
    {
        if (_host.Status is { } status)
        {
            status.Show(text);
        }
        else
        {
            _host.Error.WriteLine(text);
        }
    }

    private string TextOf(ExportProgress value)
    {
        double seconds = value.Elapsed.TotalSeconds;
        string rate = seconds > 0 ? $", {ValueText.Count((long)(value.Recordings / seconds))}/s" : "";
        string left = value.Remaining is { } remaining ? $", {ValueText.Of(remaining)} left" : "";
        string throttled = _throttled.Total >= TimeSpan.FromSeconds(1) ? $", {ValueText.Of(_throttled.Total)} throttled" : "";
        return $"{ValueText.Count(value.Recordings)} recordings, {ValueText.Count(value.WindowsDone)} of {ValueText.Count(value.Windows)} windows{rate}{left}{throttled}";
    }
}
