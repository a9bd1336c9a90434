using System.CommandLine.Parsing;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Inspectlet.Cli.Commands;
using Inspectlet.Testing;

namespace Inspectlet.Cli.Tests;

/// <summary>
/// The lines for a shell in the readmes and in <c>docs</c>. What runs <c>inspectlet</c> is run here, on the sandbox; of the rest it is held that what
/// it names is there.
/// </summary>
public partial class ReadmeTests
{
    private const string FromSource = "dotnet run --project src/Inspectlet.Cli -- ";
    private const string FromPackage = "dnx Inspectlet.Cli --prerelease --yes -- ";

    // These write to a folder, run until they are ended, verify what another one wrote, or need a file of accounts.
    private static readonly string[] NotAlone = ["export", "sandbox", "tail", "completion", "--account", "mcp"];

    private static readonly string[] Packages = ["Inspectlet", "Inspectlet.Extensions.DependencyInjection", "Inspectlet.Testing", "Inspectlet.Export"];

    public static TheoryData<string> Pages => [.. Repository.Pages.Where(page => Lines(page).Any())];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Each_runs(string page)
    {
        foreach (string line in Lines(page).Concat(Inline().Matches(Repository.Read(page)).Select(code => code.Groups[1].Value)))
        {
            string command = line.Replace(FromSource, "inspectlet ", StringComparison.Ordinal).Replace(FromPackage, "inspectlet ", StringComparison.Ordinal);
            if (command.StartsWith("inspectlet ", StringComparison.Ordinal))
            {
                await ShouldRunAsync(command, page);
            }
            else
            {
                IsRight(line).Should().BeTrue("{0} has '{1}', which is to name what is there, or to be of a kind that this test knows", page, line);
            }
        }
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("src/Inspectlet.Cli/README.md")]
    public void The_configuration_of_an_assistant_starts_the_server(string page)
    {
        JsonNode server = JsonNode.Parse(Json().Matches(Repository.Read(page)).Single(block => block.Value.Contains("mcpServers", StringComparison.Ordinal)).Groups[1].Value)!["mcpServers"]!["inspectlet"]!;

        string[] words = [server["command"]!.GetValue<string>(), .. server["args"]!.AsArray().Select(word => word!.GetValue<string>())];
        string line = string.Join(' ', words);
        line.Should().StartWith(FromPackage);
        InspectletCommand.Create(null!, new CommonOptions()).Parse(line[FromPackage.Length..]).Errors.Should().BeEmpty();
    }

    [Fact]
    public void There_are_many() => Pages.SelectMany(page => Lines(page.Data)).Should().HaveCountGreaterThan(60);

    private static async Task ShouldRunAsync(string command, string page)
    {
        string[] args = [.. CommandLineParser.SplitCommandLine(command.Split('#', '|', '>')[0].Trim()).Skip(1)];
        CommandLine line = new(InspectletSandbox.Documented().CreateHandler()) { Browser = Browsing.Started };
        if (args.Intersect(NotAlone).Any())
        {
            InspectletCommand.Create(null!, new CommonOptions()).Parse(args).Errors.Should().BeEmpty("{0} is in {1}", command, page);
        }
        else
        {
            (await line.RunAsync(args)).Should().Be(0, "{0} is in {1}, but: {2}", command, page, line.Error);
            line.Error.Should().NotContain("may lead elsewhere", "{0} is in {1}, so it should name a page that there is", command, page);
        }
    }

    private static bool IsRight(string line) => line.Split(" #")[0].TrimEnd().Split(' ') switch
    {
        // Until there is a stable version, these find nothing without the option.
        ["dotnet", "add", "package", var package, "--prerelease"] => Packages.Contains(package),
        ["dotnet", "tool", "install", "--global", "Inspectlet.Cli", "--prerelease"] => true,
        ["dotnet", "build" or "test", var path, ..] => Repository.Has(path),
        ["dotnet", "run", .. var rest] => rest.SkipWhile(word => word != "--project").Skip(1).Take(1).All(Repository.Has),
        ["dotnet", "new", "console", "-o", _] or ["cd", _] => true,
        ["UPDATE_APPROVED=1", "dotnet", "test", var path, ..] => Repository.Has(path),
        ["export", .. var variables] => variables.All(variable => variable.StartsWith("INSPECTLET_", StringComparison.Ordinal)),
        ["source", "<(inspectlet", "completion", ..] => true,
        ["git", "diff"] => true,
        // AssistantsDocumentTests start the server so.
        ["claude" or "codex", "mcp", "add", ..] => true,
        var words => words[0].Contains('/', StringComparison.Ordinal) && Repository.Has(words[0]),
    };

    private static IEnumerable<string> Lines(string page) =>
        Shell().Matches(Repository.Read(page)).SelectMany(block => block.Groups[1].Value.Split('\n')).Select(line => line.Trim()).Where(line => line.Length > 0);

    [GeneratedRegex("^```(?:shell|bash)\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Shell();

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Json();

    [GeneratedRegex("`(dnx Inspectlet\\.Cli [^`]* -- [^`]+)`")]
    private static partial Regex Inline();
}
