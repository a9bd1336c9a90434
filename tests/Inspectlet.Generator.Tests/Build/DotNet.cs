using System.Diagnostics;
using System.Reflection;

namespace Inspectlet.Generator.Tests.Build;

/// <summary>Runs the command <c>dotnet</c>.</summary>
internal static class DotNet
{
    /// <summary>The configuration that these tests, and what they refer to, have been built in.</summary>
    public static readonly string Configuration = typeof(DotNet).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    public static async Task<Outcome> RunAsync(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            // For the sake of global.json.
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // What the build or the runner of these tests has set is not meant for another build.
        foreach (string variable in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(variable);
        }

        // Too short to gain from what is gathered for it.
        start.Environment["DOTNET_TieredPGO"] = "0";

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Outcome(process.ExitCode, await output + await errors);
    }
}
