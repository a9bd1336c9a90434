using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Inspectlet.Cli.Server;
using Inspectlet.Testing;

namespace Inspectlet.Cli.Tests;

/// <summary>The small form of <c>tests/kill-export.sh</c>: an export of a site in use, over HTTP, that fails, is killed and is started again.</summary>
public class KilledExportTests
{
    private const int Recordings = 400;
    private const int RequestsToKill = 12;

    [Fact]
    public async Task Killed_again_and_again_it_has_every_recording_once()
    {
        using var folder = new ScratchFolder();
        var clock = new SandboxClock(new DateTimeOffset(2025, 2, 1, 0, 0, 0, TimeSpan.Zero));
        var sandbox = new InspectletSandbox(new InspectletSandboxOptions { TimeProvider = clock, SessionCount = Recordings });
        using InspectletClient client = sandbox.CreateClient();
        long[] expected = [.. (await client.EnumerateSessionsAsync(InspectletSandbox.WebsiteId, SessionSearch.All.Between(new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero), clock.GetUtcNow()))
            .ToListAsync()).Select(session => session.Id)];
        expected.Should().HaveCountGreaterThan(50);
        sandbox.ArriveBetweenRequests(1);
        using var handler = new DeadlyHandler(sandbox);
        await using LoopbackServer server = await LoopbackServer.StartAsync(handler, 0, TestContext.Current.CancellationToken);
        string[] args =
        [
            "export", $"{InspectletSandbox.WebsiteId}", "--since", "2025-01-01", "--until", "2025-02-01", "--to", folder.Path, "--base-url", server.BaseAddress.ToString(),
        ];
        for (int kill = 1; kill <= 3; kill++)
        {
            using Process export = ExportProcess.Start(args);
            await handler.KillAsync(export, RequestsToKill);
        }

        handler.Spare();
        await ExportProcess.RunAsync(args);

        long[] ids = [.. folder.Parts("part-*.gz").SelectMany(IdsIn)];
        ids.Should().OnlyHaveUniqueItems();
        ids.Should().Contain(expected);
        var verify = new CommandLine(handler);
        (await verify.RunAsync("export", "verify", folder.Path)).Should().Be(0, verify.Output);
        verify.Output.Should().StartWith($"{ids.Length} recordings in 32 windows of time: complete");
    }

    private static IEnumerable<long> IdsIn(string path)
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            yield return JsonDocument.Parse(line).RootElement.GetProperty("sid").GetInt64();
        }
    }

    /// <summary>Answers for a sandbox, has every tenth request fail, and kills a process after some.</summary>
    private sealed class DeadlyHandler(InspectletSandbox sandbox) : DelegatingHandler(sandbox.CreateHandler())
    {
        private readonly Lock _lock = new();
        private Process? _victim;
        private int _left;
        private int _requests;

        public async Task KillAsync(Process victim, int afterRequests)
        {
            lock (_lock)
            {
                (_victim, _left) = (victim, afterRequests);
            }

            await victim.WaitForExitAsync(TestContext.Current.CancellationToken);
            victim.ExitCode.Should().NotBe(0, "it was killed before its end");
        }

        public void Spare() => _victim = null;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            lock (_lock)
            {
                if (++_requests % 10 == 0)
                {
                    sandbox.Fail(_requests % 20 == 0 ? 1 : 0, HttpStatusCode.InternalServerError);
                    sandbox.FailConnection(_requests % 20 == 0 ? 0 : 1);
                }

                if (_victim is not null && --_left == 0)
                {
                    _victim.Kill();
                }
            }

            return base.SendAsync(request, cancellationToken);
        }
    }
}
