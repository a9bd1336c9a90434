using System.Diagnostics;
using Inspectlet.Benchmarks.Build;

namespace Inspectlet.Benchmarks.Server;

/// <summary><c>inspectlet sandbox</c> in a process of its own, so that what it takes of the processor is not counted.</summary>
internal sealed class SandboxProcess : IDisposable
{
    private readonly Process _process;

    private SandboxProcess(Process process, string introduction)
    {
        _process = process;
        BaseAddress = new Uri(introduction.Split(' ').Single(word => word.StartsWith("http://", StringComparison.Ordinal)));
    }

    /// <summary>The command line, as it is built for a release.</summary>
    public static string CommandLine { get; } = Path.Combine(Commands.RepositoryRoot, "src", "Inspectlet.Cli", "bin", "Release", "net10.0", "Inspectlet.Cli.dll");

    /// <summary>The API's base address.</summary>
    public Uri BaseAddress { get; }

    public static SandboxProcess Start(int sessions)
    {
        Commands.Run("dotnet", "build", "-c", "Release", "src/Inspectlet.Cli");
        var start = new ProcessStartInfo("dotnet", [CommandLine, "sandbox", "--port", "0", "--sessions", $"{sessions}"]) { RedirectStandardOutput = true };
        Process process = Process.Start(start)!;
        return new SandboxProcess(process, process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The sandbox did not start."));
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
