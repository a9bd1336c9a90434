using Inspectlet.DocumentChanges.Releases;
using Inspectlet.DocumentChecker;
using Inspectlet.DocumentChecker.Yaml;

namespace Inspectlet.DocumentChanges;

/// <summary>The command line: says what changed, and whether the version allows it.</summary>
internal static class ChangesCommand
{
    private const int Allowed = 0;
    private const int Refused = 1;
    private const int Failed = 2;

    public static int Run(string[] args, TextWriter output)
    {
        if (Arguments.Parse(args) is not { } arguments)
        {
            output.WriteLine(Arguments.Usage);
            return Failed;
        }

        try
        {
            return arguments.Old is { } old
                ? Report(arguments, old, new DiskFiles(), VersionGate.Between(arguments.Released, arguments.Version), output)
                : RunSinceLastTag(arguments, output);
        }
        catch (Exception exception) when (exception is GitException or FormatException)
        {
            output.WriteLine($"error: {exception.Message}");
            return Failed;
        }
    }

    private static int RunSinceLastTag(Arguments arguments, TextWriter output)
    {
        if (GitRepository.Around(arguments.New) is not { } repository)
        {
            output.WriteLine($"'{arguments.New}' is in no git repository, so there is no release to compare it with.");
            return Allowed;
        }

        if (repository.FindLastRelease() is not { } release)
        {
            output.WriteLine("There is no tag vX.Y.Z in the history of HEAD yet, so there is no release to compare with." + (repository.IsShallow ? " The clone is shallow: fetch the tags, if there are any." : ""));
            return Allowed;
        }

        IFileStore files = repository.FilesOf(release.Tag);
        if (!files.Exists(arguments.New))
        {
            output.WriteLine($"The release {release.Tag} has no '{arguments.New}' to compare with.");
            return Allowed;
        }

        output.WriteLine($"Since {release.Tag}:");
        string? version = arguments.Version ?? BuildProperties.Find(repository.Root, VersionGate.Property);
        return Report(arguments, arguments.New, files, VersionGate.Between(release.Version, version), output);
    }

    private static int Report(Arguments arguments, string old, IFileStore oldFiles, VersionGate gate, TextWriter output)
    {
        var pair = new DocumentPair();
        if (pair.Compare(old, oldFiles, arguments.New, new DiskFiles()) is not { } outcome)
        {
            foreach (Finding finding in pair.Findings)
            {
                output.WriteLine(finding);
            }

            return Failed;
        }

        foreach (Change change in outcome.Changes)
        {
            output.WriteLine(change);
        }

        if (outcome.Changes.Count == 0)
        {
            output.WriteLine(outcome.IsSame ? "Nothing changed." : "Nothing changed but documentation.");
        }

        int breaking = outcome.Changes.Count(change => change.IsBreaking);
        if (breaking == 0)
        {
            return Allowed;
        }

        output.WriteLine(gate.Explain(breaking));
        return gate.IsOpen ? Allowed : Refused;
    }
}
