using System.Diagnostics;
using Inspectlet.Testing;

namespace Inspectlet.Cli.Tests;

/// <summary>The command line as a process of its own.</summary>
internal static class ExportProcess
{
    public static Process Start(IEnumerable<string> args, string? jobIndex = null)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CliApplication).Assembly.Location, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["INSPECTLET_EMAIL"] = InspectletSandbox.Email,
                ["INSPECTLET_API_TOKEN"] = InspectletSandbox.ApiToken,
                ["JOB_COMPLETION_INDEX"] = jobIndex,
            },
        };
        return Process.Start(start)!;
    }

    /// <summary>Runs it to its end, and returns what it printed.</summary>
    public static async Task<string> RunAsync(IEnumerable<string> args, string? jobIndex = null)
    {
        using Process process = Start(args, jobIndex);
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(0, "it says {0}", output + await error);
        return output;
    }
}
