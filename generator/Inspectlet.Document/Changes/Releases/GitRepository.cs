using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Inspectlet.Document.Changes.Releases;

/// <summary>A git repository, read through the program <c>git</c>.</summary>
internal sealed partial class GitRepository
{
    private GitRepository(string root) => Root = root;

    /// <summary>The folder of the working tree.</summary>
    public string Root { get; }

    public bool IsShallow => Run("rev-parse", "--is-shallow-repository").Trim() == "true";

    /// <summary>The repository that a file is in, or null.</summary>
    /// <exception cref="GitException">git cannot be run.</exception>
    public static GitRepository? Around(string file)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        (int exitCode, string up, _) = new GitRepository(folder).TryRun("rev-parse", "--show-cdup");
        return exitCode == 0 ? new GitRepository(Path.GetFullPath(Path.Combine(folder, up.Trim()))) : null;
    }

    /// <summary>The highest version that is tagged in the history of HEAD, or null. A preview is no release.</summary>
    /// <exception cref="GitException">git failed.</exception>
    public Release? FindLastRelease() => Run("tag").Length == 0 ? null : Run("tag", "--merged", "HEAD")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(tag => ReleaseTag().Match(tag))
        .Where(match => match.Success)
        .OrderByDescending(match => Number(match, 1))
        .ThenByDescending(match => Number(match, 2))
        .ThenByDescending(match => Number(match, 3))
        .Select(match => new Release(match.Value, $"{match.Groups[1].Value}.{match.Groups[2].Value}"))
        .FirstOrDefault();

    /// <summary>The files as they were under a tag, by the names that they have in the working tree.</summary>
    public IFileStore FilesOf(string tag) => new TaggedFiles(this, tag);

    private string Run(params string[] arguments)
    {
        (int exitCode, string output, string error) = TryRun(arguments);
        return exitCode == 0 ? output : throw new GitException($"git {arguments[0]} failed: {error.Trim()}");
    }

    private (int ExitCode, string Output, string Error) TryRun(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-C", Root, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> error = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, error.GetAwaiter().GetResult());
        }
        catch (Win32Exception exception)
        {
            throw new GitException($"git cannot be run: {exception.Message}");
        }
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^v?([0-9]{1,6})\.([0-9]{1,6})\.([0-9]{1,6})$", RegexOptions.CultureInvariant)]
    private static partial Regex ReleaseTag();

    private sealed class TaggedFiles(GitRepository repository, string tag) : IFileStore
    {
        public bool Exists(string path) => repository.TryRun("cat-file", "-e", NameOf(path)).ExitCode == 0;

        public string ReadAllText(string path) => repository.TryRun("show", NameOf(path)) is { ExitCode: 0 } result
            ? result.Output.TrimStart('\uFEFF')
            : throw new FileNotFoundException($"{tag} has no file '{path}'.");

        private string NameOf(string path) => $"{tag}:{Path.GetRelativePath(repository.Root, Path.GetFullPath(path)).Replace('\\', '/')}";
    }
}

/// <summary>A release.</summary>
/// <param name="Tag">Its tag.</param>
/// <param name="Version">Its version: major and minor.</param>
internal sealed record Release(string Tag, string Version);

/// <summary>git failed, or is not there.</summary>
/// <param name="message">What it said.</param>
internal sealed class GitException(string message) : Exception(message);
