using System.Text.Json;

namespace Inspectlet.Cli.Tests;

/// <summary>Characters that show nothing: people see that they are there, and programs get them as they are.</summary>
public class InvisibleTextTests
{
    public static TheoryData<string> Hidden =>
    [
        "\u001B", "\u009B", "\u00AD", "\u034F", "\u061C", "\u115F", "\u1160", "\u17B4", "\u180E", "\u200B", "\u200C", "\u200D", "\u200E", "\u202E", "\u2028",
        "\u2060", "\u2066", "\u206A", "\u3164", "\uFE0F", "\uFEFF", "\uFFA0", "\uFFF9", "\U0001BCA0", "\U0001D173", "\U000E0001", "\U000E0041", "\U000E01EF",
    ];

    [Theory]
    [MemberData(nameof(Hidden))]
    public async Task A_table_shows_a_mark_in_its_place(string hidden)
    {
        CommandLine line = Named($"a{hidden}b");

        (await line.RunAsync("sessions", "search", "1")).Should().Be(0);

        line.Output.Should().Contain("a\uFFFDb").And.NotContain(hidden);
    }

    [Theory]
    [MemberData(nameof(Hidden))]
    public async Task JSON_has_it_escaped_and_unchanged(string hidden)
    {
        CommandLine line = Named($"a{hidden}b");

        (await line.RunAsync("sessions", "search", "1", "--json")).Should().Be(0);

        line.Output.Should().Contain(string.Concat(hidden.Select(unit => $"\\u{(int)unit:X4}"))).And.NotContain(hidden);
        using JsonDocument json = JsonDocument.Parse(line.Output);
        json.RootElement[0].GetProperty("display_name").GetString().Should().Be($"a{hidden}b");
    }

    [Fact]
    public async Task JSON_has_it_escaped_in_names_too()
    {
        CommandLine line = CommandLine.Answering("""{"response":[{"sid":1,"wid":1,"a\u202eb":{"c\u2066":1}}]}""");

        (await line.RunAsync("sessions", "get", "1", "1", "--json")).Should().Be(0);

        line.Output.Should().Contain(@"""a\u202Eb""").And.Contain(@"""c\u2066""");
    }

    [Theory]
    [InlineData("علی\u200Cرضا")]
    [InlineData("👩\u200D💻 ❤\uFE0F\u200D🔥 1\uFE0F\u20E3 ©\uFE0F 👍🏽 🇩🇪")]
    [InlineData("辻\U000E0100")]
    [InlineData("ක්\u200Dෂ")]
    [InlineData("Zoë – naïve\u00A0Ångström")]
    public async Task Names_and_emoji_keep_what_they_need(string name)
    {
        CommandLine line = Named(name);

        (await line.RunAsync("sessions", "search", "1")).Should().Be(0);

        line.Output.Should().Contain(name);
    }

    [Theory]
    [InlineData("ا\u200D\u200Dا", "ا\u200D\uFFFDا")]
    [InlineData("❤\uFE0F\uFE0F", "❤\uFE0F\uFFFD")]
    [InlineData("ا\u202E\u200D", "ا\uFFFD\uFFFD")]
    public async Task But_only_one_of_each(string name, string shown)
    {
        CommandLine line = Named(name);

        (await line.RunAsync("sessions", "search", "1")).Should().Be(0);

        line.Output.Should().Contain($"  {shown}  ");
    }

    private static CommandLine Named(string name) =>
        CommandLine.Answering($$"""{"response":[{"sid":1,"wid":1,"display_name":{{JsonSerializer.Serialize(name)}}}]}""");
}
