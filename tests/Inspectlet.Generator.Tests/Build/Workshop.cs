namespace Inspectlet.Generator.Tests.Build;

[CollectionDefinition(nameof(Workshop))]
public sealed class InTheWorkshop : ICollectionFixture<Workshop>;

/// <summary>A small project of its own, in a temporary folder, that has its SDK made by this repository's targets.</summary>
public sealed class Workshop : IAsyncLifetime
{
    private const string Project = "Workshop.csproj";

    private static readonly string Configuration = DotNet.Configuration;

    // No process must outlive the tests.
    private static readonly string[] Switches = ["--nologo", "-v:n", "-nodeReuse:false", "-p:UseSharedCompilation=false", "-c", Configuration];

    // As an editor does it: everything up to the compiler, whose turn takes longest and is of no interest here.
    private static readonly string[] UpToTheCompiler = ["-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("workshop-");
    private bool _isUpToDate;

    /// <summary>What the first build said: a whole one of the project that refers to this one, and so of this one too, for both frameworks at once.</summary>
    public Outcome FirstBuild { get; private set; } = null!;

    public string Declarations => PathOf($"obj/{Configuration}/Workshop.Declarations.g.cs");

    public string Places => PathOf($"obj/{Configuration}/Workshop.Declarations.g.Places.txt");

    /// <summary>The declarations that it made.</summary>
    public byte[] FirstDeclarations { get; private set; } = [];

    /// <summary>The places that it noted.</summary>
    public byte[] FirstPlaces { get; private set; } = [];

    /// <summary>What the document depends on and the declarations are made from.</summary>
    public string Document => PathOf("openapi/notes.yaml");

    public string Template => PathOf("templates/Summary.liquid");

    public string PathOf(string path) => Path.Combine(_folder.FullName, path);

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

        FirstBuild = await RunAsync("Reader/Reader.csproj", ["build", .. Switches, "-p:RunAnalyzers=false"]);
        FirstBuild.ExitCode.Should().Be(0, FirstBuild.Output);
        FirstDeclarations = await File.ReadAllBytesAsync(Declarations);
        FirstPlaces = await File.ReadAllBytesAsync(Places);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Builds for one framework, up to the compiler, without a restore.</summary>
    public Task<Outcome> BuildAsync(params string[] more) => BuildForAsync("net10.0", more);

    /// <summary>Builds for a framework, up to the compiler, without a restore.</summary>
    public async Task<Outcome> BuildForAsync(string framework, params string[] more)
    {
        Outcome outcome = await RunAsync(Project, ["build", "--no-restore", .. Switches, "-f", framework, "-t:Compile", .. UpToTheCompiler, .. more]);
        _isUpToDate = outcome.ExitCode == 0 && more.Length == 0;
        return outcome;
    }

    /// <summary>The value of a property, without a build.</summary>
    public Task<Outcome> EvaluateAsync(string property, params string[] more) => RunAsync(Project, ["msbuild", "-nologo", $"-getProperty:{property}", .. more]);

    /// <summary>Builds for both frameworks at once, up to the compiler, without a restore.</summary>
    public async Task<Outcome> BuildForBothAsync() =>
        await RunAsync(Project, ["build", "--no-restore", .. Switches, .. UpToTheCompiler, "-t:DispatchToInnerBuilds", "-p:InnerTargets=Compile"]);

    /// <summary>Edits one file after the other ("nothing" is none), each time with a build up to the compiler; all in one process, which takes less time.</summary>
    /// <returns>For each edit, how often declarations were made.</returns>
    public async Task<IReadOnlyList<(string Input, int Made)>> BuildAfterEachEditAsync(params string[] inputs)
    {
        IEnumerable<string> edits = inputs.Select((input, i) =>
            $"""
                <Message Importance="high" Text="--- {input}" />
                <Touch Files="{input}" Condition="'{input}' != 'nothing'" />
                <MSBuild Projects="{Project}" Targets="Compile" Properties="TargetFramework=net10.0;Configuration={Configuration};SkipCompilerExecution=true;ProvideCommandLineArgs=true;Edit={i}" />
            """);
        await File.WriteAllTextAsync(PathOf("Edits.proj"), $"<Project>\n  <Target Name=\"Build\">\n{string.Join('\n', edits)}\n  </Target>\n</Project>");

        Outcome outcome = await RunAsync("Edits.proj", ["build", "--no-restore", .. Switches]);

        outcome.ExitCode.Should().Be(0, outcome.Output);
        return [.. inputs.Zip(outcome.Output.Split("--- ")[1..], (input, part) => (input, new Outcome(0, part).Made))];
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

    /// <summary>Removes all that was made, as in a fresh clone that is restored.</summary>
    public void Forget()
    {
        Directory.Delete(PathOf($"obj/{Configuration}"), recursive: true);
        _isUpToDate = false;
    }

    public Task<Outcome> CleanAsync()
    {
        _isUpToDate = false;
        return RunAsync(Project, ["build", "--no-restore", .. Switches, "-f", "net10.0", "-t:Clean"]);
    }

    private Task<Outcome> RunAsync(string project, string[] arguments) => DotNet.RunAsync([arguments[0], PathOf(project), .. arguments[1..]]);
}

/// <summary>How a build ended and what it said.</summary>
public sealed record Outcome(int ExitCode, string Output)
{
    /// <summary>How often declarations were made.</summary>
    public int Made => Output.Split('\n').Count(line => line.Contains("Workshop: NSwag makes declarations from", StringComparison.Ordinal));
}
