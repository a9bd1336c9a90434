using Inspectlet.Testing;

namespace Inspectlet.Tests.Documentation;

/// <summary>What the readme's sample of a finding says that it prints is what it prints.</summary>
public class FindingSampleTests
{
    [Fact]
    public async Task The_sample_of_a_finding_prints_what_it_says()
    {
        using InspectletClient inspectlet = InspectletSandbox.Documented().CreateClient();
        var moment = new DateTimeOffset(2015, 11, 6, 1, 15, 0, TimeSpan.Zero);
        RecordingFinding found = await inspectlet.FindRecordingAsync(InspectletSandbox.WebsiteId, "Johnny Appleseed", moment);

        string text = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Readmes", "README.md"));
        string sample = text.Split("\n## From error to recording\n")[1].Split("```")[1];
        sample.Split('\n').Where(line => line.StartsWith("// ", StringComparison.Ordinal)).Select(line => line[3..])
            .Should().Equal($"{found.Recording?.Id}, page {found.Page?.Number}: {found.Page?.Title}", found.Reason);
    }
}
