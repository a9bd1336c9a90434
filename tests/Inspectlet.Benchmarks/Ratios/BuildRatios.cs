using Inspectlet.Benchmarks.Build;

namespace Inspectlet.Benchmarks.Ratios;

/// <summary>The generator, and the build that it is part of.</summary>
internal static class BuildRatios
{
    public static IEnumerable<Ratio> All =>
    [
        new("generate-cached", 0, CachedAsync),
        new("generate-scale", 12, ScaleAsync),
        new("build-noop", 1.4, NoopAsync),
    ];

    private static Task<Quartiles> CachedAsync()
    {
        int count = new GeneratorRun(Declarations.Make(100)).CountAfterUnrelatedEdit();
        return Task.FromResult(new Quartiles(count, count, count));
    }

    private static Task<Quartiles> ScaleAsync()
    {
        var large = new GeneratorRun(Declarations.Make(1000));
        var small = new GeneratorRun(Declarations.Make(100));
        return Task.FromResult(Pairs.OfProcessorTimeOfLongRuns(() => large.First(trackSteps: false), () => small.First(trackSteps: false)));
    }

    private static Task<Quartiles> NoopAsync()
    {
        const string Ours = "src/Inspectlet";
        using var folder = new ScratchFolder();
        folder.Write("Empty.cs", "internal static class Empty;");
        string empty = folder.Write(
            "Empty.csproj",
            """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFrameworks>net8.0;net10.0</TargetFrameworks></PropertyGroup></Project>""");
        Commands.Run("dotnet", "build", Ours);
        Commands.Run("dotnet", "build", empty);
        return Task.FromResult(Pairs.OfWallTime(() => Build(Ours), () => Build(empty)));

        static TimeSpan Build(string project) => Commands.Run("dotnet", "build", "--no-restore", project);
    }
}
