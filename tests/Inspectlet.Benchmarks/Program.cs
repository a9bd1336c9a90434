using BenchmarkDotNet.Running;
using Inspectlet.Benchmarks.Data;
using Inspectlet.Benchmarks.Load;
using Inspectlet.Benchmarks.Ratios;
using Inspectlet.Benchmarks.Server;

switch (args)
{
    case ["--ratios", .. string[] names]:
        return await RatioRun.ExecuteAsync(names);
    case ["--sandbox-load", string seconds]:
        return await SandboxLoad.RunAsync(seconds);
    case ["--throttle", string seconds]:
        return await Throttle.RunAsync(seconds);
    case ["--serve"]:
        return await PageServer.RunAsync(SessionPages.Strict);
    default:
        // To explore: --filter '*ReadBenchmarks*' and whatever else BenchmarkDotNet takes.
        BenchmarkSwitcher.FromAssembly(typeof(RatioRun).Assembly).Run(args);
        return 0;
}
