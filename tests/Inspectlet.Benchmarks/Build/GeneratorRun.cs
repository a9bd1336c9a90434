using ApiContract.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Inspectlet.Benchmarks.Build;

/// <summary>Runs the source generator as the compiler does.</summary>
internal sealed class GeneratorRun
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp13);

    private readonly CSharpCompilation _compilation;

    public GeneratorRun(string declarations)
    {
        _compilation = CSharpCompilation.Create(
            "Declared",
            [
                Parse(Usings),
                Parse(declarations),
                .. Directory.GetFiles(Path.Combine(Commands.RepositoryRoot, "generator", "runtime"), "*.cs").Select(file => Parse(File.ReadAllText(file))),
            ],
            Framework(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        // What the compiler knows of the framework's types is not the generator's to find out.
        First(trackSteps: false);
    }

    /// <summary>Runs for the first time, as in a build: of the declarations nothing but their syntax is known yet.</summary>
    public GeneratorDriver First(bool trackSteps) => CSharpGeneratorDriver
        .Create(
            [new ApiGenerator().AsSourceGenerator()],
            parseOptions: ParseOptions,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: trackSteps))
        .RunGenerators(_compilation.Clone());

    /// <summary>Counts the outputs that are made anew after an edit that has nothing to do with the declarations.</summary>
    public int CountAfterUnrelatedEdit()
    {
        GeneratorRunResult result = First(trackSteps: true)
            .RunGenerators(_compilation.AddSyntaxTrees(Parse("internal static class Elsewhere;")))
            .GetRunResult().Results.Single();
        string[] own = [StepNames.Models, StepNames.Enums, StepNames.Clients];
        var outputs = result.TrackedSteps.Where(step => own.Contains(step.Key)).SelectMany(step => step.Value)
            .Concat(result.TrackedOutputSteps.SelectMany(step => step.Value))
            .SelectMany(run => run.Outputs)
            .ToArray();
        return outputs.Length > 0
            ? outputs.Count(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged))
            : throw new InvalidOperationException("The generator had nothing to do, so nothing was measured.");
    }

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, ParseOptions);

    private static IEnumerable<MetadataReference> Framework()
    {
        string folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == folder)
            .Select(path => MetadataReference.CreateFromFile(path));
    }
}
