namespace Inspectlet.Generator.Tests.Build;

[CollectionDefinition(nameof(Workshop))]
public sealed class InTheWorkshop : ICollectionFixture<Workshop>;

/// <summary>A small project of its own, in a temporary folder, that has its SDK made by this repository's targets.</summary>
public sealed class Workshop : IAsyncLifetime
{
    private static readonly string Configuration = DotNet.Configuration;

    // No process must outlive the tests, and what the targets refer to has been built with the tests.
    private static readonly string[] Switches =
        ["--nologo", "-v:n", "-nodeReuse:false", "-p:UseSharedCompilation=false", "-p:BuildProjectReferences=false", "-c", Configuration];

    // As an editor does it: everything up to the compiler, whose turn takes longest and is of no interest here.
    private static readonly string[] UpToTheCompiler =
        ["-f", "net10.0", "-t:Compile", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("workshop-");
    private bool _isUpToDate;

    /// <summary>What the first build said: a whole one, for both frameworks at once.</summary>
    public Outcome FirstBuild { get; private set; } = null!;

    /// <summary>What it made, by framework.</summary>
    public IReadOnlyDictionary<string, string> FirstDeclarations { get; private set; } = null!;

    /// <summary>What the document depends on and the declarations are made from.</summary>
    public string Document => PathOf("openapi/notes.yaml");

    public string Example => PathOf("openapi/examples/listNotes.200.json");

    public string Template => PathOf("templates/Text.liquid");

    public string PathOf(string path) => Path.Combine(_folder.FullName, path);

    public string Declarations(string framework = "net10.0") => PathOf($"obj/{Configuration}/{framework}/Workshop.Declarations.g.cs");

    public async ValueTask InitializeAsync()
    {
        foreach ((string path, string text) in WorkshopFiles.All)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
            await File.WriteAllTextAsync(PathOf(path), text);
        }

        Directory.CreateDirectory(PathOf("templates"));
        foreach (string template in Directory.GetFiles(Repository.PathOf("generator", "templates")))
        {
            File.Copy(template, PathOf($"templates/{Path.GetFileName(template)}"));
        }

        FirstBuild = await RunAsync(["build", .. Switches, "-p:RunAnalyzers=false"]);
        FirstDeclarations = new[] { "net8.0", "net10.0" }
            .Where(framework => File.Exists(Declarations(framework)))
            .ToDictionary(framework => framework, framework => File.ReadAllText(Declarations(framework)));
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Builds up to the compiler, without a restore.</summary>
    public async Task<Outcome> BuildAsync(params string[] more)
    {
        Outcome outcome = await RunAsync(["build", "--no-restore", .. Switches, .. UpToTheCompiler, .. more]);
        _isUpToDate = outcome.ExitCode == 0 && more.Length == 0;
        return outcome;
    }

    /// <summary>Sees to it that a build has nothing to do, whatever the test before has left.</summary>
    public async Task BringUpToDateAsync()
    {
        if (!_isUpToDate)
        {
            Outcome outcome = await BuildAsync();
            outcome.ExitCode.Should().Be(0, outcome.Output);
        }
    }

    public Task<Outcome> RestoreAsync() => RunAsync(["restore", "--nologo"]);

    public Task<Outcome> CleanAsync() => RunAsync(["build", "--no-restore", .. Switches, "-f", "net10.0", "-t:Clean"]);

    private Task<Outcome> RunAsync(string[] arguments) => DotNet.RunAsync([arguments[0], PathOf("Workshop.csproj"), .. arguments[1..]]);
}

/// <summary>How a build ended and what it said.</summary>
public sealed record Outcome(int ExitCode, string Output)
{
    /// <summary>For which frameworks declarations were made.</summary>
    public IEnumerable<string> Made => Output.Split('\n')
        .Where(line => line.Contains("NSwag makes declarations from", StringComparison.Ordinal))
        .Select(line => line.Split('(', ')')[1])
        .Distinct()
        .Order(StringComparer.Ordinal);
}
