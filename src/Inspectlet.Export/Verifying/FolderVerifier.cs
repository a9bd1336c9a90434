using Inspectlet.Export.Files;
using Inspectlet.Export.Manifests;

namespace Inspectlet.Export.Verifying;

/// <summary>Compares the files of a folder with its manifests.</summary>
internal sealed class FolderVerifier(string folder)
{
    private const string RunAgain = "Run the export again.";

    // Each recording belongs to one window by its time. One that is in two files would have two times.
    private readonly HashSet<long> _ids = [];

    public ExportVerification Verify(CancellationToken cancellationToken)
    {
        var manifests = new FolderReader(folder);
        List<ExportProblem> problems = manifests.Problems;
        long recordings = 0;
        foreach (ManifestWindow window in manifests.Known.All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (window.File is not null)
            {
                (long count, string? problem) = Check(window, manifests.Source!.Files);
                recordings += count;
                problems.AddRange(problem is null ? [] : [new ExportProblem(window.File, problem)]);
            }
        }

        problems.AddRange(manifests.Gaps.Select(gap => new ExportProblem("", $"{gap} has not been exported yet. {RunAgain}")));
        HashSet<string> listed = [.. manifests.Known.All.Select(window => window.File).OfType<string>()];
        problems.AddRange(FolderContent.Visible(folder).Where(name => !listed.Contains(name)).Select(name => new ExportProblem(name, $"No manifest lists it. {RunAgain}")));
        return new ExportVerification
        {
            Windows = manifests.Known.Dated.Count(),
            WindowsProvisional = manifests.Known.All.Count(window => window.Provisional && !window.Window.IsUndated),
            Recordings = recordings,
            Problems = problems,
        };
    }

    private (long Count, string? Problem) Check(ManifestWindow window, string extension)
    {
        string path = Path.Combine(folder, window.File!);
        if (!File.Exists(path))
        {
            return (0, $"It is missing. {RunAgain}");
        }

        long count = 0;
        try
        {
            using FileStream file = File.OpenRead(path);
            using var hash = new HashingStream(Stream.Null);
            file.CopyTo(hash);
            if (file.Length != window.Bytes || hash.Hash() != window.Sha256)
            {
                return (0, $"It is not as it was written. Delete it, and {RunAgain.ToLowerInvariant()}");
            }

            file.Position = 0;
            foreach ((long id, DateTimeOffset? moment) in PartReader.Read(file, extension))
            {
                count++;
                if (!window.Window.Contains(moment))
                {
                    return (count, $"The recording {id} does not belong to its window.");
                }

                if (!_ids.Add(id))
                {
                    return (count, $"The recording {id} is there twice.");
                }
            }
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return (count, $"It cannot be read: {exception.Message}");
        }

        return (count, count == window.Recordings ? null : $"It has {count} recordings instead of {window.Recordings}.");
    }
}
