using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Inspectlet.Benchmarks.Server;
using Inspectlet.Testing;

namespace Inspectlet.Benchmarks.Load;

/// <summary>
/// Many clients at once ask <c>inspectlet sandbox</c>, as fast as it answers. Its recordings are fetched first, and every answer is held
/// against what <see cref="SessionSearch.Matches"/> says of them.
/// </summary>
internal static class SandboxLoad
{
    private const int Clients = 64;
    private const int Sessions = 2_000;
    private const int Questions = 1_000;
    private const int Seed = 1;

    /// <summary>Runs for so many seconds, and prints what became of it.</summary>
    /// <returns>The exit code: 0 if every answer was right.</returns>
    public static async Task<int> RunAsync(string seconds)
    {
        if (!int.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out int length) || length < 1)
        {
            await Console.Error.WriteLineAsync("Usage: --sandbox-load SECONDS");
            return 2;
        }

        using SandboxProcess sandbox = SandboxProcess.Start(Sessions);
        IReadOnlyList<Session> all = await FetchAsync(sandbox.BaseAddress);
        Question[] questions = Question.Make(Questions, all, new Random(Seed));
        var failures = new ConcurrentQueue<string>();
        var duration = TimeSpan.FromSeconds(length);
        long began = Stopwatch.GetTimestamp();
        List<TimeSpan>[] times = await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
        {
            using InspectletClient inspectlet = CreateClient(sandbox.BaseAddress);
            var random = new Random(Seed + client);
            var taken = new List<TimeSpan>();
            while (Stopwatch.GetElapsedTime(began) < duration)
            {
                long asked = Stopwatch.GetTimestamp();
                if (await AskAsync(inspectlet, questions[random.Next(questions.Length)], all[random.Next(all.Count)], random) is { } failure)
                {
                    failures.Enqueue(failure);
                }

                taken.Add(Stopwatch.GetElapsedTime(asked));
            }

            return taken;
        })));
        Report(Stopwatch.GetElapsedTime(began), [.. times.SelectMany(t => t).Order()], questions, [.. failures]);
        return failures.IsEmpty ? 0 : 1;
    }

    // As it is asked for, newest first; the visit of the API reference and that of the demonstration are there too.
    private static async Task<IReadOnlyList<Session>> FetchAsync(Uri address)
    {
        using InspectletClient inspectlet = CreateClient(address);
        List<Session> all = [];
        await foreach (Session session in inspectlet.EnumerateSessionsAsync(InspectletSandbox.WebsiteId))
        {
            all.Add(session);
        }

        return all.Count == Sessions + 2
            ? [.. all.OrderByDescending(session => session.StartedAt).ThenByDescending(session => session.Id)]
            : throw new InvalidOperationException($"There are {all.Count} recordings.");
    }

    // Each has a pool of connections of its own, and tells of a failure at once.
    private static InspectletClient CreateClient(Uri address) => new(new InspectletClientOptions
    {
        Email = InspectletSandbox.Email,
        ApiToken = InspectletSandbox.ApiToken,
        BaseAddress = address,
        MaxRetries = 0,
    });

    private static async Task<string?> AskAsync(InspectletClient inspectlet, Question question, Session one, Random random)
    {
        try
        {
            if (random.Next(10) == 0)
            {
                Session session = await inspectlet.GetSessionAsync(InspectletSandbox.WebsiteId, one.Id);
                return JsonSerializer.Serialize(session) == JsonSerializer.Serialize(one) ? null : $"The recording {one.Id} is another.";
            }

            IReadOnlyList<Session> found = await inspectlet.SearchSessionsAsync(InspectletSandbox.WebsiteId, question.Search, question.Limit, question.Page);
            return question.IsAnsweredBy(found) ? null : $"{question.Search.Explain()} Page {question.Page} of {question.Limit} has other recordings.";
        }
        catch (InspectletException exception)
        {
            return exception.Message;
        }
    }

    private static void Report(TimeSpan duration, TimeSpan[] times, Question[] questions, string[] failures)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {Clients} clients, {duration.TotalSeconds:F1} s: {times.Length:N0} requests, {times.Length / duration.TotalSeconds:N0} a second; {failures.Length} wrong or failed.
            A request took {times[times.Length / 2].TotalMilliseconds:F1} ms (median), {times[times.Length * 99 / 100].TotalMilliseconds:F1} ms (99 %), {times[^1].TotalMilliseconds:F1} ms at most.
            {Sessions:N0} recordings, {questions.Length:N0} searches, of which {questions.Count(q => q.Ids.Count > 0):N0} find something; every tenth request gets one recording.
            """));
        foreach (string failure in failures.Distinct().Take(10))
        {
            Console.WriteLine(failure);
        }
    }
}
