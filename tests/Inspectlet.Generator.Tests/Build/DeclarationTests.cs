namespace Inspectlet.Generator.Tests.Build;

/// <summary>What becomes of our own document. The templates read NSwag's internals, so this is what an update of NSwag has to leave alone.</summary>
[Trait("Category", "Build")]
[Collection(nameof(Workshop))]
public class DeclarationTests(Workshop workshop)
{
    private const string Folder = "obj/inspectlet/";

    [Fact]
    public async Task The_declarations_of_our_document_are_the_approved_ones()
    {
        Outcome outcome = await workshop.BuildAsync(
            $"-p:OpenApiDocument={Repository.PathOf("openapi", "inspectlet.yaml")}",
            "-p:OpenApiClientName=InspectletClient",
            "-p:OpenApiNamespace=Inspectlet",
            $"-p:OpenApiOutputPath={Folder}");

        outcome.ExitCode.Should().Be(0, outcome.Output);
        string file = Directory.GetFiles(workshop.PathOf(Folder), "*.Declarations.g.cs").Single();
        Approval.Verify("Inspectlet.Declarations.g.cs", await File.ReadAllTextAsync(file));
    }
}
