using System.Diagnostics;

namespace Inspectlet.FuzzTests.Fuzz;

/// <summary>Goes over inputs on several threads, up to the first that is against the rule.</summary>
internal sealed class FuzzRun(FuzzOptions options, Action<string> log)
{
    private const int BatchSize = 256;

    // Far more than the largest input takes, and far less than what a small answer could be made to take.
    private const long MaxBytes = 64 * 1024 * 1024;

    // Far more than the slowest input takes on a machine that has other things to do as well.
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(20);

    private readonly InputSource _source = new(options.Seed);
    private readonly Heap _heap = new(Math.Max(1, options.Inputs / 20));
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly long[] _underWay = new long[options.Threads];
    private long _handedOut;
    private FuzzFailure? _failure;

    public async Task<FuzzReport> RunAsync()
    {
        Tally[] tallies = [.. Enumerable.Range(0, options.Threads).Select(_ => new Tally())];
        Task work = Task.WhenAll(tallies.Select((tally, thread) => Task.Run(() => WorkAsync(tally, thread))));
        await WatchAsync(work);

        var sum = new Tally();
        Array.ForEach(tallies, sum.Add);
        return new FuzzReport(options, sum, _heap, _clock.Elapsed, _failure);
    }

    private async Task WorkAsync(Tally tally, int thread)
    {
        using var caller = new Caller();
        long batch;
        while (_failure is null && (batch = Interlocked.Add(ref _handedOut, BatchSize) - BatchSize) < options.Inputs)
        {
            for (long i = batch; i < Math.Min(batch + BatchSize, options.Inputs); i++)
            {
                await GoOverAsync(caller, tally, options.First + i, thread);
            }
        }

        Volatile.Write(ref _underWay[thread], -1);
    }

    private async Task GoOverAsync(Caller caller, Tally tally, long index, int thread)
    {
        Volatile.Write(ref _underWay[thread], index);
        FuzzInput input = _source[index];
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        long began = Stopwatch.GetTimestamp();
        Outcome outcome = await caller.CallAsync(input);
        TimeSpan time = Stopwatch.GetElapsedTime(began);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        tally.Add(index, outcome, time, allocated);

        string? violation = time > MaxTime ? $"it took {time}"
            : allocated > MaxBytes ? $"it allocated {allocated} bytes"
            : Rule.FindViolation(input, outcome);
        if (violation is null && input.Plain is { } plain)
        {
            tally.CountPlain();
            violation = Rule.FindDifference(outcome, await caller.CallAsync(plain));
        }

        if (violation is not null)
        {
            FuzzInput shrunk = await Shrinker.ShrinkAsync(input, async smaller => Rule.FindViolation(smaller, await caller.CallAsync(smaller)) is not null);
            Interlocked.CompareExchange(ref _failure, new FuzzFailure(index, input, shrunk, violation), null);
        }
    }

    // An input that hangs cannot be stopped, but it can be named.
    private async Task WatchAsync(Task work)
    {
        long[] seen = new long[options.Threads];
        TimeSpan nextLook = TimeSpan.Zero;
        TimeSpan nextLog = TimeSpan.FromSeconds(30);
        while (await Task.WhenAny(work, Task.Delay(TimeSpan.FromMilliseconds(100))) != work)
        {
            long handedOut = Interlocked.Read(ref _handedOut);
            _heap.Check(handedOut);
            if (_clock.Elapsed > nextLog)
            {
                nextLog += TimeSpan.FromSeconds(30);
                log($"{handedOut:N0} inputs in {_clock.Elapsed.TotalSeconds:F0} s");
            }

            if (_clock.Elapsed < nextLook)
            {
                continue;
            }

            nextLook = _clock.Elapsed + (3 * MaxTime);
            for (int thread = 0; thread < seen.Length; thread++)
            {
                long index = Volatile.Read(ref _underWay[thread]);
                if (index > 0 && index == seen[thread] && _failure is null)
                {
                    _failure = new FuzzFailure(index, _source[index], _source[index], "it hangs");
                    return;
                }

                seen[thread] = index;
            }
        }

        _heap.Check(long.MaxValue);
        await work;
    }
}
