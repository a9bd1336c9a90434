using System.CommandLine.Parsing;
using Inspectlet.Cli.Commands;
using Inspectlet.Testing;

namespace Inspectlet.Cli.Tests;

/// <summary>The command lines of the README, and of that of the package.</summary>
public class ReadmeTests
{
    // These write to a folder, run until they are ended, verify what another one wrote, or need a file of accounts.
    private static readonly string[] NotAlone = ["export", "sandbox", "tail", "completion", "--account"];

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.Cli.md")]
    public async Task Each_runs(string file)
    {
        string[] commands = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, file))
            .Where(l => l.StartsWith("inspectlet ", StringComparison.Ordinal)).Select(l => l.Split('#', '|', '>')[0].Trim())];

        commands.Should().HaveCountGreaterThan(10);
        foreach (string command in commands)
        {
            string[] args = [.. CommandLineParser.SplitCommandLine(command).Skip(1)];
            CommandLine line = new(InspectletSandbox.Documented().CreateHandler()) { Browser = Browsing.Started };
            if (args.Intersect(NotAlone).Any())
            {
                InspectletCommand.Create(null!, new CommonOptions()).Parse(args).Errors.Should().BeEmpty("{0} is there", command);
            }
            else
            {
                (await line.RunAsync(args)).Should().Be(0, "{0} is there, but: {1}", command, line.Error);
            }
        }
    }
}
