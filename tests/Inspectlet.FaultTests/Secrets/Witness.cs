using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Inspectlet.FaultTests.Secrets;

/// <summary>Writes down everything that a client lets be seen: logs with their scopes, spans, measurements, and what it is given.</summary>
internal sealed class Witness : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<(string Source, string Text)> _statements = new();
    private readonly ActivityListener _activities = new();
    private readonly MeterListener _measurements = new();
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    public Witness()
    {
        _activities.ShouldListenTo = source => source.Name == "Inspectlet";
        _activities.Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded;
        _activities.ActivityStopped = Note;
        ActivitySource.AddActivityListener(_activities);

        _measurements.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Inspectlet")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _measurements.SetMeasurementEventCallback<double>(Note);
        _measurements.SetMeasurementEventCallback<long>(Note);
        _measurements.Start();
    }

    /// <summary>All that was written down, with where it comes from.</summary>
    public IReadOnlyCollection<(string Source, string Text)> Statements => _statements;

    public void Note(string source, string? text) => _statements.Enqueue((source, text ?? ""));

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
        _activities.Dispose();
        _measurements.Dispose();
    }

    private void Note(Activity activity)
    {
        Note("span", $"{activity.OperationName} {activity.DisplayName} {activity.Status} {activity.StatusDescription}");
        Note("span", Join(activity.TagObjects));
        Note("span", Join(activity.Baggage));
        foreach (ActivityEvent @event in activity.Events)
        {
            Note("span", $"{@event.Name} {Join(@event.Tags)}");
        }
    }

    private void Note<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state) =>
        Note($"metric {instrument.Name}", $"{instrument.Description} {instrument.Unit} {value} {Join(tags.ToArray())}");

    private static string Join<T>(IEnumerable<KeyValuePair<string, T>> pairs) => string.Join(" ", pairs.Select(p => $"{p.Key}={p.Value}"));

    private sealed class Logger(Witness witness, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => witness._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            string source = $"log {category} {logLevel} {eventId.Id.ToString(CultureInfo.InvariantCulture)}";
            witness.Note(source, formatter(state, exception));
            witness.Note(source, exception?.ToString());
            witness.Note(source, Text(state));
            witness._scopes.ForEachScope((scope, _) => witness.Note(source, Text(scope)), state);
        }

        // What a structured logger keeps is in the pairs, and need not be in the text.
        private static string Text(object? state) => state is IEnumerable<KeyValuePair<string, object?>> pairs ? $"{state} {Join(pairs)}" : $"{state}";
    }
}
