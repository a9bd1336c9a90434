using System.CommandLine;
using Inspectlet.Document.Changes;
using Inspectlet.Document.Changes.Releases;
using Inspectlet.Document.Documents;
using Inspectlet.Document.Findings;
using Inspectlet.Document.Preparation;
using Inspectlet.Document.Rules;
using Inspectlet.Document.Structure;

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
            string[] documents = result.GetValue(changes._documents) ?? [];
            if (Array.Find(documents, document => document.StartsWith('-')) is { } unknown)
            {
                result.AddError($"There is no option '{unknown}'.");
                return;
            }

            int count = documents.Length;
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
        command.SetAction(changes.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        TextWriter output = parsed.InvocationConfiguration.Output;
        try
        {
            string[] documents = parsed.GetValue(_documents) ?? [];
            return parsed.GetValue(_isSinceLastTag)
                ? ReportSinceLastTag(parsed, documents.FirstOrDefault() ?? DefaultDocument, output)
                : Report(parsed, documents[0], new DiskFiles(), documents[1], VersionGate.Between(parsed.GetValue(_released), parsed.GetValue(_version)), output);
        }
        catch (Exception exception) when (exception is GitException or FormatException or NotSupportedException or NSwagException)
        {
            output.WriteLine($"error: {exception.Message}");
            return Failed;
        }
    }

    private int ReportSinceLastTag(ParseResult parsed, string document, TextWriter output)
    {
        if (GitRepository.Around(document) is not { } repository)
        {
            output.WriteLine($"'{document}' is in no git repository, so there is no release to compare it with.");
            return Allowed;
        }

        if (repository.FindLastRelease() is not { } release)
        {
            output.WriteLine("There is no tag vX.Y.Z in the history of HEAD yet, so there is no release to compare with." + (repository.IsShallow ? " The clone is shallow: fetch the tags, if there are any." : ""));
            return Allowed;
        }

        IFileStore files = repository.FilesOf(release.Tag);
        if (!files.Exists(document))
        {
            output.WriteLine($"The release {release.Tag} has no '{document}' to compare with.");
            return Allowed;
        }

        output.WriteLine($"Since {release.Tag}:");
        string? version = parsed.GetValue(_version) ?? BuildProperties.Find(repository.Root, VersionGate.Property);
        return Report(parsed, document, files, document, VersionGate.Between(release.Version, version), output);
    }

    private int Report(ParseResult parsed, string old, IFileStore oldFiles, string now, VersionGate gate, TextWriter output)
    {
        var findings = new FindingList(CheckMode.None);
        ApiDocument? before = DocumentRules.Read(old, oldFiles, findings);
        ApiDocument? after = DocumentRules.Read(now, new DiskFiles(), findings);
        if (before is null || after is null || !findings.IsEmpty)
        {
            WriteLines(output, findings.Sorted());
            return Failed;
        }

        var report = new ChangeReport(NSwag.In(parsed.GetRequiredValue(_nswag)), parsed.GetRequiredValue(_templates));
        IReadOnlyList<Change> changes = report.Compare(before, after);
        WriteLines(output, changes);
        if (changes.Count == 0)
        {
            // What they refer to in other files apart.
            bool isSame = before.File.Yaml.Equals(after.File.Yaml);
            output.WriteLine(isSame ? "Nothing changed." : "Nothing changed but documentation.");
        }

        int breaking = changes.Count(change => change.IsBreaking);
        if (breaking == 0)
        {
            return Allowed;
        }

        output.WriteLine(gate.Explain(breaking));
        return gate.IsOpen ? Allowed : Refused;
    }

    private static void WriteLines<T>(TextWriter output, IReadOnlyList<T> lines)
    {
        foreach (T line in lines)
        {
            output.WriteLine(line);
        }
    }
}
