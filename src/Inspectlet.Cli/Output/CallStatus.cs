using Inspectlet.Cli.Hosting;

namespace Inspectlet.Cli.Output;

/// <summary>Says on the status line that a call takes long, and that it is tried again. Until a second has gone by it says nothing.</summary>
/// <param name="status">The status line.</param>
/// <param name="maxAttempts">How many attempts a call has.</param>
/// <param name="clock">The clock.</param>
internal sealed class CallStatus(StatusLine status, int maxAttempts, TimeProvider clock) : InspectletObserver
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly object _lock = new();
    private ITimer? _timer;
    private int _calls;
    private long _began;
    private string _trouble = "";
    private TimeSpan _nextAttempt;

    public override void OnSending(string operation, int attempt, HttpMethod method, string path)
    {
        lock (_lock)
        {
            if (attempt == 1 && ++_calls == 1)
            {
                _began = clock.GetTimestamp();
                _nextAttempt = TimeSpan.Zero;
                _timer = clock.CreateTimer(_ => Show(), null, Second, Second);
            }
        }
    }

    public override void OnRetry(string operation, int attempt, TimeSpan delay, InspectletException failure)
    {
        lock (_lock)
        {
            _trouble = $"{FailureText.InShort(failure)}; attempt {attempt + 1} of {maxAttempts}";
            SetNextAttempt(delay);
        }
    }

    public override void OnThrottled(string operation, TimeSpan wait)
    {
        lock (_lock)
        {
            _trouble = "Inspectlet asks to wait; trying again";
            SetNextAttempt(wait);
        }
    }

    public override void OnCompleted(string operation, TimeSpan duration, int attempts, Exception? failure)
    {
        lock (_lock)
        {
            if (attempts > 0 && --_calls == 0)
            {
                _timer?.Dispose();
                _timer = null;
                status.Erase();
            }
        }
    }

    // A pause that all calls wait for may be longer than that between two attempts.
    private void SetNextAttempt(TimeSpan wait)
    {
        TimeSpan next = clock.GetElapsedTime(_began) + wait;
        _nextAttempt = next > _nextAttempt ? next : _nextAttempt;
    }

    private void Show()
    {
        lock (_lock)
        {
            if (_calls == 0)
            {
                return;
            }

            TimeSpan elapsed = clock.GetElapsedTime(_began);
            status.Show(elapsed < _nextAttempt
                ? $"{_trouble} in {Math.Ceiling((_nextAttempt - elapsed).TotalSeconds)} s"
                : $"Waiting for Inspectlet, {Math.Floor(elapsed.TotalSeconds)} s");
        }
    }
}
