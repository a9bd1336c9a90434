using Inspectlet.Export.Files;
using Inspectlet.Export.Manifests;
using Inspectlet.Export.Planning;

namespace Inspectlet.Export.Verifying;

/// <summary>Counts again: compares the windows of a folder that have settled with what the API has now.</summary>
internal sealed class ApiVerifier(string folder, IInspectletClient client, SessionSearch? search)
{
    public async Task<ExportVerification> VerifyAsync(CancellationToken cancellationToken)
    {
        ExportVerification offline = new FolderVerifier(folder).Verify(cancellationToken);
        var manifests = new FolderReader(folder);
        if (manifests.Source is not { } source)
        {
            return offline;
        }

        SessionSearch asked = SearchOf(source);
        List<ExportProblem> problems = [.. offline.Problems];
        long gone = 0;
        foreach (ManifestWindow window in manifests.Known.All.Where(window => !window.Provisional))
        {
            HashSet<long> left = IdsOf(window, source);
            int missing = 0;
            IAsyncEnumerable<Session> sessions = client.EnumerateSessionsAsync(
                source.Site, WindowQuery.Of(asked, window.Window), cancellationToken: cancellationToken);
            await foreach (Session session in sessions.ConfigureAwait(false))
            {
                missing += window.Window.Contains(session) && !left.Remove(session.Id) ? 1 : 0;
            }

            gone += left.Count;
            if (missing > 0)
            {
                problems.Add(new ExportProblem(NameOf(window, source), $"The API has {missing} recording(s) of this window that are not in it."));
            }
        }

        return offline with { Problems = problems, RecordingsGone = gone };
    }

    private SessionSearch SearchOf(ManifestSource source) =>
        search ?? (source.SearchIsMasked
            ? throw new SessionExportException("The manifest does not tell the visitor's name or address of the search. Give the same search as for the export.")
            : source.Search);

    // What cannot be read is a problem that has been found already.
    private HashSet<long> IdsOf(ManifestWindow window, ManifestSource source)
    {
        if (window.File is null || !File.Exists(Path.Combine(folder, window.File)))
        {
            return [];
        }

        try
        {
            using FileStream file = File.OpenRead(Path.Combine(folder, window.File));
            return [.. PartReader.Read(file, source.Files).Select(recording => recording.Id)];
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }

    private static string NameOf(ManifestWindow window, ManifestSource source) => window.File ?? PartName.Of(window.Window, source.Files);
}
