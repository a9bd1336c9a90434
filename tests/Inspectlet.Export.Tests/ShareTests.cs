namespace Inspectlet.Export.Tests;

/// <summary>An export that several machines do together.</summary>
public class ShareTests
{
    private readonly Site _site = new();

    [Fact]
    public async Task Shares_in_one_folder_side_by_side_are_one_export()
    {
        using var whole = new TestFolder();
        using var shared = new TestFolder();
        await _site.ExportAsync(whole);

        await Task.WhenAll(Enumerable.Range(1, 3).Select(number => _site.ExportAsync(shared, options => options with { Share = new ExportShare(number, 3) })));

        ShouldBeSame(shared, whole);
        (await SessionExport.VerifyAsync(shared.Path, TestContext.Current.CancellationToken)).Problems.Should().BeEmpty();
    }

    [Fact]
    public async Task Folders_of_shares_can_be_merged_and_gone_on_with()
    {
        using var whole = new TestFolder();
        using var merged = new TestFolder();
        await _site.ExportAsync(whole);
        for (int number = 1; number <= 2; number++)
        {
            using var own = new TestFolder();
            await _site.ExportAsync(own, options => options with { Share = new ExportShare(number, 2) });
            foreach (string name in own.Files())
            {
                Directory.CreateDirectory(Path.GetDirectoryName(merged.PathOf(name))!);
                File.Copy(own.PathOf(name), merged.PathOf(name), overwrite: true);
            }

            ExportVerification verification = await SessionExport.VerifyAsync(merged.Path, TestContext.Current.CancellationToken);
            verification.IsSound.Should().Be(number == 2, "the other share's days are missing as long as it is");
        }

        ShouldBeSame(merged, whole);
        ExportSummary summary = await _site.ExportAsync(merged);
        summary.WindowsFetched.Should().Be(summary.WindowsProvisional + 1);
        ShouldBeSame(merged, whole);
        (await _site.ExportAsync(merged, options => options with { Share = new ExportShare(2, 3) })).Notices.Should().BeEmpty();
        (await SessionExport.VerifyAsync(merged.Path, TestContext.Current.CancellationToken)).Problems.Should().BeEmpty();
    }

    [Fact]
    public async Task Shares_of_another_number_cannot_run_beside()
    {
        using var folder = new TestFolder();
        using InspectletClient client = _site.Sandbox.CreateClient();
        Task? other = null;
        var watched = new WatchedClient(client, search => other ??= _site.ExportAsync(folder, options => options with { Share = new ExportShare(1, 3) }));

        await new SessionExport(watched, _site.Options(folder) with { Share = new ExportShare(1, 2) }).RunAsync(cancellationToken: TestContext.Current.CancellationToken);

        await FluentActions.Awaiting(() => other!).Should().ThrowAsync<SessionExportException>();
    }

    [Fact]
    public void Every_window_belongs_to_one_share_and_days_in_a_row_to_different_ones()
    {
        using var folder = new TestFolder();
        SessionExportOptions options = _site.Options(folder);
        IReadOnlyList<ExportWindow> plan = SessionExport.Plan(options);

        IEnumerable<ExportWindow> shares = Enumerable.Range(1, 3)
            .SelectMany(number => SessionExport.Plan(options with { Share = new ExportShare(number, 3) }));

        shares.Should().BeEquivalentTo(plan);
        plan.Select(window => SessionExport.ShareOf(window, plan.Count).Number).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(3, 2)]
    [InlineData(1, 0)]
    public void A_share_that_cannot_be_is_refused(int number, int count) =>
        FluentActions.Invoking(() => new ExportShare(number, count)).Should().Throw<ArgumentOutOfRangeException>();

    private static void ShouldBeSame(TestFolder folder, TestFolder other)
    {
        folder.Parts().Should().Equal(other.Parts());
        foreach (string name in folder.Parts())
        {
            File.ReadAllBytes(folder.PathOf(name)).Should().Equal(File.ReadAllBytes(other.PathOf(name)));
        }
    }
}
