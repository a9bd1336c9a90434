using System.Globalization;
using System.Text.RegularExpressions;
using Inspectlet.Generator.Tests.Build;

namespace Inspectlet.Generator.Tests.Corpus;

[CollectionDefinition(nameof(CorpusBuild))]
public sealed class InTheCorpus : ICollectionFixture<CorpusBuild>;

/// <summary>
/// The SDKs of public documents that nobody here wrote, built by the real targets in one go. The documents lie beside the
/// repository; where they do not, the tests are skipped.
/// </summary>
public sealed partial class CorpusBuild : IAsyncLifetime
{
    private const string Switch = "CORPUS";

    private static readonly string Folder = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "openapi-corpus"));

    private static readonly string[] Small =
    [
        "oai-api-with-examples.yaml", "oai-link-example.yaml", "oai-petstore-expanded.yaml", "oai-uspto.yaml",
        "twilio-bulkexports_v1.yaml", "twilio-content_v1.yaml", "twilio-lookups_v1.yaml", "twilio-monitor_v1.yaml", "twilio-pricing_v2.yaml",
    ];

    // Not lob.yaml: the content of some of its responses is a $ref, which OpenAPI does not know there. With support they are refused.
    private static readonly string[] Large =
    [
        "box-2025.json", "box-2026.json", "bunq.json", "clerk-fapi.yaml", "discord.json", "figma.yaml", "intercom.yaml", "kratos.json", "meilisearch.json",
        "qdrant.json", "resend.yaml",
    ];

    private string _output = "";

    public static TheoryData<string> Documents => [.. Small, .. Large];

    public async ValueTask InitializeAsync()
    {
        if (!Directory.Exists(Folder))
        {
            return;
        }

        string project = Repository.PathOf("tests", "Corpus", "Corpus.proj");
        await DotNet.RunAsync(["restore", project, "--nologo"]);
        Outcome outcome = await DotNet.RunAsync(
        [
            "build", project, "--no-restore", "--nologo", "-v:n", "-tl:off", "-nodeReuse:false", "-p:UseSharedCompilation=false",
            $"-p:CorpusFolder={Folder}", $"-p:CorpusFiles={string.Join('|', Chosen)}", "-c", DotNet.Configuration,
        ]);
        _output = outcome.Output;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The file of a document that has been built; skips the test for any other.</summary>
    public static string Find(string document)
    {
        Assert.SkipUnless(Directory.Exists(Folder), "The documents are not beside the repository, in ../shared/openapi-corpus.");
        Assert.SkipUnless(Chosen.Contains(document), $"The large documents take minutes: set {Switch}=all.");
        return Path.Combine(Folder, document);
    }

    /// <summary>The SDK of a document.</summary>
    public static string AssemblyOf(string document) =>
        Repository.PathOf("tests", "Corpus", "bin", Path.GetFileNameWithoutExtension(document), $"Corpus.{Path.GetFileNameWithoutExtension(document)}.dll");

    /// <summary>How long it took from the document to the SDK; null if there is none.</summary>
    public double? SecondsOf(string document) =>
        BuiltLine().Matches(_output).FirstOrDefault(line => line.Groups["name"].Value == Path.GetFileNameWithoutExtension(document)) is { } line
            ? double.Parse(line.Groups["seconds"].Value, CultureInfo.InvariantCulture)
            : null;

    /// <summary>What was wrong with a document.</summary>
    public IEnumerable<string> ErrorsOf(string document) =>
        _output.Split('\n').Where(line => line.Contains("error ", StringComparison.Ordinal) && line.Contains($"/{Path.GetFileNameWithoutExtension(document)}", StringComparison.Ordinal)).Distinct().Take(10);

    private static IEnumerable<string> Chosen => Environment.GetEnvironmentVariable(Switch) == "all" ? [.. Small, .. Large] : Small;

    [GeneratedRegex(@"Corpus: (?<name>\S+) built in (?<seconds>[0-9.]+) s")]
    private static partial Regex BuiltLine();
}
