namespace Inspectlet.Cli.Tests;

/// <summary>A text of an answer, however long, does not make the output as much longer for every line.</summary>
public class LongTextTests
{
    [Fact]
    public async Task A_long_name_does_not_widen_the_column()
    {
        CommandLine line = CommandLine.Answering("{\"response\":{\"sid\":1,\"wid\":1,\"" + new string('n', 50_000) + "\":\"here\"}}");

        (await line.RunAsync("sessions", "get", "1", "1")).Should().Be(0);

        line.Output.Should().Contain(new string('n', 60) + "…").And.Contain("here");
        line.OutputLines.Should().OnlyContain(text => text.Length < 200);
    }

    [Fact]
    public async Task A_long_value_is_cut_where_people_read_it_and_whole_for_programs()
    {
        string value = new('v', 50_000);
        string body = "{\"response\":{\"sid\":1,\"wid\":1,\"display_name\":\"" + value + "\",\"more\":\"" + value + "\"}}";
        CommandLine table = CommandLine.Answering(body);
        CommandLine json = CommandLine.Answering(body);

        (await table.RunAsync("sessions", "get", "1", "1")).Should().Be(0);
        (await json.RunAsync("sessions", "get", "1", "1", "--json")).Should().Be(0);

        table.Output.Should().Contain(new string('v', 4_000 - 1) + "…");
        table.OutputLines.Should().OnlyContain(text => text.Length < 4_100);
        json.Output.Should().Contain(value);
    }
}
