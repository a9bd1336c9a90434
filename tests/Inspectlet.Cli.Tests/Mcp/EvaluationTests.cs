using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Inspectlet.Testing;

namespace Inspectlet.Cli.Tests.Mcp;

/// <summary>Asks what people ask, as a model would that chooses well: few calls, short answers, the facts in them.</summary>
public class EvaluationTests(ITestOutputHelper output)
{
    private const int MaxCalls = 3;
    private const int Budget = 4_000;

    [Fact]
    public async Task Every_question_is_answered_in_few_calls_within_the_budget()
    {
        await using Assistant assistant = await Assistant.OnDemoAsync();
        using InspectletClient client = InspectletSandbox.Demo(new InspectletSandboxOptions { TimeProvider = new FixedClock() }).CreateClient();
        var sessions = new List<Session>();
        await foreach (Session session in client.EnumerateSessionsAsync(InspectletSandbox.WebsiteId, cancellationToken: TestContext.Current.CancellationToken))
        {
            sessions.Add(session);
        }

        var table = new StringBuilder("calls  tokens  question\n");
        var wrong = new List<string>();
        foreach (Evaluation evaluation in Evaluations.All)
        {
            (List<JsonObject> answers, int tokens) = await AskAsync(assistant, evaluation);
            string[] faults = [.. FaultsOf(evaluation, answers, tokens, sessions)];
            table.Append(CultureInfo.InvariantCulture, $"{answers.Count,5}  {tokens,6}  {evaluation.Question}{string.Concat(faults.Select(fault => "\n               " + fault))}\n");
            wrong.AddRange(faults.Select(fault => $"{evaluation.Question} {fault}"));
        }

        output.WriteLine(table.ToString());
        Evaluations.All.Should().HaveCountGreaterThanOrEqualTo(25);
        wrong.Should().BeEmpty();
    }

    private static async Task<(List<JsonObject> Answers, int Tokens)> AskAsync(Assistant assistant, Evaluation evaluation)
    {
        var answers = new List<JsonObject>();
        int tokens = 0;
        foreach ((string tool, string arguments) in evaluation.Calls)
        {
            JsonObject answer = await assistant.CallAsync(tool, Evaluation.ArgumentsOf(arguments, answers));
            answers.Add(answer);
            tokens = Math.Max(tokens, (Encoding.UTF8.GetByteCount(answer.ToJsonString()) + 2) / 3);
        }

        return (answers, tokens);
    }

    private static IEnumerable<string> FaultsOf(Evaluation evaluation, List<JsonObject> answers, int tokens, List<Session> sessions)
    {
        if (answers.Count > MaxCalls)
        {
            yield return "takes too many calls.";
        }

        if (tokens > Budget)
        {
            yield return "has too long an answer.";
        }

        foreach ((string path, object? value) in evaluation.Facts(sessions))
        {
            string expected = Convert.ToString(value, CultureInfo.InvariantCulture)!;
            string? actual = Evaluation.Find(answers[^1], path)?.ToString();
            if (!string.Equals(actual, expected, StringComparison.OrdinalIgnoreCase))
            {
                yield return $"{path} must be {expected}, and is {actual ?? "missing"}.";
            }
        }
    }
}
