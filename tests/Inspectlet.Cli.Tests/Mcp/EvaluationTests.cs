using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Inspectlet.Cli.Tests.Mcp;

/// <summary>Asks what people ask, as a model would that chooses well: few calls, short answers, the facts in them.</summary>
public class EvaluationTests(ITestOutputHelper output)
{
    private const int MaxCalls = 3;
    private const int Budget = 4_000;

    private static readonly JsonSerializerOptions AsSent = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task Every_question_is_answered_in_few_calls_within_the_budget()
    {
        await using Assistant assistant = await Assistant.OnDemoAsync();
        EvaluationAccount account = await EvaluationAccount.ReadAsync(TestContext.Current.CancellationToken);

        var table = new StringBuilder("calls  tokens  facts  question\n");
        var wrong = new List<string>();
        foreach (Evaluation evaluation in Evaluations.All)
        {
            (List<JsonObject> answers, int tokens) = await AskAsync(assistant, evaluation);
            (string Path, object? Value)[] facts = evaluation.Facts(account);
            string[] missing = [.. facts.Select(fact => FaultOf(answers[^1], fact.Path, fact.Value)).OfType<string>()];
            string[] faults = [.. FaultsOf(answers, tokens, facts), .. missing];
            string found = $"{facts.Length - missing.Length}/{facts.Length}";
            table.Append(CultureInfo.InvariantCulture, $"{answers.Count,5}  {tokens,6}  {found,5}  {evaluation.Question}{string.Concat(faults.Select(fault => "\n                      " + fault))}\n");
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
            tokens = Math.Max(tokens, (Encoding.UTF8.GetByteCount(answer.ToJsonString(AsSent)) + 2) / 3);
        }

        return (answers, tokens);
    }

    private static IEnumerable<string> FaultsOf(List<JsonObject> answers, int tokens, (string Path, object? Value)[] facts)
    {
        if (answers.Count > MaxCalls)
        {
            yield return "takes too many calls.";
        }

        if (tokens > Budget)
        {
            yield return "has too long an answer.";
        }

        if (facts.Length < 2)
        {
            yield return "wants too little: a single fact can be right by chance.";
        }
    }

    private static string? FaultOf(JsonObject answer, string path, object? value)
    {
        string expected = value switch
        {
            DateTimeOffset time => time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
        string? actual = Evaluation.Find(answer, path)?.ToString();
        return string.Equals(actual, expected, StringComparison.OrdinalIgnoreCase) ? null : $"{path} must be {expected}, and is {actual ?? "missing"}.";
    }
}
