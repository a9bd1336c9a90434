using Inspectlet.FuzzTests.Enumeration;
using Inspectlet.FuzzTests.Fuzz;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace Inspectlet.FuzzTests;

/// <summary>
/// The entry point: a long run for <c>dotnet run -c Release --project tests/Inspectlet.FuzzTests -- --inputs 5000000</c>
/// of answers, or <c>-- --trials 2000</c> of enumerations; the tests for everything else.
/// </summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        if (args is ["--inputs" or "--seed" or "--first" or "--threads", ..])
        {
            return await RunLongAsync(args);
        }

        if (args is ["--trials", ..])
        {
            return await RunOracleAsync(args);
        }

        return args.Contains("--server")
            ? await TestPlatformTestFramework.RunAsync(args, static (_, _) => { })
            : await ConsoleRunner.Run(args);
    }

    private static async Task<int> RunLongAsync(string[] args)
    {
        try
        {
            FuzzOptions options = FuzzOptions.Parse(args);
            if (options.Inputs == 1)
            {
                Console.WriteLine(new InputSource(options.Seed)[options.First]);
            }

            FuzzReport report = await new FuzzRun(options, Console.WriteLine).RunAsync();
            Console.WriteLine(report);
            return report.Failure is null && !report.Heap.HasGrown ? 0 : 1;
        }
        catch (FormatException)
        {
            Console.Error.WriteLine(FuzzOptions.Usage);
            return 2;
        }
    }

    private static async Task<int> RunOracleAsync(string[] args)
    {
        try
        {
            OracleOptions options = OracleOptions.Parse(args);
            bool isKept = true;
            foreach (string kind in SiteKinds.All.Keys.Where(k => options.Kind is null || options.Kind == k))
            {
                OracleReport report = await Oracle.RunAsync(kind, options.First, options.Trials);
                Console.WriteLine(report);
                isKept &= report.Violations.Count == 0;
            }

            return isKept ? 0 : 1;
        }
        catch (FormatException)
        {
            Console.Error.WriteLine(OracleOptions.Usage);
            return 2;
        }
    }
}
