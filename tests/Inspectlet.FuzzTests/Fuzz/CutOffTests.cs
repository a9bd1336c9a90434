using System.Net;

namespace Inspectlet.FuzzTests.Fuzz;

/// <summary>The rule of failure over documented responses that are cut off.</summary>
public class CutOffTests
{
    // Failures are read in one way for all operations, and an operation understands little of another one's response.
    private const int CoarseStep = 37;

    public static TheoryData<string> Documents => [.. Examples.Names];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_documented_response_may_break_off_anywhere(string document)
    {
        byte[] body = Examples.Read(document);
        using var caller = new Caller();
        foreach (HttpStatusCode status in FuzzInput.Statuses)
        {
            bool isSuccess = status == HttpStatusCode.OK;
            foreach (Operation operation in FuzzInput.Operations.Take(isSuccess ? 3 : 1))
            {
                bool isItsOwn = document.StartsWith($"{operation}.", StringComparison.OrdinalIgnoreCase);
                for (int length = 0; length <= body.Length; length += isSuccess && isItsOwn ? 1 : CoarseStep)
                {
                    FuzzInput input = FuzzInput.Answer(operation, body[..length], status);
                    Outcome outcome = await caller.CallAsync(input);
                    if (Rule.FindViolation(input, outcome) is { } violation)
                    {
                        Assert.Fail($"{violation}\n{input}");
                    }
                }
            }
        }
    }
}
