using System.CommandLine;
using Inspectlet.Document.Changes;
using Inspectlet.Document.Changes.Releases;
using Inspectlet.Document.Documents;
using Inspectlet.Document.Findings;
using Inspectlet.Document.Preparation;

namespace Inspectlet.Document.Commands;

/// <summary><c>changes</c>: says what a change of a document means for users of the SDK, and whether the version allows it.</summary>
internal sealed class ChangesCommand
{
    private const int Allowed = 0;
    private const int Refused = 1;
    private const int Failed = 2;
    private const string DefaultDocument = "openapi/inspectlet.yaml";

    private readonly Argument<string[]> _documents = new("DOCUMENTS")
    {
        Description = $"The old document and the new one; with --since-last-tag the new one alone, {DefaultDocument} where it is not given.",
        Arity = new ArgumentArity(0, 2),
    };

    private readonly Option<bool> _isSinceLastTag = new("--since-last-tag")
    {
        Description = "Compares with the document of the last release: the highest tag vX.Y.Z that HEAD has in its history.",
    };

    private readonly Option<string?> _version = new("--version")
    {
        HelpName = "X.Y",
        Description = $"The version that the next release will have at least; with --since-last-tag, the property {VersionGate.Property} of src/Directory.Build.props or Directory.Build.props where it is not given.",
    };

    private readonly Option<string?> _released = new("--released") { HelpName = "X.Y", Description = "The version that the old document was released with." };

    private readonly Option<string> _templates = new("--templates") { Description = "The folder of the templates.", DefaultValueFactory = _ => NSwagSettings.InstalledTemplates };

    private readonly Option<string> _nswag = new("--nswag") { Description = "The folder of dotnet-nswag.dll.", DefaultValueFactory = _ => NSwag.InstalledFolder };

    public static Command Create()
    {
        var changes = new ChangesCommand();
        var command = new Command(
            "changes",
            "Says what a change of a document means for users of the SDK. Exit code: 0 nothing breaks, or the version rises with it; 1 something breaks; 2 the documents cannot be compared.")
        {
            changes._documents,
            changes._isSinceLastTag,
            changes._version,
            changes._released,
            changes._templates,
            changes._nswag,
        };
        command.Validators.Add(result =>
        {
            int count = result.GetValue(changes._documents)?.Length ?? 0;
            bool isSinceLastTag = result.GetValue(changes._isSinceLastTag);
            if (isSinceLastTag ? count > 1 : count != 2)
            {
                result.AddError("Give two documents, the old one and the new one; or --since-last-tag, and at most the new one.");
            }
            else if (isSinceLastTag && result.GetValue(changes._released) is not null)
            {
                result.AddError("--released goes with two documents: a tag tells the version itself.");
            }
            else if (!isSinceLastTag && (result.GetValue(changes._released) is null) != (result.GetValue(changes._version) is null))
            {
                result.AddError("--released and --version go together.");
            }
        });
        command.SetAction(changes.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        TextWriter output = parsed.InvocationConfiguration.Output;
        try
        {
            string[] documents = parsed.GetValue(_documents) ?? [];
            return parsed.GetValue(_isSinceLastTag)
                ? await ReportSinceLastTagAsync(parsed, documents.FirstOrDefault() ?? DefaultDocument, output)
                : await ReportAsync(parsed, documents[0], new DiskFiles(), documents[1], VersionGate.Between(parsed.GetValue(_released), parsed.GetValue(_version)), output);
        }
        catch (Exception exception) when (exception is GitException or FormatException or NotSupportedException or NSwagException)
        {
            await output.WriteLineAsync($"error: {exception.Message}");
            return Failed;
        }
    }

    private async Task<int> ReportSinceLastTagAsync(ParseResult parsed, string document, TextWriter output)
    {
        if (GitRepository.Around(document) is not { } repository)
        {
            await output.WriteLineAsync($"'{document}' is in no git repository, so there is no release to compare it with.");
            return Allowed;
        }

        if (repository.FindLastRelease() is not { } release)
        {
            await output.WriteLineAsync("There is no tag vX.Y.Z in the history of HEAD yet, so there is no release to compare with." + (repository.IsShallow ? " The clone is shallow: fetch the tags, if there are any." : ""));
            return Allowed;
        }

        IFileStore files = repository.FilesOf(release.Tag);
        if (!files.Exists(document))
        {
            await output.WriteLineAsync($"The release {release.Tag} has no '{document}' to compare with.");
            return Allowed;
        }

        await output.WriteLineAsync($"Since {release.Tag}:");
        string? version = parsed.GetValue(_version) ?? BuildProperties.Find(repository.Root, VersionGate.Property);
        return await ReportAsync(parsed, document, files, document, VersionGate.Between(release.Version, version), output);
    }

    private async Task<int> ReportAsync(ParseResult parsed, string old, IFileStore oldFiles, string now, VersionGate gate, TextWriter output)
    {
        var report = new ChangeReport(new NSwag(parsed.GetRequiredValue(_nswag)), parsed.GetRequiredValue(_templates));
        if (report.Compare(old, oldFiles, now, new DiskFiles()) is not { } outcome)
        {
            foreach (Finding finding in report.Findings)
            {
                await output.WriteLineAsync(finding.ToString());
            }

            return Failed;
        }

        foreach (Change change in outcome.Changes)
        {
            await output.WriteLineAsync(change.ToString());
        }

        if (outcome.Changes.Count == 0)
        {
            await output.WriteLineAsync(outcome.IsSame ? "Nothing changed." : "Nothing changed but documentation.");
        }

        int breaking = outcome.Changes.Count(change => change.IsBreaking);
        if (breaking == 0)
        {
            return Allowed;
        }

        await output.WriteLineAsync(gate.Explain(breaking));
        return gate.IsOpen ? Allowed : Refused;
    }
}
