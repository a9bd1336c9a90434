using System.Diagnostics;
using Inspectlet.Benchmarks.Build;

namespace Inspectlet.Benchmarks.Server;

/// <summary><c>inspectlet sandbox</c> in a process of its own, so that what it takes of the processor is not counted.</summary>
internal sealed class SandboxProcess : IDisposable
{
    private readonly Process _process;

    private SandboxProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    /// <summary>The command line, as it is built for a release.</summary>
    public static string CommandLine { get; } = Path.Combine(Commands.RepositoryRoot, "src", "Inspectlet.Cli", "bin", "Release", "net10.0", "Inspectlet.Cli.dll");

    /// <summary>The API's base address.</summary>
    public Uri Address { get; }

    public static SandboxProcess Start(int sessions)
    {
        Commands.Run("dotnet", "build", "-c", "Release", "src/Inspectlet.Cli");
        var start = new ProcessStartInfo("dotnet", [CommandLine, "sandbox", "--port", "0", "--sessions", $"{sessions}"]) { RedirectStandardOutput = true };
        Process process = Process.Start(start)!;
        string word = process.StandardOutput.ReadLine()!.Split(' ').Single(word => word.StartsWith("http://", StringComparison.Ordinal));
        return new SandboxProcess(process, new Uri(word));
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
