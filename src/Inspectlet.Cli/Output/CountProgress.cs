using Inspectlet.Cli.Hosting;

namespace Inspectlet.Cli.Output;

/// <summary>Shows on the status line how many recordings have been counted; nothing where there is none.</summary>
internal sealed class CountProgress(CliHost host)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private long _shownAt = host.Clock.GetTimestamp();

    public void Report(long recordings)
    {
        if (host.Status is { } status && host.Clock.GetElapsedTime(_shownAt) >= Pause)
        {
            _shownAt = host.Clock.GetTimestamp();
            status.Show($"{ValueText.Count(recordings)} recordings");
        }
    }
}
