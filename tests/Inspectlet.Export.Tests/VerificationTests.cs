using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Inspectlet.Export.Tests;

/// <summary>Each kind of damage is found, and what is in the files is not told.</summary>
public class VerificationTests
{
    private readonly Site _site = new();

    public static TheoryData<string, Action<TestFolder>> Damages => new()
    {
        { "It is missing", folder => File.Delete(folder.PathOf(folder.Parts()[1])) },
        { "not as it was written", folder => Change(folder, bytes => bytes[..^1]) },
        { "not as it was written", folder => Change(folder, bytes => [.. bytes[..20], (byte)(bytes[20] ^ 1), .. bytes[21..]]) },
        { "No manifest lists it", folder => File.Copy(folder.PathOf(folder.Parts()[1]), folder.PathOf("date=2026-01-05/extra.jsonl.gz")) },
        { "No manifest lists it", folder => File.Copy(folder.PathOf(folder.Parts()[1]), folder.PathOf("date=2026-01-05/part-000000-240000.jsonl")) },
        { "has not been exported yet", folder => Edit(folder, windows => windows.RemoveAt(1)) },
        { "overlap", folder => Edit(folder, windows => windows[1]!["end"] = "2026-01-06T09:00:00+00:00") },
        { "is there twice", folder => Forge(folder, text => text + text) },
        { "does not belong to its window", folder => Forge(folder, text => text.Replace("\"date_start_session\":17", "\"date_start_session\":16", StringComparison.Ordinal)) },
        { "is no recording", folder => Forge(folder, text => text + "nonsense\n") },
        { "recordings instead of", folder => Forge(folder, text => text[..(text[..^1].LastIndexOf('\n') + 1)]) },
        { "It is damaged", folder => File.WriteAllText(folder.PathOf("_manifest.json"), "{") },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task Damage_is_found(string problem, Action<TestFolder> damage)
    {
        using var folder = new TestFolder();
        await _site.ExportAsync(folder);
        (await VerifyAsync(folder)).Problems.Should().BeEmpty();

        damage(folder);

        ExportVerification verification = await VerifyAsync(folder);
        verification.IsSound.Should().BeFalse();
        verification.Problems.Should().Contain(found => found.Message.Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_without_an_export_is_said_to_be_one()
    {
        using var folder = new TestFolder();
        await FluentActions.Awaiting(() => VerifyAsync(folder)).Should().ThrowAsync<SessionExportException>();
        Directory.CreateDirectory(folder.Path);
        await FluentActions.Awaiting(() => VerifyAsync(folder)).Should().ThrowAsync<SessionExportException>();
    }

    [Theory]
    [InlineData(ExportFormat.JsonLines)]
    [InlineData(ExportFormat.Csv)]
    public async Task Against_the_api_what_is_missing_is_found_and_what_is_gone_is_counted(ExportFormat format)
    {
        using var folder = new TestFolder();
        var client = new ListClient([.. Enumerable.Range(1, 5).Select(i => Site.Recording(i, Site.From.AddHours(i)))]);
        SessionExportOptions options = _site.Options(folder) with { Format = format, Until = Site.From.AddDays(1), MaxWindowRecordings = 100 };
        await new SessionExport(client, options).RunAsync(cancellationToken: TestContext.Current.CancellationToken);

        (await AgainstApiAsync()).Should().BeEquivalentTo(new { IsSound = true, RecordingsGone = 0L, Recordings = 5L });
        client.Sessions = [.. client.Sessions.Skip(2)];
        (await AgainstApiAsync()).Should().BeEquivalentTo(new { IsSound = true, RecordingsGone = 2L });
        client.Sessions = [.. client.Sessions, Site.Recording(9, Site.From.AddHours(9))];
        (await AgainstApiAsync()).Problems.Should().ContainSingle().Which.Message.Should().Contain("1 recording(s) of this window that are not in it");

        Task<ExportVerification> AgainstApiAsync() => SessionExport.VerifyAgainstApiAsync(folder.Path, client, null, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Against_the_api_a_search_that_the_manifest_does_not_tell_must_be_given()
    {
        using var folder = new TestFolder();
        SessionSearch search = SessionSearch.All.NamedVisitor("Visitor 3");
        await _site.ExportAsync(folder, options => options with { Search = search });
        using InspectletClient client = _site.Sandbox.CreateClient();

        await FluentActions.Awaiting(() => SessionExport.VerifyAgainstApiAsync(folder.Path, client)).Should().ThrowAsync<SessionExportException>();
        (await SessionExport.VerifyAgainstApiAsync(folder.Path, client, search)).Should().BeEquivalentTo(new { IsSound = true, RecordingsGone = 0L });
    }

    private static Task<ExportVerification> VerifyAsync(TestFolder folder) => SessionExport.VerifyAsync(folder.Path, TestContext.Current.CancellationToken);

    private static void Change(TestFolder folder, Func<byte[], byte[]> change)
    {
        string path = folder.PathOf(folder.Parts()[1]);
        File.WriteAllBytes(path, change(File.ReadAllBytes(path)));
    }

    private static void Edit(TestFolder folder, Action<JsonArray> change)
    {
        JsonNode manifest = JsonNode.Parse(File.ReadAllText(folder.PathOf("_manifest.json")))!;
        JsonArray windows = manifest["windows"]!.AsArray();
        change(windows);
        foreach (JsonNode? window in windows.Where(w => w!["end"]?.GetValue<string>() == "2026-01-06T09:00:00+00:00"))
        {
            window!.AsObject().Remove("file");
            window["recordings"] = 0;
        }

        File.WriteAllText(folder.PathOf("_manifest.json"), manifest.ToJsonString());
    }

    // Somebody who changes a file and the manifest, too.
    private static void Forge(TestFolder folder, Func<string, string> change)
    {
        string name = folder.Parts()[1];
        using (var gzip = new GZipStream(Replace(folder.PathOf(name), out string text), CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(change(text)));
        }

        byte[] bytes = File.ReadAllBytes(folder.PathOf(name));
        Edit(folder, windows =>
        {
            JsonNode window = windows.Single(w => w!["file"]?.GetValue<string>() == name)!;
            window["bytes"] = bytes.Length;
            window["sha256"] = Convert.ToHexString(SHA256.HashData(bytes)).ToLowerInvariant();
        });
    }

    private static FileStream Replace(string path, out string text)
    {
        text = Exported.Text(path);
        return File.Create(path);
    }
}
