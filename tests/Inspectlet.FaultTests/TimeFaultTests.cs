using System.Diagnostics;
using Inspectlet.FaultTests.Server;

namespace Inspectlet.FaultTests;

/// <summary>An answer that does not come, or not to its end, in time.</summary>
public class TimeFaultTests
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(300);

    private static readonly Dictionary<string, Fault> Rows = new()
    {
        ["silence"] = Faults.Silence,
        ["silence in mid body"] = Faults.SilenceInMidBody,
        ["slow drip of headers"] = Faults.SlowDripOfHeaders,
        ["slow drip of body"] = Faults.SlowDripOfBody,
    };

    public static TheoryData<string, string> Matrix => Operation.Times(Rows.Keys);

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task The_caller_sees_a_timeout(string row, string operationId)
    {
        Operation operation = Operation.Of(operationId);
        await using FaultServer server = FaultTest.Serve(Rows[row], operation);
        using InspectletClient inspectlet = FaultTest.CreateClient(server.Address, o => o.Timeout = Timeout);
        long began = Stopwatch.GetTimestamp();

        InspectletTimeoutException thrown = await FaultTest.FailAsync<InspectletTimeoutException>(inspectlet, operation);

        Stopwatch.GetElapsedTime(began).Should().BeGreaterThan(Timeout * 0.9);
        thrown.Message.Should().Be($"Inspectlet has not answered {operationId} in time.");
        thrown.Attempts.Should().Be(1);
        thrown.InnerException.Should().BeAssignableTo<OperationCanceledException>();
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task So_he_does_when_the_deadline_of_the_whole_call_comes_first(string row, string operationId)
    {
        Operation operation = Operation.Of(operationId);
        await using FaultServer server = FaultTest.Serve(Rows[row], operation);
        using InspectletClient inspectlet = FaultTest.CreateClient(server.Address, o => (o.Deadline, o.MaxRetries) = (Timeout, 3));

        InspectletTimeoutException thrown = await FaultTest.FailAsync<InspectletTimeoutException>(inspectlet, operation);

        thrown.Message.Should().Be($"The call of {operationId} has not come to an end within its deadline of {Timeout}.");
        thrown.Attempts.Should().Be(1);
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task He_can_leave_at_any_moment(string row, string operationId)
    {
        using var cancellation = new CancellationTokenSource();
        Operation operation = Operation.Of(operationId);
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new FaultServer(exchange =>
        {
            asked.SetResult();
            return Rows[row](exchange, operation);
        });
        using InspectletClient inspectlet = FaultTest.CreateClient(server.Address);
        Task call = operation.CallAsync(inspectlet, cancellation.Token);
        await asked.Task.WaitAsync(FaultTest.Patience);

        await cancellation.CancelAsync();

        (await FluentActions.Awaiting(() => call.WaitAsync(FaultTest.Patience)).Should().ThrowExactlyAsync<OperationCanceledException>())
            .Which.CancellationToken.Should().Be(cancellation.Token);
    }
}
