using System.Diagnostics;
using System.Globalization;

namespace Inspectlet.Benchmarks.Server;

/// <summary>The server's process, seen from the one that measures.</summary>
internal sealed class PageServerProcess : IDisposable
{
    private readonly Process _process;

    private PageServerProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    /// <summary>The API's base address.</summary>
    public Uri Address { get; }

    public static PageServerProcess Start()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(PageServerProcess).Assembly.Location, "--serve"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        Process process = Process.Start(start)!;
        int port = int.Parse(process.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
        return new PageServerProcess(process, new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/v1/")));
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
