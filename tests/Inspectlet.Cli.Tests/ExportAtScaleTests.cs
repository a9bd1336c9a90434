using System.Text.Json;
using Inspectlet.Cli.Server;
using Inspectlet.Testing;

namespace Inspectlet.Cli.Tests;

/// <summary>The commands of <c>docs/export-at-scale.md</c>, as the processes that they are.</summary>
public sealed class ExportAtScaleTests : IAsyncLifetime
{
    private static readonly string[] Document = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "export-at-scale.md"));

    private readonly ScratchFolder _folder = new();
    private readonly SandboxClock _clock = new(new DateTimeOffset(2025, 2, 1, 0, 0, 0, TimeSpan.Zero));
    private LoopbackServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        var sandbox = new InspectletSandbox(new InspectletSandboxOptions { TimeProvider = _clock, SessionCount = 300 });
        _server = await LoopbackServer.StartAsync(sandbox.CreateHandler(), 0, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_pods_of_the_job_make_one_export()
    {
        string[] command = Line("command: [").Split('[')[1].TrimEnd(']').Split(", ");
        string[] args = [.. command.Skip(1).Select(word => word.Trim('"'))];

        await Task.WhenAll(Enumerable.Range(0, 4).Select(index => ExportProcess.RunAsync(WithPlaces(args), $"{index}")));

        await ShouldBeCompleteAsync();
    }

    [Fact]
    public async Task The_tasks_over_the_plan_make_one_export()
    {
        string plan = await ExportProcess.RunAsync(Between(Line("check_output("), "\"inspectlet ", "\"").Split(' '));
        string template = Between(Line("return f\""), "f\"inspectlet ", "\"").Replace("line['", "", StringComparison.Ordinal).Replace("']", "", StringComparison.Ordinal);
        JsonElement[] windows = [.. JsonSerializer.Deserialize<JsonElement>(plan).EnumerateArray()];
        windows.Should().HaveCount(31);

        // A few as processes would be as good as all; the others run here.
        foreach (JsonElement window in windows)
        {
            string[] args = template.Replace("{window}", $"{window.GetProperty("window")}", StringComparison.Ordinal)
                .Replace("{of}", $"{window.GetProperty("of")}", StringComparison.Ordinal).Split(' ');
            var line = new CommandLine(new HttpClientHandler());
            (await line.RunAsync(WithPlaces(args))).Should().Be(0, line.Error);
        }

        await ShouldBeCompleteAsync();
    }

    private static string Line(string with) => Document.Single(line => line.Contains(with, StringComparison.Ordinal));

    private static string Between(string text, string before, string after) => text.Split(before)[1].Split(after)[0];

    private string[] WithPlaces(string[] args) => [.. args.Select(word => word == "/recordings" ? _folder.Path : word), "--base-url", _server.BaseAddress.ToString()];

    private async Task ShouldBeCompleteAsync()
    {
        var line = new CommandLine(new HttpClientHandler());
        (await line.RunAsync("export", "verify", _folder.Path, "--against-api", "--base-url", _server.BaseAddress.ToString())).Should().Be(0, line.Output);
        line.Output.Should().Contain(" in 31 windows of time: complete");
    }
}
