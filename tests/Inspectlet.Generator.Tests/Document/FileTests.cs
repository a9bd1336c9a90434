namespace Inspectlet.Generator.Tests.Document;

/// <summary>Which files a document may read: it must not read whatever it names.</summary>
public class FileTests
{
    private const string Head = """
        openapi: 3.0.3
        info: {title: T, version: "1"}
        paths: {}

        """;

    [Theory]
    [InlineData("../common.yaml#/A")]
    [InlineData("below/../../common.yaml#/A")]
    [InlineData("../api-2/common.yaml#/A")]
    [InlineData("/etc/hostname#/A")]
    [InlineData("/dev/zero")]
    public void A_reference_that_leaves_the_folder_is_refused_in_every_mode(string reference)
    {
        using var documents = new Documents();
        documents.With("common.yaml", "A: {type: string}").With("api-2/common.yaml", "A: {type: string}")
            .With("api/api.yaml", $"{Head}components: {{schemas: {{A: {{$ref: \"{reference}\"}}}}}}");

        foreach (string mode in new[] { "strict", "support", "false" })
        {
            documents.Check("api/api.yaml", mode).Lines.Should().Equal(
                $"api/api.yaml(4,34): error DOC003: '{reference}' leads nowhere: '{reference.Split('#')[0]}' is not in the document's folder. Move it there, or allow its folder by OpenApiReferenceFolders (--allow).");
        }
    }

    [Fact]
    public void An_example_does_not_leave_the_folder_either()
    {
        using var documents = new Documents();
        documents.With("secret.json", "{}").With("api/api.yaml", Head + "components: {examples: {e: {externalValue: ../secret.json}}}");

        documents.Check("api/api.yaml").Lines.Should().Equal(
            "api/api.yaml(4,44): error DOC012: The example cannot be read: '../secret.json' is not in the document's folder. Move it there, or allow its folder by OpenApiReferenceFolders (--allow).");
    }

    [Theory]
    [InlineData("check")]
    [InlineData("changes")]
    public void A_folder_that_is_allowed_is_read(string verb)
    {
        using var documents = new Documents();
        string file = documents.With("common/common.yaml", "A: {type: string}").With("api/api.yaml", Head + "components: {schemas: {A: {$ref: ../common/common.yaml#/A}}}").PathOf("api/api.yaml");

        (int exitCode, string output) = Documents.Run([verb, file, .. verb == "changes" ? new[] { file } : [], "--allow", documents.PathOf("common")]);

        exitCode.Should().Be(0, output);
    }

    [Fact]
    public void A_reference_below_the_folder_is_read()
    {
        using var documents = new Documents();
        documents.With("api/parts/common.yaml", "A: {$ref: ../api.yaml#/components/schemas/B}")
            .With("api/api.yaml", Head + "components: {schemas: {A: {$ref: parts/common.yaml#/A}, B: {type: string}}}");

        documents.Check("api/api.yaml").Lines.Should().BeEmpty();
    }

    [Fact]
    public void A_link_to_a_device_is_not_opened()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such devices.");
        using var documents = new Documents();
        documents.With("api.yaml", Head + "components: {schemas: {A: {$ref: endless.yaml}}}");
        File.CreateSymbolicLink(documents.PathOf("endless.yaml"), "/dev/zero");

        documents.Check().Lines.Should().ContainSingle().Which.Should().StartWith("endless.yaml(1,1): error DOC001: ");
    }

    [Fact]
    public void A_file_without_end_is_not_read()
    {
        using var documents = new Documents();
        using (FileStream file = File.Create(documents.PathOf("api.yaml")))
        {
            file.SetLength((64 * 1024 * 1024) + 1);
        }

        documents.Check().Lines.Should().Equal("api.yaml(1,1): error DOC001: The file cannot be read: It has 67108865 bytes, and no more than 67108864 are read.");
    }
}
