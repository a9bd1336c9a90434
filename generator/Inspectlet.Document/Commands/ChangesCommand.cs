using System.CommandLine;
using System.CommandLine.Parsing;
using Inspectlet.Document.Changes;
using Inspectlet.Document.Changes.Comparison;
using Inspectlet.Document.Changes.Releases;
using Inspectlet.Document.Preparation;
using Inspectlet.Document.Rules;

namespace Inspectlet.Document.Commands;

/// <summary><c>changes</c>: says what a change of a document means for users of the SDK, and whether the version allows it.</summary>
internal static class ChangesCommand
{
    private const int Allowed = 0;
    private const int Refused = 1;
    private const int Failed = 2;
    private const string DefaultDocument = "openapi/inspectlet.yaml";

    private static readonly Argument<string[]> Documents = new("DOCUMENTS")
    {
        Description = $"The old document and the new one; with --since-last-tag the new one alone, {DefaultDocument} where it is not given.",
        Arity = new ArgumentArity(0, 2),
    };

    private static readonly Option<bool> SinceLastTag = new("--since-last-tag")
    {
        Description = "Compares with the document of the last release: the highest tag vX.Y.Z that HEAD has in its history.",
    };

    private static readonly Option<string?> Version = new("--version")
    {
        HelpName = "X.Y",
        Description = $"The version that the next release will have at least; with --since-last-tag, the property {VersionGate.Property} of src/Directory.Build.props or Directory.Build.props where it is not given.",
    };

    private static readonly Option<string?> Released = new("--released") { HelpName = "X.Y", Description = "The version that the old document was released with." };

    private static readonly Option<string> Mode = CheckOption.Create("false");

    private static readonly Option<bool> LeavesOut = LeaveOutOption.Create();

    private static readonly Option<string[]> AllowedFolders = AllowOption.Create();

    public static Command Create()
    {
        var command = new Command(
            "changes",
            "Says what a change of a document means for users of the SDK. Exit code: 0 nothing breaks, or the version rises with it; 1 something breaks; 2 the documents cannot be compared.")
        {
            Documents,
            SinceLastTag,
            Version,
            Released,
            Mode,
            LeavesOut,
            AllowedFolders,
        };
        command.Validators.Add(result =>
        {
            if (FindMistake(result) is { } mistake)
            {
                result.AddError(mistake);
            }
        });
        command.SetAction(Run);
        return command;
    }

    private static string? FindMistake(CommandResult result)
    {
        string[] documents = result.GetValue(Documents) ?? [];
        bool isSinceLastTag = result.GetValue(SinceLastTag);
        bool isReleaseGiven = result.GetValue(Released) is not null;
        return Array.Find(documents, document => document.StartsWith('-')) is { } unknown
            ? $"There is no option '{unknown}'."
            : (isSinceLastTag, documents.Length, isReleaseGiven) switch
            {
                (true, > 1, _) or (false, not 2, _) => "Give two documents, the old one and the new one; or --since-last-tag, and at most the new one.",
                (true, _, true) => "--released goes with two documents: a tag tells the version itself.",
                (false, _, _) when isReleaseGiven != result.GetValue(Version) is not null => "--released and --version go together.",
                _ => null,
            };
    }

    private static int Run(ParseResult parsed)
    {
        TextWriter output = parsed.InvocationConfiguration.Output;
        string[] documents = parsed.GetValue(Documents) ?? [];
        var reading = new Reading(CheckOption.ModeOf(parsed.GetValue(Mode)), parsed.GetValue(LeavesOut), parsed.GetValue(AllowedFolders) ?? []);
        try
        {
            return parsed.GetValue(SinceLastTag)
                ? ReportSinceLastTag(documents.FirstOrDefault() ?? DefaultDocument, reading, parsed.GetValue(Version), output)
                : Report(documents[0], new DiskFiles(), documents[1], reading, new VersionGate(parsed.GetValue(Released), parsed.GetValue(Version)), output);
        }
        catch (Exception exception) when (exception is GitException or FormatException or NotSupportedException or NSwagException)
        {
            output.WriteLine($"error: {exception.Message}");
            return Failed;
        }
    }

    private static int ReportSinceLastTag(string document, Reading reading, string? version, TextWriter output)
    {
        string? reason = null;
        if (GitRepository.Around(document) is not { } repository)
        {
            reason = $"'{document}' is in no git repository, so there is no release to compare it with.";
        }
        else if (repository.FindLastRelease() is not { } release)
        {
            reason = "There is no tag vX.Y.Z in the history of HEAD yet, so there is no release to compare with." + (repository.IsShallow ? " The clone is shallow: fetch the tags, if there are any." : "");
        }
        else if (repository.FilesOf(release.Tag) is var files && !files.Exists(document))
        {
            reason = $"The release {release.Tag} has no '{document}' to compare with.";
        }
        else
        {
            output.WriteLine($"Since {release.Tag}:");
            return Report(document, files, document, reading, new VersionGate(release.Version, version ?? BuildProperties.Find(repository.Root, VersionGate.Property)), output);
        }

        output.WriteLine(reason);
        return Allowed;
    }

    private static int Report(string old, IFileStore oldFiles, string now, Reading reading, VersionGate gate, TextWriter output)
    {
        var findings = new FindingList(reading.Mode);
        ApiDocument? before = reading.Read(old, oldFiles, findings);
        ApiDocument? after = reading.Read(now, new DiskFiles(), findings);
        WriteLines(output, findings.Sorted());
        if (before is null || after is null || findings.HasErrors)
        {
            return Failed;
        }

        IReadOnlyList<Change> changes = SdkComparison.Compare(SdkReader.Read(before), SdkReader.Read(after));
        WriteLines(output, changes);
        if (changes.Count == 0)
        {
            // Files that the document refers to may differ in their documentation.
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

    /// <summary>How the two documents are read: as they are, or as the build of the SDK does.</summary>
    private sealed record Reading(CheckMode Mode, bool LeavesOut, string[] AllowedFolders)
    {
        public ApiDocument? Read(string path, IFileStore files, FindingList findings)
        {
            ApiDocument? document = DocumentRules.Read(path, files, findings, AllowedFolders, LeavesOut);
            return document is null || findings.HasErrors || !LeavesOut
                ? document
                : RefusedOperations.LeaveOut(document, Sdk.Settings, NSwag.In(NSwag.InstalledFolder), (operation, reason) => findings.Add(LeftOutOperations.Tell(operation, reason))).Document;
        }
    }

    private static void WriteLines<T>(TextWriter output, IReadOnlyList<T> lines)
    {
        foreach (T line in lines)
        {
            output.WriteLine(line);
        }
    }
}
