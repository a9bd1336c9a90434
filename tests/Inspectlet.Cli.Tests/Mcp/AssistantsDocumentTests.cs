using System.CommandLine;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Inspectlet.Cli.Commands;
using Inspectlet.Cli.Hosting;

namespace Inspectlet.Cli.Tests.Mcp;

/// <summary>What people copy to set the server up: the lines of <c>docs/assistants.md</c>, and the manifest in the package.</summary>
public partial class AssistantsDocumentTests
{
    private static readonly string Document = Read("assistants.md");

    [Fact]
    public void Every_configuration_is_JSON_and_starts_the_server()
    {
        string[] blocks = [.. JsonBlock().Matches(Document).Select(match => match.Groups[1].Value)];

        blocks.Should().HaveCount(2);
        foreach (string block in blocks)
        {
            JsonObject configuration = JsonNode.Parse(block)!.AsObject();
            JsonNode server = (configuration["mcpServers"] ?? configuration["servers"])!["inspectlet"]!;
            string[] args = [.. server["args"]!.AsArray().Select(arg => arg!.GetValue<string>())];
            args.Should().StartWith(["Inspectlet.Cli", "--prerelease", "--yes", "--"]);
            ShouldBeAccepted(args[4..]);
            server["env"]!.AsObject().Select(variable => variable.Key).Should().Equal("INSPECTLET_EMAIL", "INSPECTLET_API_TOKEN");
        }
    }

    [Fact]
    public void Every_line_for_a_shell_starts_the_server()
    {
        string[] lines = [.. Document.Split('\n').Where(line => line.Contains(" mcp add ", StringComparison.Ordinal))];

        lines.Should().HaveCount(2);
        foreach (string line in lines)
        {
            string[] parts = line.Split(" -- ");
            parts[1].Should().Be("dnx Inspectlet.Cli --prerelease --yes");
            ShouldBeAccepted(parts[2].Split(' '));
        }
    }

    [Fact]
    public async Task It_lists_the_tools_that_there_are()
    {
        await using Assistant assistant = await Assistant.OnDemoAsync();

        Row().Matches(Document).Select(match => match.Groups[1].Value).Should().Equal((await assistant.Client.ListToolsAsync()).Select(tool => tool.Name));
    }

    [Fact]
    public void The_manifest_starts_the_server_and_keeps_the_credentials_secret()
    {
        string text = Read("server.json");
        JsonObject manifest = JsonNode.Parse(text)!.AsObject();
        JsonNode package = manifest["packages"]!.AsArray().Single()!;

        package["registryType"]!.GetValue<string>().Should().Be("nuget");
        package["identifier"]!.GetValue<string>().Should().Be("Inspectlet.Cli");
        package["transport"]!["type"]!.GetValue<string>().Should().Be("stdio");
        ShouldBeAccepted([.. package["packageArguments"]!.AsArray().Select(argument => argument!["value"]!.GetValue<string>())]);
        package["environmentVariables"]!.AsArray().Select(variable => variable!["name"]!.GetValue<string>()).Should().Equal("INSPECTLET_EMAIL", "INSPECTLET_API_TOKEN");
        package["environmentVariables"]!.AsArray().Should().OnlyContain(variable => variable!["isSecret"]!.GetValue<bool>() && variable["isRequired"]!.GetValue<bool>());
        manifest["description"]!.GetValue<string>().Length.Should().BeLessThanOrEqualTo(100, "the schema has it so");

        // Packing sets both versions, and would spoil these two characters.
        manifest["version"]!.GetValue<string>().Should().Be("{version}");
        package["version"]!.GetValue<string>().Should().Be("{version}");
        text.Should().NotContainAny(";", "\\");
    }

    [Fact]
    public async Task Its_numbers_are_those_of_the_help()
    {
        CommandLine line = CommandLine.OnSandbox();

        await line.RunAsync("mcp", "--help");
        await line.RunAsync("mcp", "--budget", "1");

        Document.Should().Contain("at most 4,000 tokens").And.Contain("(1,500 to 100,000)").And.Contain("a token for every three bytes");
        line.Output.Should().Contain("4000 by default").And.Contain("three bytes");
        line.Error.Should().Contain("from 1500 to 100000");
    }

    private static void ShouldBeAccepted(string[] args)
    {
        var host = new CliHost(new StringWriter(), new StringWriter(), _ => null, null, TimeProvider.System);
        ParseResult parsed = InspectletCommand.Create(host, new CommonOptions()).Parse(args);
        parsed.Errors.Should().BeEmpty();
        parsed.CommandResult.Command.Name.Should().Be("mcp");
    }

    private static string Read(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, name));

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex JsonBlock();

    [GeneratedRegex("^\\| `([a-z_]+)` \\|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
