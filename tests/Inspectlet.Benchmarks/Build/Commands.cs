using System.Diagnostics;
using System.Reflection;

namespace Inspectlet.Benchmarks.Build;

/// <summary>Runs the commands that people run, on this repository.</summary>
internal static class Commands
{
    public static string RepositoryRoot { get; } = Metadata("RepositoryRoot");

    /// <summary>The program that makes declarations of a document.</summary>
    public static string DocumentProgram { get; } = Metadata("DocumentProgram");

    /// <summary>Runs a command to its end, and tells how long it took.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message holds what it printed.</exception>
    public static TimeSpan Run(string file, params string[] arguments) => Execute(file, arguments).Duration;

    /// <summary>Runs a command to its end, and gives what it printed.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message holds what it printed.</exception>
    public static string Read(string file, params string[] arguments) => Execute(file, arguments).Output;

    private static (TimeSpan Duration, string Output) Execute(string file, string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = RepositoryRoot,
        };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        long began = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        TimeSpan duration = Stopwatch.GetElapsedTime(began);
        return process.ExitCode == 0
            ? (duration, output)
            : throw new InvalidOperationException($"{file} {string.Join(' ', arguments)} failed:\n{output}{errors.Result}");
    }

    private static string Metadata(string key) =>
        typeof(Commands).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
