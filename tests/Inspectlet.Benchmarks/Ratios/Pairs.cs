using System.Diagnostics;

namespace Inspectlet.Benchmarks.Ratios;

/// <summary>Measures two ways of doing the same in turns, so that whatever else the machine does weighs on both alike.</summary>
internal static class Pairs
{
    private const int Count = 31;
    private const int CountOfBuilds = 7;

    private static readonly TimeSpan ShortBlock = TimeSpan.FromMilliseconds(50);

    // Where a single run allocates so much that collections come in only some blocks.
    private static readonly TimeSpan LongBlock = TimeSpan.FromMilliseconds(300);

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    /// <summary>Gives the ratio of what both take of the processor's time, in this process, in user and system mode.</summary>
    public static Quartiles OfProcessorTime(Action one, Action other) =>
        OfProcessorTimeAsync(() => Complete(one), () => Complete(other), ShortBlock).GetAwaiter().GetResult();

    /// <summary>The same for what takes long, and allocates much.</summary>
    public static Quartiles OfProcessorTimeOfLongRuns(Action one, Action other) =>
        OfProcessorTimeAsync(() => Complete(one), () => Complete(other), LongBlock).GetAwaiter().GetResult();

    /// <summary>Gives the ratio of what both take of the processor's time, in this process, in user and system mode.</summary>
    public static Task<Quartiles> OfProcessorTimeAsync(Func<Task> one, Func<Task> other) => OfProcessorTimeAsync(one, other, ShortBlock);

    private static async Task<Quartiles> OfProcessorTimeAsync(Func<Task> one, Func<Task> other, TimeSpan block)
    {
        int oneTimes = await CalibrateAsync(one, block);
        int otherTimes = await CalibrateAsync(other, block);
        var ratios = new List<double>();
        for (int i = 0; i < Count; i++)
        {
            bool isReversed = i % 2 == 1;
            double second = isReversed ? await MeasureAsync(other, otherTimes) : 0;
            double first = await MeasureAsync(one, oneTimes);
            ratios.Add(first / (isReversed ? second : await MeasureAsync(other, otherTimes)));
        }

        return Quartiles.Of(ratios);
    }

    /// <summary>Gives the ratio of the bytes that both allocate.</summary>
    public static async Task<Quartiles> OfAllocationAsync(Func<Task> one, Func<Task> other)
    {
        await CalibrateAsync(one, ShortBlock);
        await CalibrateAsync(other, ShortBlock);
        var ratios = new List<double>();
        for (int i = 0; i < Count; i++)
        {
            ratios.Add(await AllocatedAsync(one) / await AllocatedAsync(other));
        }

        return Quartiles.Of(ratios);
    }

    /// <summary>Gives the ratio of how long two builds take, by the clock: they are processes of their own.</summary>
    public static Quartiles OfWallTime(Func<TimeSpan> one, Func<TimeSpan> other) =>
        Quartiles.Of(Enumerable.Range(0, CountOfBuilds).Select(i =>
        {
            TimeSpan first = i % 2 == 0 ? one() : other();
            TimeSpan second = i % 2 == 0 ? other() : one();
            return i % 2 == 0 ? first / second : second / first;
        }));

    public static Task Complete(Action action)
    {
        action();
        return Task.CompletedTask;
    }

    // Runs until the compiler has done what it will, and finds how often fills a block.
    private static async Task<int> CalibrateAsync(Func<Task> action, TimeSpan block)
    {
        long began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < WarmUp)
        {
            await action();
        }

        TimeSpan start = Environment.CpuUsage.TotalTime;
        int times = 0;
        while (Environment.CpuUsage.TotalTime - start < block)
        {
            await action();
            times++;
        }

        return times;
    }

    private static async Task<double> MeasureAsync(Func<Task> action, int times)
    {
        TimeSpan start = Environment.CpuUsage.TotalTime;
        for (int i = 0; i < times; i++)
        {
            await action();
        }

        return (Environment.CpuUsage.TotalTime - start).TotalSeconds / times;
    }

    private static async Task<double> AllocatedAsync(Func<Task> action)
    {
        const int Times = 20;
        long before = GC.GetTotalAllocatedBytes(precise: true);
        for (int i = 0; i < Times; i++)
        {
            await action();
        }

        return (double)(GC.GetTotalAllocatedBytes(precise: true) - before) / Times;
    }
}
