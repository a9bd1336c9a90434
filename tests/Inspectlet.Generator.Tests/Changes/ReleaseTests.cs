using System.Diagnostics;

namespace Inspectlet.Generator.Tests.Changes;

/// <summary>Comparison with the last release, in a repository of its own.</summary>
public class ReleaseTests
{
    private const string Removal = "breaking: `Note.Country` was removed.";

    private static readonly string Changed = Notes.With("country: {type: string}", "");

    [Theory]
    [InlineData("v0.1.0", "0.1", 1, "1 change breaks the programs of users, but the last release was 0.1 and MinVerMinimumMajorMinor is 0.1. Either set MinVerMinimumMajorMinor in src/Directory.Build.props to 0.2 and tell the change in CHANGELOG.md, or change the document so that nothing breaks.")]
    [InlineData("v0.1.0", null, 1, "1 change breaks the programs of users, but the last release was 0.1 and MinVerMinimumMajorMinor is not set. Either set MinVerMinimumMajorMinor in src/Directory.Build.props to 0.2 and tell the change in CHANGELOG.md, or change the document so that nothing breaks.")]
    [InlineData("v0.1.0", "0.2", 0, "1 change breaks the programs of users, and the version rises with it: from 0.1 to 0.2.")]
    [InlineData("v0.9.3", "1.0", 0, "1 change breaks the programs of users, and the version rises with it: from 0.9 to 1.0.")]
    [InlineData("1.2.0", "1.3", 1, "1 change breaks the programs of users, but the last release was 1.2 and MinVerMinimumMajorMinor is 1.3. Either set MinVerMinimumMajorMinor in src/Directory.Build.props to 2.0 and tell the change in CHANGELOG.md, or change the document so that nothing breaks.")]
    [InlineData("1.2.0", "2.0", 0, "1 change breaks the programs of users, and the version rises with it: from 1.2 to 2.0.")]
    public void A_breaking_change_asks_for_a_version_that_rises(string tag, string? version, int exitCode, string words)
    {
        using Folder repository = Release(tag);
        if (version is not null)
        {
            repository.Write("Directory.Build.props", $"<Project><PropertyGroup><MinVerMinimumMajorMinor>{version}</MinVerMinimumMajorMinor></PropertyGroup></Project>");
        }

        (int actual, string[] lines) = Folder.Run("--since-last-tag", repository.Write("openapi/api.yaml", Changed));

        lines.Should().Equal($"Since {tag}:", Removal, words);
        actual.Should().Be(exitCode);
    }

    [Fact]
    public void The_command_line_has_the_last_word_on_the_version()
    {
        using Folder repository = Release("v0.1.0");
        repository.Write("Directory.Build.props", "<Project><PropertyGroup><MinVerMinimumMajorMinor>0.1</MinVerMinimumMajorMinor></PropertyGroup></Project>");

        Folder.Run("--since-last-tag", repository.Write("openapi/api.yaml", Changed), "--version", "0.2").ExitCode.Should().Be(0);
    }

    [Theory]
    [InlineData("0.2", 0)]
    [InlineData("0.1", 1)]
    public void The_version_of_what_is_packed_counts_first(string version, int exitCode)
    {
        using Folder repository = Release("v0.1.0");
        repository.Write("Directory.Build.props", "<Project><PropertyGroup><MinVerMinimumMajorMinor>0.1</MinVerMinimumMajorMinor></PropertyGroup></Project>");
        repository.Write("src/Directory.Build.props", $"<Project><PropertyGroup><MinVerMinimumMajorMinor>{version}</MinVerMinimumMajorMinor></PropertyGroup></Project>");

        Folder.Run("--since-last-tag", repository.Write("openapi/api.yaml", Changed)).ExitCode.Should().Be(exitCode);
    }

    [Fact]
    public void Properties_that_cannot_be_read_are_told()
    {
        using Folder repository = Release("v0.1.0");
        repository.Write("Directory.Build.props", "<Project>");

        (int exitCode, string[] lines) = Folder.Run("--since-last-tag", repository.Write("openapi/api.yaml", Changed));

        lines[^1].Should().StartWith("error: '").And.Contain("Directory.Build.props' cannot be read: ");
        exitCode.Should().Be(2);
    }

    [Fact]
    public void The_highest_release_in_the_history_counts_and_a_preview_is_none()
    {
        using Folder repository = Release("v0.9.0", "v0.10.0", "v0.11.0-preview.1", "latest");

        Folder.Run("--since-last-tag", Path.Combine(repository.FullPath, "openapi/api.yaml")).Lines.Should().Equal("Since v0.10.0:", "Nothing changed.");
    }

    [Fact]
    public void Files_that_the_released_document_refers_to_are_read_from_the_release()
    {
        using var repository = new Folder();
        const string Api = "openapi: 3.0.3\npaths: {}\ncomponents: {schemas: {Box: {type: object, properties: {thing: {$ref: \"parts/things.yaml#/Thing\"}}}}}";
        string document = repository.Write("openapi/api.yaml", Api);
        repository.Write("openapi/parts/things.yaml", "Thing: {type: object, properties: {a: {type: string}}}");
        Commit(repository, "v0.1.0");
        repository.Write("openapi/parts/things.yaml", "Thing: {type: object, properties: {a: {type: string}, b: {type: string}}}");

        Folder.Run("--since-last-tag", document).Lines.Should().Equal("Since v0.1.0:", "compatible: `Thing.B` was added.");
    }

    [Fact]
    public void Without_a_release_there_is_nothing_to_compare_with()
    {
        using Folder repository = Release();

        (int exitCode, string[] lines) = Folder.Run("--since-last-tag", Path.Combine(repository.FullPath, "openapi/api.yaml"));

        lines.Should().Equal("There is no tag vX.Y.Z in the history of HEAD yet, so there is no release to compare with.");
        exitCode.Should().Be(0);
    }

    [Fact]
    public void Outside_of_a_repository_there_is_nothing_to_compare_with()
    {
        using var folder = new Folder();

        (int exitCode, string[] lines) = Folder.Run("--since-last-tag", folder.Write("api.yaml", Notes.Document));

        lines.Should().ContainSingle().Which.Should().EndWith("is in no git repository, so there is no release to compare it with.");
        exitCode.Should().Be(0);
    }

    [Fact]
    public void A_document_that_the_release_did_not_have_is_new()
    {
        using Folder repository = Release("v0.1.0");

        (int exitCode, string[] lines) = Folder.Run("--since-last-tag", repository.Write("openapi/other.yaml", Notes.Document));

        lines.Should().ContainSingle().Which.Should().StartWith("The release v0.1.0 has no '").And.EndWith("other.yaml' to compare with.");
        exitCode.Should().Be(0);
    }

    [Theory]
    [InlineData("0.1", "0.2", 0)]
    [InlineData("0.1", "0.1", 1)]
    [InlineData("1.4", "1.5", 1)]
    public void Two_documents_can_be_judged_by_their_versions_too(string released, string version, int exitCode)
    {
        using var folder = new Folder();

        folder.Compare(Notes.Document, Changed, "--released", released, "--version", version).ExitCode.Should().Be(exitCode);
    }

    [Theory]
    [InlineData]
    [InlineData("one.yaml")]
    [InlineData("one.yaml", "two.yaml", "three.yaml")]
    [InlineData("one.yaml", "two.yaml", "--version", "0.2")]
    [InlineData("--since-last-tag", "one.yaml", "two.yaml")]
    [InlineData("--since-last-tag", "--version")]
    [InlineData("--since-last-tag", "--unknown")]
    public void A_command_that_is_wrong_is_answered_with_its_usage(params string[] args)
    {
        (int exitCode, string[] lines) = Folder.Run(args);

        exitCode.Should().Be(2);
        lines.Should().Contain("Usage:");
    }

    [Fact]
    public void A_version_that_is_none_is_told()
    {
        using var folder = new Folder();

        (int exitCode, string[] lines) = folder.Compare(Notes.Document, Changed, "--released", "0.1", "--version", "next");

        lines.Should().Equal("error: 'next' is no version. Write a major and a minor number, such as 0.2.");
        exitCode.Should().Be(2);
    }

    private static Folder Release(params string[] tags)
    {
        var repository = new Folder();
        repository.Write("openapi/api.yaml", Notes.Document);
        Commit(repository, tags);
        return repository;
    }

    private static void Commit(Folder repository, params string[] tags)
    {
        Git(repository, "init", "--quiet");
        Git(repository, "add", "--all");
        Git(repository, "-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgSign=false", "commit", "--quiet", "--no-verify", "-m", "Release");
        foreach (string tag in tags)
        {
            Git(repository, "-c", "tag.gpgSign=false", "tag", tag);
        }
    }

    private static void Git(Folder repository, params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = repository.FullPath, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.Should().Be(0, error);
    }
}
