namespace Inspectlet.Generator.Tests.Build;

/// <summary>When declarations are made anew, and when not.</summary>
[Trait("Category", "Build")]
[Collection(nameof(Workshop))]
public class BuildTests(Workshop workshop)
{
    public enum Input
    {
        Document,
        Example,
        Template,
    }

    [Fact]
    public void Two_frameworks_are_built_side_by_side()
    {
        workshop.FirstBuild.ExitCode.Should().Be(0, workshop.FirstBuild.Output);
        workshop.FirstBuild.Made.Should().Equal("net10.0", "net8.0");
    }

    [Fact]
    public void Both_frameworks_have_the_same_declarations() =>
        workshop.FirstDeclarations["net8.0"].Should().Be(workshop.FirstDeclarations["net10.0"]).And.Contain("class NotesClient");

    [Fact]
    public async Task A_build_with_nothing_new_makes_no_declarations()
    {
        await workshop.BringUpToDateAsync();

        (await workshop.BuildAsync()).Made.Should().BeEmpty();
    }

    [Theory]
    [InlineData(Input.Document)]
    [InlineData(Input.Example)]
    [InlineData(Input.Template)]
    public async Task An_edit_of_what_they_are_made_from_makes_them_anew(Input input)
    {
        await workshop.BringUpToDateAsync();

        File.SetLastWriteTimeUtc(input switch { Input.Document => workshop.Document, Input.Example => workshop.Example, _ => workshop.Template }, DateTime.UtcNow);

        (await workshop.BuildAsync()).Made.Should().Equal("net10.0");
    }

    [Fact]
    public async Task A_broken_document_fails_every_build_until_it_is_mended()
    {
        await workshop.BringUpToDateAsync();
        string sound = await File.ReadAllTextAsync(workshop.Document);

        await File.WriteAllTextAsync(workshop.Document, sound.Replace("schemas/Note\"", "schemas/Nowhere\"", StringComparison.Ordinal));
        int first = (await workshop.BuildAsync()).ExitCode;
        int second = (await workshop.BuildAsync()).ExitCode;
        await File.WriteAllTextAsync(workshop.Document, sound);
        int mended = (await workshop.BuildAsync()).ExitCode;

        first.Should().NotBe(0);
        second.Should().NotBe(0, "nothing has changed");
        mended.Should().Be(0);
    }

    [Fact]
    public async Task Cleaning_removes_the_declarations()
    {
        // What has been written is noted at the end of a build.
        (await workshop.BuildAsync("-t:IncrementalClean")).ExitCode.Should().Be(0);
        File.Exists(workshop.Declarations()).Should().BeTrue();

        await workshop.CleanAsync();

        File.Exists(workshop.Declarations()).Should().BeFalse();
    }

    [Fact]
    public async Task Declarations_made_from_nothing_are_the_same_to_the_byte()
    {
        await workshop.BringUpToDateAsync();
        byte[] before = await File.ReadAllBytesAsync(workshop.Declarations());

        Directory.Delete(workshop.PathOf("obj"), recursive: true);
        await workshop.RestoreAsync();
        await workshop.BuildAsync();

        (await File.ReadAllBytesAsync(workshop.Declarations())).Should().Equal(before);
    }

    [Fact]
    public async Task An_editor_can_open_a_fresh_clone()
    {
        await workshop.BringUpToDateAsync();
        File.Delete(workshop.Declarations());

        Outcome opened = await workshop.BuildAsync("-p:DesignTimeBuild=true");

        opened.ExitCode.Should().Be(0, opened.Output);
        opened.Made.Should().BeEmpty();
    }

    [Fact]
    public async Task A_document_that_is_not_there_is_named()
    {
        Outcome outcome = await workshop.BuildAsync("-p:OpenApiDocument=openapi/none.yaml");

        outcome.ExitCode.Should().NotBe(0);
        outcome.Output.Should().Contain("none.yaml").And.Contain("OpenApiDocument");
    }
}
