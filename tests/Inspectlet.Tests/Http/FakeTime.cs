using Microsoft.Extensions.Time.Testing;

namespace Inspectlet.Tests.Http;

/// <summary>Lets fake time run until a task has ended, however many timers it sets on the way.</summary>
internal static class FakeTime
{
    public static async Task<T> RunAsync<T>(this FakeTimeProvider clock, Task<T> task)
    {
        await clock.RunAsync((Task)task);
        return await task;
    }

    public static async Task RunAsync(this FakeTimeProvider clock, Task task)
    {
        while (!task.IsCompleted)
        {
            clock.Advance(TimeSpan.FromMilliseconds(50));
            await Task.Yield();
        }

        await task;
    }
}
