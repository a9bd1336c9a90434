using System.Diagnostics.CodeAnalysis;

namespace Inspectlet.Http;

/// <summary>
/// How many requests of a client are under way at most: half as many after a 429, and one more after each quiet stretch, up to all.
/// </summary>
/// <remarks>It is asked before each request, and has no timer. Times are ticks of the gate's clock.</remarks>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "As in RequestGate.")]
internal sealed class AdaptiveLimit
{
    private static readonly long QuietStretch = TimeSpan.FromSeconds(5).Ticks;

    private readonly object _lock = new();
    private readonly int _most;
    private readonly SemaphoreSlim _slots;
    private int _allowed;

    // Taken and free ones. More than are allowed, until those that are under way have ended.
    private int _made;
    private int _cuts;
    private long _quietSince;
    private long _last;

    /// <summary>Creates the limit.</summary>
    /// <param name="most">How many may be under way as long as nothing is refused.</param>
    public AdaptiveLimit(int most)
    {
        _most = most;
        _allowed = most;
        _made = most;
        _slots = new SemaphoreSlim(most);
    }

    /// <summary>Waits until one more request may be under way; <see cref="Leave"/> lets the next one in.</summary>
    /// <returns>What <see cref="Cut"/> wants to know if the request is refused.</returns>
    public async ValueTask<int> EnterAsync(long now, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            Grow(now);
        }

        await _slots.WaitAsync(cancellationToken).ConfigureAwait(false);
        return Volatile.Read(ref _cuts);
    }

    public void Leave(long now)
    {
        lock (_lock)
        {
            Grow(now);
            if (_made > _allowed)
            {
                _made--;
                return;
            }
        }

        _slots.Release();
    }

    /// <summary>Allows half as many, after a 429.</summary>
    /// <param name="entered">
    /// What <see cref="EnterAsync"/> returned. A request that was under way already when another one had it cut tells nothing new.
    /// </param>
    /// <param name="now">When the response came.</param>
    /// <param name="quietFrom">From when on it can be quiet: when requests are sent again.</param>
    public void Cut(int entered, long now, long quietFrom)
    {
        lock (_lock)
        {
            Grow(now);
            _quietSince = Math.Max(_quietSince, quietFrom);
            if (entered != _cuts)
            {
                return;
            }

            _cuts++;
            _allowed = Math.Max(_allowed / 2, 1);

            // Without a time to wait, the task is always complete. Browsers have no other way.
            while (_made > _allowed && _slots.WaitAsync(TimeSpan.Zero, CancellationToken.None).GetAwaiter().GetResult())
            {
                _made--;
            }
        }
    }

    private void Grow(long now)
    {
        // A clock that goes back takes the stretch with it.
        _quietSince += Math.Min(now - _last, 0);
        _last = now;
        long stretches = (now - _quietSince) / QuietStretch;
        if (_allowed == _most || stretches <= 0)
        {
            return;
        }

        _allowed = (int)Math.Min(_most, _allowed + stretches);
        _quietSince += stretches * QuietStretch;
        if (_allowed > _made)
        {
            _slots.Release(_allowed - _made);
            _made = _allowed;
        }
    }
}
