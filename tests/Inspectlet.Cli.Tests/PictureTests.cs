using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using Inspectlet.Testing;

namespace Inspectlet.Cli.Tests;

/// <summary>
/// The pictures of the terminal in <c>docs/images</c> show what the command line prints today, of the demo's account at a fixed time.
/// <c>UPDATE_APPROVED=1</c> draws them again.
/// </summary>
public sealed partial class PictureTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("search", "inspectlet sessions search 12345678 --demo --country US --last 30days --limit 8", 112)]
    [InlineData("stats", "inspectlet stats 12345678 --demo --last 30days --by country,device", 96)]
    [InlineData("export", "inspectlet export 12345678 --demo --since 2026-01-10 --to recordings", 400)]
    [InlineData("error", "inspectlet sessions serch 12345678 --demo", 112)]
    public async Task It_shows_what_is_printed(string name, string command, int width)
    {
        var line = new CommandLine(InspectletSandbox.Documented().CreateHandler())
        {
            Clock = new SandboxClock(Now),
            TerminalWidth = width,
            HasColors = true,
        };
        string[] args = [.. CommandLineParser.SplitCommandLine(command).Skip(1).Select(word => word == "recordings" ? _folder.Path : word)];
        await line.RunAsync(args);
        string printed = (line.Output + line.Error).Replace(_folder.Path, "recordings", StringComparison.Ordinal);
        printed = CompressedSize().Replace(printed, "9.4 kB"); // It depends on the machine's way of compressing.
        string file = $"docs/images/{name}.svg";
        string drawn = TerminalPicture.Draw(command, printed);

        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
        {
            await File.WriteAllTextAsync(Repository.PathOf(file), drawn);
        }

        Repository.Read(file).Should().Be(drawn, "UPDATE_APPROVED=1 draws it again");
    }

    [Fact]
    public void All_pictures_are_light_or_dark_as_the_reader_is() =>
        Directory.GetFiles(Repository.PathOf("docs/images"), "*.svg").Where(file => !File.ReadAllText(file).Contains("@media (prefers-color-scheme: dark)", StringComparison.Ordinal))
            .Should().BeEmpty();

    [GeneratedRegex(@"\d+\.\d kB")]
    private static partial Regex CompressedSize();
}
