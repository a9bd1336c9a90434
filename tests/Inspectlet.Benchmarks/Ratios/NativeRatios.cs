using Inspectlet.Benchmarks.Build;

namespace Inspectlet.Benchmarks.Ratios;

/// <summary>The command line as a native binary.</summary>
internal static class NativeRatios
{
    private const int MegaByte = 1_000_000;

    private static readonly string Folder = Path.Combine(Commands.RepositoryRoot, "artifacts", "native");

    private static readonly Lazy<string> Binary = new(Publish);

    public static IEnumerable<Ratio> All =>
    [
        new("start", 0.20, StartAsync),
        new("size", 20, SizeAsync),
    ];

    private static Task<Quartiles> StartAsync()
    {
        const int Pairs = 31;
        string assembly = Path.Combine(Commands.RepositoryRoot, "src", "Inspectlet.Cli", "bin", "Release", "net10.0", "Inspectlet.Cli.dll");
        Commands.Run("dotnet", "build", "-c", "Release", "src/Inspectlet.Cli");
        return Task.FromResult(Quartiles.Of(Enumerable.Range(0, Pairs).Select(_ => NativeStart() / Commands.Run("dotnet", assembly, "--version"))));
    }

    // One start takes too little time to be measured.
    private static TimeSpan NativeStart()
    {
        const int Times = 10;
        return Enumerable.Range(0, Times).Aggregate(TimeSpan.Zero, (sum, _) => sum + Commands.Run(Binary.Value, "--version")) / Times;
    }

    private static Task<Quartiles> SizeAsync()
    {
        double size = (double)new FileInfo(Binary.Value).Length / MegaByte;
        return Task.FromResult(new Quartiles(size, size, size));
    }

    private static string Publish()
    {
        Commands.Run("dotnet", "publish", "src/Inspectlet.Cli", "-c", "Release", "-p:PublishNative=true", "-o", Folder);
        return Path.Combine(Folder, OperatingSystem.IsWindows() ? "Inspectlet.Cli.exe" : "Inspectlet.Cli");
    }
}
