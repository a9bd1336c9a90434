using ApiContract.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Inspectlet.Generator.Tests;

/// <summary>What runs again after an edit: an editor runs the generator at every keystroke.</summary>
public class IncrementalityTests
{
    private static readonly string[] Steps = [StepNames.Models, StepNames.Enums, StepNames.Clients];

    private const string Wrong = """
        namespace Notes;

        [ApiModel]
        public sealed class Wrong;
        """;

    private static readonly CSharpCompilation Before = Generation.Declare(Contract.Sources);

    [Fact]
    public void After_an_edit_elsewhere_nothing_is_made_anew()
    {
        GeneratorRunResult result = RunAgain(Before.AddSyntaxTrees(Generation.Parse("internal static class Elsewhere;", "Elsewhere.cs")));

        Changed(result).Should().BeEmpty();
        result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs)
            .Should().OnlyContain(output => output.Reason == IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void After_an_edit_elsewhere_nothing_is_reported_anew()
    {
        CSharpCompilation wrong = Generation.Declare([.. Contract.Sources, Wrong]);
        GeneratorRunResult result = Generation.Driver(Places(1)).RunGenerators(wrong)
            .RunGenerators(wrong.AddSyntaxTrees(Generation.Parse("internal static class Elsewhere;", "Elsewhere.cs"))).GetRunResult().Results.Single();

        result.Diagnostics.Should().ContainSingle();
        Changed(result).Should().BeEmpty();
        result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs)
            .Should().OnlyContain(output => output.Reason == IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void After_an_edit_of_the_document_only_diagnostics_are_made_anew()
    {
        CSharpCompilation wrong = Generation.Declare([.. Contract.Sources, Wrong]);
        AdditionalText before = Places(1);
        GeneratorRunResult result = Generation.Driver(before).RunGenerators(wrong)
            .ReplaceAdditionalText(before, Places(2)).RunGenerators(wrong).GetRunResult().Results.Single();

        result.Diagnostics.Should().ContainSingle().Which.ToString().Should().StartWith("notes.yaml(2,1): error API001");
        Changed(result).Should().BeEmpty();
        result.TrackedOutputSteps.SelectMany(step => step.Value).Where(run => Steps.Contains(run.Inputs.Single().Source.Name)).SelectMany(run => run.Outputs)
            .Should().HaveCountGreaterThan(3).And.OnlyContain(output => output.Reason == IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void After_a_build_that_writes_the_same_places_nothing_is_made_anew()
    {
        AdditionalText before = Places(1);
        GeneratorRunResult result = Generation.Driver(before).RunGenerators(Before)
            .ReplaceAdditionalText(before, Places(1)).RunGenerators(Before).GetRunResult().Results.Single();

        result.TrackedSteps[StepNames.Places].SelectMany(run => run.Outputs)
            .Should().OnlyContain(output => output.Reason == IncrementalStepRunReason.Cached || output.Reason == IncrementalStepRunReason.Unchanged);
        result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs)
            .Should().OnlyContain(output => output.Reason == IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void After_an_edit_of_a_comment_nothing_is_made_anew() =>
        Changed(RunAgain(Edit("/// <summary>Its title.</summary>", "/// <summary>The title.</summary>"))).Should().BeEmpty();

    [Fact]
    public void After_an_edit_of_a_model_that_model_alone_is_made_anew() =>
        Changed(RunAgain(Edit("""JsonPropertyName("title")""", """JsonPropertyName("heading")""")))
            .Should().ContainSingle().Which.Should().StartWith("Modified").And.Contain("ModelSpec { Namespace = Notes, Name = Note,");

    [Fact]
    public void After_an_edit_of_a_base_that_and_its_kinds_alone_are_made_anew()
    {
        const string Family = """
            namespace Notes;

            [ApiModel]
            [ApiKind("pin", typeof(Pin))]
            public partial class Mark
            {
                [JsonPropertyName("sort"), Discriminator]
                public string? Sort { get; init; }
            }

            [ApiModel(Kind = "pin")]
            public sealed partial class Pin : Mark;
            """;
        CSharpCompilation before = Generation.Declare([Family, .. Contract.Sources]);
        SyntaxTree family = before.SyntaxTrees.Single(tree => tree.FilePath == Generation.FileName);
        CSharpCompilation after = before.ReplaceSyntaxTree(family, Generation.Parse(Family.Replace("\"sort\"", "\"kind\"", StringComparison.Ordinal), Generation.FileName));

        Changed(Generation.Driver().RunGenerators(before).RunGenerators(after).GetRunResult().Results.Single()).Should().HaveCount(2)
            .And.OnlyContain(change => change.Contains("Name = Mark,", StringComparison.Ordinal) || change.Contains("Name = Pin,", StringComparison.Ordinal));
    }

    [Fact]
    public void After_an_edit_of_a_model_its_text_alone_is_another()
    {
        GeneratorRunResult result = RunAgain(Edit("""JsonPropertyName("title")""", """JsonPropertyName("heading")"""));

        result.GeneratedSources.Select(source => (source.HintName, Text: source.SourceText.ToString()))
            .Except(Generation.Run(Contract.Sources).GeneratedSources.Select(source => (source.HintName, Text: source.SourceText.ToString())))
            .Should().ContainSingle().Which.HintName.Should().Be("Notes.Note.g.cs");
    }

    [Fact]
    public void Every_step_is_tracked() => RunAgain(Before).TrackedSteps.Keys.Should().Contain(Steps);

    private static DocumentText Places(int line) => new("obj/Notes.Places.txt", $"Wrong\tnotes.yaml\t{line}\t1");

    private static GeneratorRunResult RunAgain(CSharpCompilation after) =>
        Generation.Driver().RunGenerators(Before).RunGenerators(after).GetRunResult().Results.Single();

    private static CSharpCompilation Edit(string old, string @new)
    {
        SyntaxTree models = Before.SyntaxTrees.Single(tree => tree.FilePath == Generation.FileName);
        return Before.ReplaceSyntaxTree(models, Generation.Parse(Contract.Models.Replace(old, @new, StringComparison.Ordinal), Generation.FileName));
    }

    /// <summary>The outputs of all steps that the next step has to look at.</summary>
    private static IEnumerable<string> Changed(GeneratorRunResult result) =>
        from step in Steps
        from run in result.TrackedSteps[step]
        from output in run.Outputs
        where output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)
        select $"{output.Reason}: {output.Value}";
}
