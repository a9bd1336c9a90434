using System.Globalization;
using Inspectlet.Benchmarks.Build;
using Inspectlet.Benchmarks.Peers;
using Inspectlet.Benchmarks.Server;
using Inspectlet.Export;

namespace Inspectlet.Benchmarks.Ratios;

/// <summary>Exports from a sandbox over loopback.</summary>
internal static class ExportRatios
{
    private const int Sessions = 200_000;
    private const int Few = 10_000;
    private const int Many = 500_000;
    private const int Days = 9;
    private const double MegaByte = 1_000_000;

    // A span that is over, of some 2,200 recordings a day.
    private static readonly DateTimeOffset Until = new(DateTime.UtcNow.Date.AddDays(-5), TimeSpan.Zero);
    private static readonly DateTimeOffset From = Until.AddDays(-Days);

    private static readonly SessionSearch Search = SessionSearch.All.Between(From, Until.AddSeconds(-1));

    public static IEnumerable<Ratio> All =>
    [
        new("export-cpu", 1.50, CpuAsync),
        new("export-curl", 0.25, CurlAsync),
        new("export-flat", 1.35, FlatAsync),
    ];

    private static async Task<Quartiles> CpuAsync()
    {
        using SandboxProcess server = SandboxProcess.Start(Sessions);
        using var folder = new ScratchFolder();
        using InspectletClient inspectlet = CreateClient(server);
        using HttpClient http = SearchForm.CreateHttpClient(server.BaseAddress);
        long expected = await ExportLoop.RunAsync(http, Search.ToJson(), Path.Combine(folder.Root, "loop.gz"));
        return await Pairs.OfProcessorTimeAsync(ExportAsync, () => ExportLoop.RunAsync(http, Search.ToJson(), Path.Combine(folder.Root, "loop.gz")));

        async Task ExportAsync()
        {
            string output = Path.Combine(folder.Root, Guid.NewGuid().ToString("N"));
            ExportSummary summary = await new SessionExport(inspectlet, Options(output) with { From = From, Until = Until }).RunAsync();
            Directory.Delete(output, recursive: true);
            if (summary.Recordings != expected)
            {
                throw new InvalidOperationException($"The export has {summary.Recordings} recordings, the loop {expected}.");
            }
        }
    }

    // Both as one types them. How much longer the loop takes is the throughput of the one by that of the other.
    private static Task<Quartiles> CurlAsync()
    {
        using SandboxProcess server = SandboxProcess.Start(Sessions);
        using var folder = new ScratchFolder();
        Environment.SetEnvironmentVariable("INSPECTLET_EMAIL", SearchForm.Email);
        Environment.SetEnvironmentVariable("INSPECTLET_API_TOKEN", SearchForm.ApiToken);
        string loop =
            $"""
            page=1
            while :; do
              lines=$(curl -s --user {SearchForm.Email}:{SearchForm.ApiToken} --data-urlencode 'search={Search.ToJson()}' -d limit=100 -d page=$page \
                {server.BaseAddress}websites/{SearchForm.WebsiteId}/sessions | jq -c '.response[] | del(.sessionlink, .ip, .display_name)')
              [ -n "$lines" ] || break
              printf '%s\n' "$lines"
              page=$((page + 1))
            done | gzip -1 > {Path.Combine(folder.Root, "loop.gz")}
            """;
        return Task.FromResult(Pairs.OfWallTime(
            () => Commands.Run(
                "dotnet", SandboxProcess.CommandLine, "export", $"{SearchForm.WebsiteId}", "--since", Text(From), "--until", Text(Until.AddDays(-1)),
                "--base-url", server.BaseAddress.AbsoluteUri, "--to", Path.Combine(folder.Root, Guid.NewGuid().ToString("N"))),
            () => Commands.Run("bash", "-c", loop)));
    }

    // The same span of a quiet site and of a busy one. Both are exported twice: what a process keeps of buffers that it shares, such as
    // those of connections, grows with how long it has been busy, and is there by the second time. It is the most of many measurements, of
    // some megabytes, and the busy site has fuller pages under way and fifty times as many of them: 1.06 to 1.28 was seen, where growth
    // with the number of recordings would be near 50.
    private static async Task<Quartiles> FlatAsync()
    {
        double few = 0;
        double many = 0;
        for (int run = 1; run <= 2; run++)
        {
            few = await HeapAsync(Few);
            many = await HeapAsync(Many);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"run {run}: {Few:N0} recordings: {few / MegaByte:0.0} MB, {Many:N0}: {many / MegaByte:0.0} MB"));
        }

        return new Quartiles(many / few, many / few, many / few);
    }

    // The most of the managed heap that is in use after any window.
    private static async Task<double> HeapAsync(int sessions)
    {
        using SandboxProcess server = SandboxProcess.Start(sessions);
        using InspectletClient inspectlet = CreateClient(server);
        using var folder = new ScratchFolder();
        var heap = new Heap();
        ExportSummary summary = await new SessionExport(inspectlet, Options(folder.Root)).RunAsync(heap);
        return summary.Recordings >= sessions ? heap.Most : throw new InvalidOperationException($"The export has {summary.Recordings} recordings.");
    }

    private static SessionExportOptions Options(string folder) => new() { WebsiteId = SearchForm.WebsiteId, Folder = folder, From = DateTimeOffset.UtcNow.AddDays(-92) };

    private static InspectletClient CreateClient(SandboxProcess server) =>
        new(new InspectletClientOptions { Email = SearchForm.Email, ApiToken = SearchForm.ApiToken, BaseAddress = server.BaseAddress });

    private static string Text(DateTimeOffset day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed class Heap : IProgress<ExportProgress>
    {
        private int _windows;

        public long Most { get; private set; }

        public void Report(ExportProgress value)
        {
            if (value.WindowsDone > _windows)
            {
                _windows = value.WindowsDone;
                Most = Math.Max(Most, GC.GetTotalMemory(forceFullCollection: true));
            }
        }
    }
}
