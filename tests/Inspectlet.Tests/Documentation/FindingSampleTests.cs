using Inspectlet.Testing;

namespace Inspectlet.Tests.Documentation;

/// <summary>What the page's sample of a finding says that it prints is what it prints.</summary>
public class FindingSampleTests
{
    [Fact]
    public async Task The_sample_of_a_finding_prints_what_it_says()
    {
        using InspectletClient inspectlet = InspectletSandbox.Documented().CreateClient();
        var moment = new DateTimeOffset(2015, 11, 6, 1, 15, 0, TimeSpan.Zero);
        RecordingFinding found = await inspectlet.FindRecordingAsync(InspectletSandbox.WebsiteId, "Johnny Appleseed", moment);

        string sample = Page.Of("docs/finding.md").Blocks("csharp").First().Code;
        sample.Split('\n').Where(line => line.StartsWith("// ", StringComparison.Ordinal)).Select(line => line[3..])
            .Should().Equal($"{found.Recording?.Id}, page {found.Page?.Number}: {found.Page?.Title}", found.Reason);
    }

    [Fact]
    public async Task The_first_page_finds_a_recording_in_its_sandbox()
    {
        Page.Of("README.md").Blocks("csharp").Last().Code.Should().Contain("""FindRecordingAsync(12345678, "Johnny Appleseed", DateTimeOffset.Parse("2015-11-06T01:15Z"))""");
        using InspectletClient inspectlet = InspectletSandbox.Demo().CreateClient();

        RecordingFinding found = await inspectlet.FindRecordingAsync(12345678, "Johnny Appleseed", new DateTimeOffset(2015, 11, 6, 1, 15, 0, TimeSpan.Zero));

        found.WatchLink.Should().NotBeNull();
    }
}
