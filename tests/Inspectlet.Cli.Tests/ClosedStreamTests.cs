using System.Diagnostics;
using Inspectlet.Testing;

namespace Inspectlet.Cli.Tests;

/// <summary>Standard streams that nobody reads.</summary>
public class ClosedStreamTests
{
    [Theory]
    [InlineData(2, "sites", "--nonsense")]
    [InlineData(0, "sessions", "search", "12345678", "--demo", "--country", "ZZ")]
    [InlineData(0, "sites", "--demo", "--verbose")]
    public async Task Standard_error_that_is_closed_changes_nothing(int exitCode, params string[] command)
    {
        using var closed = new ClosedWriter();
        CommandLine line = new(new StubHandler(_ => throw new InvalidOperationException())) { ErrorDestination = closed };
        CommandLine open = new(new StubHandler(_ => throw new InvalidOperationException()));

        (await line.RunAsync(command)).Should().Be(exitCode);
        (await open.RunAsync(command)).Should().Be(exitCode);

        line.OutputLines.Should().HaveSameCount(open.OutputLines);
    }

    [Fact]
    public async Task Standard_output_that_is_closed_is_told()
    {
        using var closed = new DeniedWriter();
        CommandLine line = new(InspectletSandbox.Documented().CreateHandler()) { Destination = closed };

        (await line.RunAsync("sites")).Should().Be(1);

        line.Error.Should().Be("inspectlet: Standard output is closed, or cannot be written to.\n");
    }

    [Theory]
    [InlineData("$0 $1 sites --nonsense 2>&-; echo $?", "2\n")]
    [InlineData("$0 $1 sessions search 12345678 --demo --country ZZ 2>&-; echo $?", "No recordings match.\n0\n")]
    [InlineData("{ { $0 $1 sessions search 12345678 --demo --limit 100; echo $? >&3; } | true; } 3>&1 2>&1", "0\n")]
    public async Task A_shell_can_close_them(string script, string printed)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using Process shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", script, "dotnet", typeof(CliApplication).Assembly.Location]) { RedirectStandardOutput = true })!;

        (await shell.StandardOutput.ReadToEndAsync()).Should().Be(printed);
    }

    private sealed class DeniedWriter : StringWriter
    {
        public override void Write(string? value) => throw new UnauthorizedAccessException("Access to the path is denied.");
    }

    private sealed class ClosedWriter : StringWriter
    {
        public override void Write(char value) => throw new IOException("Bad file descriptor");

        public override void Write(string? value) => throw new IOException("Bad file descriptor");

        public override void WriteLine(string? value) => throw new IOException("Bad file descriptor");
    }
}
