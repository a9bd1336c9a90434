using System.Collections.Immutable;
using ApiContract.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Inspectlet.Generator.Tests;

/// <summary>Runs the generator on declarations, with all that a project that uses it compiles in.</summary>
internal static class Generation
{
    public const string FileName = "Declarations.cs";

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Text.Json.Serialization;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using ApiContract;
        """;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp13, DocumentationMode.Diagnose);

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Declared",
        [
            Parse(Usings, "Usings.cs"),
            .. Directory.GetFiles(Repository.PathOf("generator", "runtime"), "*.cs").Select(file => Parse(File.ReadAllText(file), file)),
        ],
        Framework(),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));

    /// <summary>A compilation of declarations, each source a file of its own; the first is <see cref="FileName"/>.</summary>
    public static CSharpCompilation Declare(params string[] sources) =>
        Empty.AddSyntaxTrees(sources.Select((source, index) => Parse(source, index == 0 ? FileName : $"More{index}.cs")));

    public static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, ParseOptions, path);

    /// <summary>The driver, before it has run.</summary>
    public static GeneratorDriver Driver(params AdditionalText[] files) => CSharpGeneratorDriver.Create(
        [new ApiGenerator().AsSourceGenerator()],
        additionalTexts: files,
        parseOptions: ParseOptions,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public static GeneratorRunResult Run(params string[] sources) => Driver().RunGenerators(Declare(sources)).GetRunResult().Results.Single();

    /// <summary>Everything that a user gets to read of the declarations and of what was made of them, warnings and hints included.</summary>
    public static IEnumerable<string> Compile(params string[] sources)
    {
        Driver().RunGeneratorsAndUpdateCompilation(Declare(sources), out Compilation output, out ImmutableArray<Diagnostic> diagnostics);
        return diagnostics.AddRange(output.GetDiagnostics()).Where(d => d.Severity != DiagnosticSeverity.Hidden).Select(d => d.ToString());
    }

    private static IEnumerable<MetadataReference> Framework()
    {
        string folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == folder)
            .Select(path => MetadataReference.CreateFromFile(path));
    }
}
