using System.Text.Json;

namespace Inspectlet.Cli.Tests;

/// <summary>What programs read.</summary>
public class JsonTests
{
    [Theory]
    [InlineData("sites")]
    [InlineData("sessions", "search", "12345678", "--country", "US", "--explain")]
    public async Task A_list_is_all_that_standard_output_holds(params string[] command)
    {
        CommandLine line = CommandLine.OnSandbox();

        (await line.RunAsync([.. command, "--json"])).Should().Be(0);

        using JsonDocument json = JsonDocument.Parse(line.Output);
        json.RootElement.GetArrayLength().Should().Be(1);
        line.Output.Should().StartWith("[\n  {\n    \"").And.EndWith("\n]\n").And.NotEndWith("\n\n");
    }

    [Fact]
    public async Task One_recording_is_the_APIs_own_object()
    {
        CommandLine line = CommandLine.OnSandbox();

        (await line.RunAsync("sessions", "get", "12345678", "2606721012", "--json")).Should().Be(0);

        using JsonDocument json = JsonDocument.Parse(line.Output);
        json.RootElement.GetProperty("date_start_session").GetInt64().Should().Be(1446772479);
        json.RootElement.GetProperty("sessionlink").GetString().Should().Contain("accessResourceKey=", "it is part of the data, as the help says");
        line.Output.Should().EndWith("\n}\n");
    }

    [Fact]
    public async Task Nothing_found_is_an_empty_list()
    {
        CommandLine line = CommandLine.Answering(CommandLine.NothingFound);

        (await line.RunAsync("sessions", "search", "1", "--json")).Should().Be(0);

        line.Output.Should().Be("[]\n");
    }

    [Fact]
    public async Task Text_is_readable_and_control_characters_are_escaped()
    {
        CommandLine line = CommandLine.Answering("""{"response":[{"sid":1,"wid":1,"display_name":"Zoë <\u65e5\u672c>\u001b[2J\u009b"}]}""");

        await line.RunAsync("sessions", "search", "1", "--json");

        line.Output.Should().Contain(@"""Zoë <日本>\u001B[2J\u009B""");
    }
}
