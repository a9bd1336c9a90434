using System.Net;

namespace Inspectlet.FuzzTests.Fuzz;

/// <summary>The rule of failure over mutated documented responses: a short run, the same every time. Program.cs has the long one.</summary>
public class FuzzTests
{
    [Fact]
    public async Task Whatever_comes_the_caller_gets_a_value_or_the_exception_that_fits()
    {
        FuzzReport report = await new FuzzRun(new FuzzOptions(20_000), TestContext.Current.SendDiagnosticMessage).RunAsync();

        TestContext.Current.TestOutputHelper?.WriteLine(report.ToString());
        report.Failure.Should().BeNull(report.ToString().Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
        report.Heap.HasGrown.Should().BeFalse();
        report.Tally.Inputs.Should().Be(20_000);
    }

    [Fact]
    public void An_input_can_be_made_again_from_its_seed_and_its_index()
    {
        FuzzInput input = new InputSource(7)[1_234_567];

        new InputSource(7)[1_234_567].Body.Should().Equal(input.Body);
        new InputSource(8)[1_234_567].Body.Should().NotEqual(input.Body);
        new InputSource(7)[1_234_568].Body.Should().NotEqual(input.Body);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_documented_response_may_break_off_anywhere(string document)
    {
        byte[] body = Examples.Read(document);
        using var caller = new Caller();
        foreach (HttpStatusCode status in FuzzInput.Statuses)
        {
            // What a failure's body holds is read in one way for all operations, and little of it is understood.
            bool isSuccess = status == HttpStatusCode.OK;
            foreach (Operation operation in FuzzInput.Operations.Take(isSuccess ? 3 : 1))
            {
                for (int length = 0; length <= body.Length; length += isSuccess ? 1 : 7)
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

    public static TheoryData<string> Documents => [.. Examples.Names];
}
