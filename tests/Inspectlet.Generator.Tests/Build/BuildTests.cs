using System.Globalization;
using System.Text;

namespace Inspectlet.Generator.Tests.Build;

/// <summary>When declarations are made, and when not.</summary>
[Trait("Category", "Build")]
[Collection(nameof(Workshop))]
public class BuildTests(Workshop workshop)
{
    [Fact]
    public void A_project_that_refers_to_it_has_its_declarations_made_once()
    {
        workshop.FirstBuild.Made.Should().Be(1, workshop.FirstBuild.Output);
        workshop.FirstBuild.Output.Should().Contain("net8.0/Reader.dll").And.Contain("net10.0/Reader.dll");
    }

    [Fact]
    public async Task Two_frameworks_in_one_build_share_their_declarations()
    {
        workshop.Forget();

        Outcome outcome = await workshop.BuildForBothAsync();

        outcome.ExitCode.Should().Be(0, outcome.Output);
        outcome.Made.Should().Be(1, outcome.Output);
        (await File.ReadAllBytesAsync(workshop.Declarations)).Should().Equal(workshop.FirstDeclarations);
    }

    [Fact]
    public async Task Every_declaration_has_its_place_in_the_document()
    {
        string[] document = await File.ReadAllLinesAsync(workshop.Document);

        IEnumerable<string[]> places = Encoding.UTF8.GetString(workshop.FirstPlaces).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'));

        places.Should().AllSatisfy(place => place[1].Should().Be(workshop.Document));
        places.Select(place => $"{place[0]}: {document[int.Parse(place[2], CultureInfo.InvariantCulture) - 1][(int.Parse(place[3], CultureInfo.InvariantCulture) - 1)..]}")
            .Should().Equal("NotesClient.ListNotesAsync: operationId: listNotes", "Note: Note:", "Note.Title: title:");
    }

    [Fact]
    public async Task One_framework_alone_has_the_same_declarations_made_and_the_other_takes_them()
    {
        workshop.Forget();

        Outcome first = await workshop.BuildForAsync("net8.0");

        first.ExitCode.Should().Be(0, first.Output);
        first.Made.Should().Be(1, first.Output);
        (await File.ReadAllBytesAsync(workshop.Declarations)).Should().Equal(workshop.FirstDeclarations);
        (await File.ReadAllBytesAsync(workshop.Places)).Should().Equal(workshop.FirstPlaces);

        Outcome second = await workshop.BuildForAsync("net10.0");

        second.ExitCode.Should().Be(0, second.Output);
        second.Made.Should().Be(0, second.Output);
    }

    [Fact]
    public async Task Two_builds_at_the_same_time_leave_whole_declarations()
    {
        workshop.Forget();

        Outcome[] outcomes = await Task.WhenAll(workshop.BuildForAsync("net8.0"), workshop.BuildForAsync("net10.0"));

        outcomes.Should().AllSatisfy(outcome => outcome.ExitCode.Should().Be(0, outcome.Output));
        (await File.ReadAllBytesAsync(workshop.Declarations)).Should().Equal(workshop.FirstDeclarations);
        (await File.ReadAllBytesAsync(workshop.Places)).Should().Equal(workshop.FirstPlaces);
        Directory.GetDirectories(Path.GetDirectoryName(workshop.Declarations)!).Select(Path.GetFileName)
            .Should().BeEquivalentTo(["net8.0", "net10.0"], "what is made apart does not stay");
    }

    [Fact]
    public async Task A_build_with_nothing_new_makes_no_declarations()
    {
        await workshop.BringUpToDateAsync();

        (await workshop.BuildAsync()).Made.Should().Be(0);
    }

    [Fact]
    public async Task An_edit_of_what_they_are_made_from_makes_them_anew()
    {
        await workshop.BringUpToDateAsync();

        IReadOnlyList<(string Input, int Made)> builds = await workshop.BuildAfterEachEditAsync(
            "nothing", "openapi/notes.yaml", "openapi/examples/listNotes.200.json", "templates/Summary.liquid", "common/common.yaml", "nothing");

        builds.Select(build => $"{build.Input}: {build.Made}").Should().Equal(
            "nothing: 0", "openapi/notes.yaml: 1", "openapi/examples/listNotes.200.json: 1", "templates/Summary.liquid: 1", "common/common.yaml: 1", "nothing: 0");
    }

    [Fact]
    public async Task A_broken_document_fails_every_build_until_it_is_mended()
    {
        await workshop.BringUpToDateAsync();
        string sound = await File.ReadAllTextAsync(workshop.Document);

        await File.WriteAllTextAsync(workshop.Document, sound.Replace("schemas/Note\"", "schemas/Nowhere\"", StringComparison.Ordinal));
        Outcome first = await workshop.BuildAsync();
        Outcome second = await workshop.BuildAsync();
        await File.WriteAllTextAsync(workshop.Document, sound);
        Outcome mended = await workshop.BuildAsync();

        first.ExitCode.Should().NotBe(0);
        first.Output.Should().Contain("notes.yaml(32,25): error DOC003: ");
        second.ExitCode.Should().NotBe(0, "nothing has changed");
        mended.ExitCode.Should().Be(0, mended.Output);
    }

    [Fact]
    public async Task A_broken_operation_is_left_out_where_the_project_asks_for_it()
    {
        string sound = await File.ReadAllTextAsync(workshop.Document);

        await File.WriteAllTextAsync(workshop.Document, sound.Replace("schemas/Note\"", "schemas/Nowhere\"", StringComparison.Ordinal));
        Outcome outcome = await workshop.BuildAsync("-p:OpenApiLeaveOut=true");
        await File.WriteAllTextAsync(workshop.Document, sound);

        outcome.ExitCode.Should().Be(0, outcome.Output);
        outcome.Output.Should().MatchRegex(@"notes\.yaml\(\d+,\d+\): warning DOC020: GET /notes is left out\. DOC003 at notes\.yaml\(32,25\): ");
    }

    [Theory]
    [InlineData("Debug", "false")]
    [InlineData("Release", "true")]
    public async Task A_debug_build_does_not_analyze_for_trimming(string configuration, string isAnalyzed)
    {
        Outcome outcome = await workshop.EvaluateAsync("EnableTrimAnalyzer", "-p:TargetFramework=net10.0", "-p:IsAotCompatible=true", "-p:ContinuousIntegrationBuild=false", $"-p:Configuration={configuration}");

        outcome.Output.Trim().Should().Be(isAnalyzed);
    }

    [Fact]
    public async Task What_NSwag_cannot_do_is_told_with_its_reason()
    {
        string sound = await File.ReadAllTextAsync(workshop.Template);

        await File.WriteAllTextAsync(workshop.Template, sound + "{% if %}");
        Outcome broken = await workshop.BuildAsync();
        await File.WriteAllTextAsync(workshop.Template, sound);

        broken.ExitCode.Should().NotBe(0);
        broken.Output.Should().Contain("notes.yaml(1,1): error DOC016: NSwag cannot print the declarations: ");
    }

    [Fact]
    public async Task Cleaning_removes_the_declarations()
    {
        await workshop.BringUpToDateAsync();
        File.Exists(workshop.Declarations).Should().BeTrue();
        File.Exists(workshop.Places).Should().BeTrue();

        await workshop.CleanAsync();

        Directory.GetFiles(Path.GetDirectoryName(workshop.Declarations)!).Should().BeEmpty();
    }

    [Fact]
    public async Task An_editor_can_open_a_fresh_clone()
    {
        workshop.Forget();

        Outcome opened = await workshop.BuildAsync("-p:DesignTimeBuild=true");

        opened.ExitCode.Should().Be(0, opened.Output);
        opened.Made.Should().Be(0);
    }

    [Fact]
    public async Task A_document_that_is_not_there_is_named()
    {
        Outcome outcome = await workshop.BuildAsync("-p:OpenApiDocument=openapi/none.yaml");

        outcome.ExitCode.Should().NotBe(0);
        outcome.Output.Should().Contain("none.yaml").And.Contain("OpenApiDocument");
    }
}
