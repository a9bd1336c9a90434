using System.Text;
using System.Text.Json;

namespace Inspectlet.Export.Tests;

/// <summary>What must not be in the files unless it was asked for.</summary>
public class PrivacyTests
{
    private const string Key = "a key of more than sixteen bytes";

    private static readonly DateTimeOffset Day = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    public static TheoryData<ExportFormat> Formats => [ExportFormat.JsonLines, ExportFormat.Csv];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Links_addresses_and_names_are_in_no_file(ExportFormat format)
    {
        using var folder = new TestFolder();

        await ExportAsync(folder, options => options with { Format = format, Search = SessionSearch.All.NamedVisitor("Johnny Appleseed").FromIpAddress("192.0.2.7") });

        AllText(folder).Should().Contain("4711").And.NotContain("Johnny").And.NotContain("192.0.2.7").And.NotContain("hunter2").And.NotContain("inspectlet.com/view");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task With_a_key_they_are_pseudonyms_which_nobody_can_guess_and_which_stay_the_same(ExportFormat format)
    {
        using var folder = new TestFolder();

        await ExportAsync(folder, options => options with { Format = format, PseudonymKey = Key });

        string text = AllText(folder);
        text.Should().NotContain("Johnny").And.NotContain("192.0.2.7").And.NotContain("hunter2").And.NotContain(Key);
        string pseudonym = text[text.IndexOf("p-", StringComparison.Ordinal)..][..18];
        text.Split(pseudonym).Should().HaveCount(3, "both recordings have the same");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task What_is_asked_for_is_there(ExportFormat format)
    {
        using var folder = new TestFolder();

        await ExportAsync(folder, options => options with { Format = format, IncludeLinks = true, IncludePersonalData = true });

        AllText(folder).Should().Contain("Johnny Appleseed").And.Contain("192.0.2.7").And.Contain("accessResourceKey=hunter2");
    }

    [Fact]
    public async Task A_link_alone_can_be_asked_for()
    {
        using var folder = new TestFolder();

        await ExportAsync(folder, options => options with { IncludeLinks = true });

        AllText(folder).Should().Contain("hunter2").And.NotContain("Johnny");
    }

    // What the SDK does not know as such: members of later versions, of other types, and with the key of a recording in them.
    [Theory]
    [InlineData("""{"sid":1,"wid":7,"date_start_session":1767607200,"SessionLink":"hunter2"}""")]
    [InlineData("""{"sid":1,"wid":7,"date_start_session":1767607200,"sessionlink":["hunter2"]}""")]
    [InlineData("""{"sid":1,"wid":7,"date_start_session":1767607200,"ip":{"v4":"hunter2"}}""")]
    [InlineData("""{"sid":1,"wid":7,"date_start_session":1767607200,"display_name":["hunter2"],"country":"DE"}""")]
    [InlineData("""{"sid":1,"wid":7,"date_start_session":1767607200,"watch":"https://x/?accessResourceKey=hunter2"}""")]
    [InlineData("""{"sid":1,"wid":7,"date_start_session":1767607200,"watch":{"a":["x?ACCESS_RESOURCE-KEY=hunter2"]}}""")]
    [InlineData("""{"sid":1,"wid":7,"date_start_session":1767607200,"accessResourceKey":"hunter2"}""")]
    [InlineData("""{"sid":1,"wid":7,"date_start_session":1767607200,"landing_page":"https://x/?accessResourceKey=hunter2"}""")]
    public async Task A_secret_is_found_wherever_it_is(string json)
    {
        foreach (ExportFormat format in Enum.GetValues<ExportFormat>())
        {
            foreach (string? key in new[] { null, Key })
            {
                using var folder = new TestFolder();

                await ExportAsync(folder, options => options with { Format = format, PseudonymKey = key }, JsonSerializer.Deserialize<Session>(json)!);

                AllText(folder).Should().Contain("sid").And.NotContain("hunter2");
            }
        }
    }

    private static async Task ExportAsync(TestFolder folder, Func<SessionExportOptions, SessionExportOptions> change, params Session[] sessions)
    {
        if (sessions.Length == 0)
        {
            sessions = [Recording(1), Recording(2)];
        }

        var options = new SessionExportOptions { WebsiteId = 7, Folder = folder.Path, From = Day, Until = Day.AddDays(1), Compress = false };
        await new SessionExport(new ListClient(sessions), change(options)).RunAsync(cancellationToken: TestContext.Current.CancellationToken);
    }

    private static Session Recording(long id) => new()
    {
        Id = id,
        WebsiteId = 7,
        StartedAt = Day.AddHours(1),
        VisitorId = 4711,
        IpAddress = "192.0.2.7",
        DisplayName = "Johnny Appleseed",
        SessionLink = "https://www.inspectlet.com/view?accessResourceKey=hunter2&pn=1",
    };

    private static string AllText(TestFolder folder) =>
        string.Concat(folder.Files().Where(name => !name.StartsWith("_lock", StringComparison.Ordinal)).Select(name => Encoding.UTF8.GetString(File.ReadAllBytes(folder.PathOf(name)))));
}
