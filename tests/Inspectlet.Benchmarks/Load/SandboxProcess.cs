using System.Diagnostics;
using System.Globalization;
using Inspectlet.Benchmarks.Build;

namespace Inspectlet.Benchmarks.Load;

/// <summary><c>inspectlet sandbox</c>, built and run from this repository.</summary>
internal sealed class SandboxProcess : IDisposable
{
    private readonly Process _process;

    private SandboxProcess(Process process, string introduction)
    {
        _process = process;
        BaseAddress = new Uri(introduction.Split(' ').Single(word => word.StartsWith("http://", StringComparison.Ordinal)));
    }

    /// <summary>The API's base address.</summary>
    public Uri BaseAddress { get; }

    public static SandboxProcess Start(int sessions)
    {
        Commands.Run("dotnet", "build", "-c", "Release", "src/Inspectlet.Cli");
        string program = Path.Combine(Commands.RepositoryRoot, "src", "Inspectlet.Cli", "bin", "Release", "net10.0", "Inspectlet.Cli.dll");
        string[] arguments = [program, "sandbox", "--port", "0", "--sessions", sessions.ToString(CultureInfo.InvariantCulture)];
        Process process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        return new SandboxProcess(process, process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The sandbox did not start."));
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
