using System.Globalization;
using System.Text.Json;

namespace Inspectlet.Export.Tests;

/// <summary>What an export finds in its folder, and cannot have left there itself.</summary>
public class FolderTests
{
    private readonly Site _site = new();

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null\0\0\0")]
    [InlineData("""{ "kind": "inspectlet-export", "version": 1 }""")]
    [InlineData("""{ "kind": "inspectlet-export", "version": "1", "windows": 3 }""")]
    public async Task A_damaged_manifest_is_put_aside_and_everything_is_fetched_again(string text)
    {
        using var folder = new TestFolder();
        await _site.ExportAsync(folder);
        File.WriteAllText(folder.PathOf("_manifest.json"), text);

        ExportSummary summary = await _site.ExportAsync(folder);

        summary.Notices.Should().Contain(notice => notice.Contains("_manifest.damaged-2026", StringComparison.Ordinal));
        folder.Files().Should().ContainSingle(name => name.StartsWith("_manifest.damaged-", StringComparison.Ordinal));
        await ShouldBeCompleteAsync(folder);
    }

    [Fact]
    public async Task A_manifest_cut_short_at_any_length_loses_nothing()
    {
        using var folder = new TestFolder();
        await _site.ExportAsync(folder);
        byte[] whole = File.ReadAllBytes(folder.PathOf("_manifest.json"));
        for (int length = 1; length < whole.Length; length += whole.Length / 7)
        {
            using TestFolder copy = folder.Copy();
            File.WriteAllBytes(copy.PathOf("_manifest.json"), whole[..length]);

            await _site.ExportAsync(copy);

            await ShouldBeCompleteAsync(copy);
        }
    }

    [Fact]
    public async Task Where_the_manifest_is_lost_the_files_are_kept_out_of_sight()
    {
        using var folder = new TestFolder();
        await _site.ExportAsync(folder);
        int parts = folder.Parts().Count;
        File.Delete(folder.PathOf("_manifest.json"));

        ExportSummary summary = await _site.ExportAsync(folder);

        summary.Notices.Should().ContainSingle().Which.Should().StartWith($"{parts} file(s) that no manifest lists were kept");
        folder.Files().Where(name => name.Contains("/_unlisted-", StringComparison.Ordinal)).Should().HaveCount(parts)
            .And.OnlyContain(name => name.EndsWith(".old", StringComparison.Ordinal), "some readers look at the end of a name alone");
        await ShouldBeCompleteAsync(folder);
    }

    [Fact]
    public async Task A_file_that_is_lost_or_cut_short_is_fetched_again()
    {
        using var folder = new TestFolder();
        await _site.ExportAsync(folder);
        File.Delete(folder.PathOf(folder.Parts()[0]));
        File.WriteAllText(folder.PathOf(folder.Parts()[1]), "");

        await _site.ExportAsync(folder);

        await ShouldBeCompleteAsync(folder);
    }

    public static TheoryData<string, Func<SessionExportOptions, SessionExportOptions>> Others => new()
    {
        { "the site 7, not 8", o => o with { WebsiteId = 8 } },
        { "another search", o => o with { Search = SessionSearch.All.FromCountry("US") } },
        { "another search", o => o with { Search = SessionSearch.All.NamedVisitor("Johnny") } },
        { ".jsonl.gz, not .csv.gz", o => o with { Format = ExportFormat.Csv } },
        { ".jsonl.gz, not .jsonl.", o => o with { Compress = false } },
        { "without the links", o => o with { IncludeLinks = true } },
        { "left out there, not included", o => o with { IncludePersonalData = true } },
        { "left out there, not pseudonyms", o => o with { PseudonymKey = new string('k', 16) } },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public async Task A_folder_of_another_export_is_left_alone(string difference, Func<SessionExportOptions, SessionExportOptions> change)
    {
        using var folder = new TestFolder();
        await _site.ExportAsync(folder);
        IReadOnlyList<string> before = folder.Files();

        (await FluentActions.Awaiting(() => _site.ExportAsync(folder, change)).Should().ThrowAsync<SessionExportException>())
            .Which.Message.Should().Contain(difference).And.Contain(folder.Path).And.NotContain("Johnny");
        folder.Files().Should().Equal(before);
    }

    [Fact]
    public async Task Pseudonyms_of_another_key_are_another_export()
    {
        using var folder = new TestFolder();
        await _site.ExportAsync(folder, options => options with { PseudonymKey = new string('k', 16) });

        (await FluentActions.Awaiting(() => _site.ExportAsync(folder, options => options with { PseudonymKey = new string('l', 16) }))
            .Should().ThrowAsync<SessionExportException>()).Which.Message.Should().Contain("of another key");
    }

    [Theory]
    [InlineData("""{ "name": "webapp" }""", "is not of an export")]
    [InlineData("[]", "is not of an export")]
    [InlineData("""{ "kind": "inspectlet-export", "version": 2 }""", "a later version")]
    public async Task A_manifest_of_something_else_is_left_alone(string text, string problem)
    {
        using var folder = new TestFolder();
        Directory.CreateDirectory(folder.Path);
        File.WriteAllText(folder.PathOf("_manifest.json"), text);

        (await FluentActions.Awaiting(() => _site.ExportAsync(folder)).Should().ThrowAsync<SessionExportException>()).Which.Message.Should().Contain(problem);
        File.ReadAllText(folder.PathOf("_manifest.json")).Should().Be(text);
    }

    [Fact]
    public async Task A_manifest_that_names_a_file_elsewhere_is_not_followed()
    {
        using var folder = new TestFolder();
        await _site.ExportAsync(folder);
        string outside = folder.Path + "-outside.jsonl.gz";
        File.WriteAllText(outside, "mine");
        string manifest = File.ReadAllText(folder.PathOf("_manifest.json"));
        File.WriteAllText(folder.PathOf("_manifest.json"), manifest.Replace(folder.Parts()[0], "../out-outside.jsonl.gz", StringComparison.Ordinal));

        await _site.ExportAsync(folder);

        File.ReadAllText(outside).Should().Be("mine");
        await ShouldBeCompleteAsync(folder);
    }

    [Fact]
    public async Task A_second_export_into_the_same_folder_says_so_and_stops()
    {
        using var folder = new TestFolder();
        using InspectletClient client = _site.Sandbox.CreateClient();
        var seconds = new List<Task>();
        var watched = new WatchedClient(client, search =>
        {
            if (search == 3)
            {
                seconds.Add(_site.ExportAsync(folder));
                seconds.Add(_site.ExportAsync(folder, options => options with { Share = new ExportShare(1, 2) }));
            }
        });

        await new SessionExport(watched, _site.Options(folder) with { MaxConcurrentWindows = 1 }).RunAsync(cancellationToken: TestContext.Current.CancellationToken);

        foreach (Task second in seconds)
        {
            (await FluentActions.Awaiting(() => second).Should().ThrowAsync<SessionExportException>()).Which.Message.Should().StartWith("Another export is writing to");
        }

        seconds.Should().HaveCount(2);
        await ShouldBeCompleteAsync(folder);
    }

    [Fact]
    public async Task A_folder_that_is_a_file_or_below_one_is_named_in_one_line()
    {
        using var folder = new TestFolder();
        File.WriteAllText(folder.Path, "a file");

        await ShouldNotBeWritableAsync(folder.Path);
        await ShouldNotBeWritableAsync(folder.PathOf("below"));
        File.Delete(folder.Path);
    }

    [Theory]
    [InlineData("/proc")]
    [InlineData("/proc/inspectlet")]
    [InlineData("/sys")]
    [InlineData("/sys/inspectlet")]
    public async Task So_is_one_in_which_nobody_may_write(string path)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has folders in which not even root may write.");

        await ShouldNotBeWritableAsync(path);
    }

    [Fact]
    public async Task A_lock_that_cannot_be_taken_for_another_reason_is_not_said_to_be_of_another_export()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Linux lets nobody write to a program that runs.");
        using var folder = new TestFolder();
        await _site.ExportAsync(folder);
        File.Delete(folder.PathOf("_lock"));
        File.CreateSymbolicLink(folder.PathOf("_lock"), Environment.ProcessPath!);

        await ShouldNotBeWritableAsync(folder.Path);
    }

    [Theory]
    [InlineData("_manifest.json.tmp")]
    [InlineData("date=2026-01-06/_part-000000-120000.jsonl.gz.tmp-{0}")]
    public async Task A_disk_that_is_full_ends_the_run_in_one_line_and_the_next_goes_on(string file)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full.");
        using var folder = new TestFolder();
        using InspectletClient client = _site.Sandbox.CreateClient();
        string path = folder.PathOf(string.Format(CultureInfo.InvariantCulture, file, Environment.ProcessId));
        var watched = new WatchedClient(client, search =>
        {
            if (search == 1)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.CreateSymbolicLink(path, "/dev/full");
            }
        });

        (await FluentActions.Awaiting(() => new SessionExport(watched, _site.Options(folder)).RunAsync()).Should().ThrowAsync<SessionExportException>())
            .Which.Message.Should().Contain(folder.Path).And.Contain("No space left on device").And.NotContain("\n");
        File.Delete(path);
        await _site.ExportAsync(folder);

        await ShouldBeCompleteAsync(folder);
    }

    [Theory]
    [InlineData("_manifest-1-of-2.json", false)]
    [InlineData("_manifest.json", true)]
    public async Task Where_another_manifest_is_damaged_what_it_listed_is_kept_out_of_sight(string damaged, bool isWholeFirst)
    {
        using var folder = new TestFolder();
        ExportShare?[] runs = isWholeFirst ? [null, new ExportShare(1, 2)] : [new ExportShare(1, 2), new ExportShare(2, 2), null];
        foreach (ExportShare? share in runs)
        {
            await _site.ExportAsync(folder, options => options with { Share = share });
        }

        File.WriteAllText(folder.PathOf(damaged), "{");

        ExportSummary summary = await _site.ExportAsync(folder, options => options with { Share = runs[^1] });

        summary.Notices.Should().Contain(notice => notice.Contains("file(s) that no manifest lists were kept", StringComparison.Ordinal));
        await _site.ExportAsync(folder);
        await ShouldBeCompleteAsync(folder);
    }

    [Fact]
    public async Task Shares_that_start_at_once_where_an_export_of_the_whole_has_ended_do_not_take_each_other_for_it()
    {
        using var folder = new TestFolder();
        await _site.ExportAsync(folder);
        using FileStream looking = new(folder.PathOf("_lock"), FileMode.Open, FileAccess.Read, FileShare.Read);

        await _site.ExportAsync(folder, options => options with { Share = new ExportShare(1, 2) });

        await ShouldBeCompleteAsync(folder);
    }

    [Fact]
    public async Task The_manifest_tells_what_was_exported()
    {
        using var folder = new TestFolder();
        await _site.ExportAsync(folder, options => options with { Search = SessionSearch.All.FromCountry("DE") });

        JsonElement manifest = JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(folder.PathOf("_manifest.json")));

        manifest.GetProperty("program").GetString().Should().StartWith("Inspectlet.Export ");
        manifest.GetProperty("source").GetProperty("search").GetProperty("country").GetString().Should().Be("DE");
        JsonElement window = manifest.GetProperty("windows").EnumerateArray().First(w => w.TryGetProperty("file", out _));
        string file = folder.PathOf(window.GetProperty("file").GetString()!);
        window.GetProperty("recordings").GetInt32().Should().Be(Exported.Lines(file).Length);
        window.GetProperty("bytes").GetInt64().Should().Be(new FileInfo(file).Length);
        window.GetProperty("sha256").GetString().Should().BeEquivalentTo(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))));
    }

    private async Task ShouldNotBeWritableAsync(string path)
    {
        using var folder = new TestFolder();
        (await FluentActions.Awaiting(() => _site.ExportAsync(folder, options => options with { Folder = path })).Should().ThrowAsync<SessionExportException>())
            .Which.Message.Should().StartWith($"The folder '{path}' cannot be written: ").And.NotContain("\n");
    }

    private async Task ShouldBeCompleteAsync(TestFolder folder)
    {
        Exported.Ids(folder).Should().BeEquivalentTo(_site.Ids).And.OnlyHaveUniqueItems();
        (await SessionExport.VerifyAsync(folder.Path, TestContext.Current.CancellationToken)).Problems.Should().BeEmpty();
    }
}
