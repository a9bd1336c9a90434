namespace Inspectlet.FuzzTests.Fuzz;

/// <summary>The rule of failure over mutated documented responses: a short run, the same every time. Program.cs has the long one.</summary>
[Collection(nameof(HeapWatch))]
public class FuzzTests
{
    [Fact]
    public async Task Whatever_comes_the_caller_gets_a_value_or_the_exception_that_fits()
    {
        FuzzReport report = await new FuzzRun(new FuzzOptions(8_000), TestContext.Current.SendDiagnosticMessage).RunAsync();

        TestContext.Current.TestOutputHelper?.WriteLine(report.ToString());
        report.Failure.Should().BeNull(report.ToString().Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
        report.Heap.HasGrown.Should().BeFalse();
        report.Tally.Inputs.Should().Be(8_000);
    }

    [Fact]
    public void An_input_can_be_made_again_from_its_seed_and_its_index()
    {
        FuzzInput input = new InputSource(7)[1_234_567];

        new InputSource(7)[1_234_567].Body.Should().Equal(input.Body);
        new InputSource(8)[1_234_567].Body.Should().NotEqual(input.Body);
        new InputSource(7)[1_234_568].Body.Should().NotEqual(input.Body);
    }
}
