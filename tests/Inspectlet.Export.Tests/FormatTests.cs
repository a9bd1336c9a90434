using System.Text.Json;

namespace Inspectlet.Export.Tests;

/// <summary>What is in the files.</summary>
public class FormatTests
{
    private static readonly DateTimeOffset Day = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("""{"sid":1,"wid":7,"date_start_session":1767607200,"country":"DE","tags":[{"tag":"a","value":"b","colour":"red"}],"pages":[{"rid":3,"url":"/x","depth":4}],"brand_new":{"deep":[1,2,{"x":null}]},"num_pages":"many"}""")]
    [InlineData("""{"sid":1,"wid":7,"date_start_session":1767607200,"referrer":{"source":"google","campaign":"spring"},"exit_page":"https://example.com/?q=ä\u2028é\"\\"}""")]
    public async Task A_line_of_json_has_every_member_under_the_names_of_the_api(string json)
    {
        string line = (await ExportAsync(ExportFormat.JsonLines, json)).Should().ContainSingle().Subject;

        JsonElement read = JsonSerializer.Deserialize<JsonElement>(line);
        JsonElement sent = JsonSerializer.Deserialize<JsonElement>(json);
        foreach (JsonProperty member in sent.EnumerateObject())
        {
            JsonElement.DeepEquals(read.GetProperty(member.Name), member.Value).Should().BeTrue("{0} must be as it was sent, in {1}", member.Name, line);
        }
    }

    [Fact]
    public async Task A_csv_file_has_a_header_of_stable_columns()
    {
        string[] lines = await ExportAsync(ExportFormat.Csv, """{"sid":2606721012,"wid":7,"date_start_session":1767607200,"country":"DE","starred":true,"brand_new":{"a":1}}""");

        lines[0].Should().Be(
            "sid,wid,date_start_session,date_end_session,session_duration,duration_seconds,num_pages,uid,new_visitor,starred,country,browser,device_type,source,"
            + "landing_page,exit_page,page_width,page_height,useragent,ip,display_name,sessionlink,tags,pages,other");
        lines[0].Split(',').Should().Equal(SessionExport.CsvColumns);
        lines[1].Should().Be("2606721012,7,2026-01-05T10:00:00Z,,,,,,,true,DE,,,,,,,,,,,,,,\"{\"\"brand_new\"\":{\"\"a\"\":1}}\"");
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(1)", "'@SUM(1)")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\r=1", "' =1")]
    [InlineData("  =1", "'  =1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("x;=1+1", "\"x;=1+1\"")]
    [InlineData("x\t=1+1", "\"x\t=1+1\"")]
    [InlineData("\",=1", "\"\"\",=1\"")]
    [InlineData("=\"a\",b", "\"'=\"\"a\"\",b\"")]
    [InlineData("two\r\nlines", "two lines")]
    [InlineData("plain = text", "plain = text")]
    public async Task A_cell_of_a_csv_file_never_becomes_a_formula_or_a_second_line(string text, string cell)
    {
        string json = JsonSerializer.Serialize(new Dictionary<string, object> { ["sid"] = 1, ["wid"] = 7, ["date_start_session"] = 1767607200, ["display_name"] = text });

        string[] lines = await ExportAsync(ExportFormat.Csv, json, options => options with { IncludePersonalData = true });

        lines.Should().HaveCount(2);
        lines[1].Should().Be($"1,7,2026-01-05T10:00:00Z,,,,,,,,,,,,,,,,,,{cell},,,,");
    }

    [Fact]
    public async Task Files_can_be_left_uncompressed()
    {
        using var folder = new TestFolder();
        var options = new SessionExportOptions { WebsiteId = 7, Folder = folder.Path, From = Day, Until = Day.AddDays(1), Compress = false, Format = ExportFormat.Csv };

        await new SessionExport(new ListClient(Site.Recording(1, Day)), options).RunAsync(cancellationToken: TestContext.Current.CancellationToken);

        folder.Parts().Should().Equal("date=2026-01-05/part-000000-240000.csv");
    }

    private static async Task<string[]> ExportAsync(ExportFormat format, string json, Func<SessionExportOptions, SessionExportOptions>? change = null)
    {
        using var folder = new TestFolder();
        var options = new SessionExportOptions { WebsiteId = 7, Folder = folder.Path, From = Day, Until = Day.AddDays(1), Format = format };
        await new SessionExport(new ListClient(JsonSerializer.Deserialize<Session>(json)!), change?.Invoke(options) ?? options)
            .RunAsync(cancellationToken: TestContext.Current.CancellationToken);
        return [.. Exported.Lines(folder)];
    }
}
