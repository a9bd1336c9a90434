using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Inspectlet.Tests.Hosting;

/// <summary>Keeps everything that a host logs.</summary>
internal sealed class RecordingLoggerProvider : ILoggerProvider
{
    public ConcurrentQueue<(string Category, int Id, string Text)> Entries { get; } = [];

    public IEnumerable<string> TextsOf(int id) => Entries.Where(e => e.Category == "Inspectlet" && e.Id == id).Select(e => e.Text);

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, Entries);

    public void Dispose()
    {
    }

    private sealed class Logger(string category, ConcurrentQueue<(string Category, int Id, string Text)> entries) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            entries.Enqueue((category, eventId.Id, formatter(state, exception)));
    }
}
