namespace Inspectlet.Finding;

/// <summary>Finds the recording that was open at a moment, among those of a visitor.</summary>
internal static class RecordingFinder
{
    // The API is asked for when visits began, and a visit can be open for most of a day.
    private static readonly TimeSpan Margin = TimeSpan.FromHours(12);

    /// <summary>The search, limited to the recordings that began around a moment.</summary>
    public static SessionSearch Around(SessionSearch search, DateTimeOffset moment)
    {
        DateTimeOffset from = moment - DateTimeOffset.UnixEpoch > Margin ? moment - Margin : DateTimeOffset.UnixEpoch;
        DateTimeOffset to = DateTimeOffset.MaxValue - moment > Margin ? moment + Margin : DateTimeOffset.MaxValue;
        return search.Between(from, to);
    }

    /// <summary>Chooses among the recordings around a moment; where there are none, says whether the visitor has any.</summary>
    /// <param name="around">The visitor's recordings around the moment.</param>
    /// <param name="findNewest">Searches the newest of all the visitor's recordings.</param>
    /// <param name="moment">The moment, in Unix seconds.</param>
    public static async Task<RecordingFinding> FindAsync(IAsyncEnumerable<Session> around, Func<Task<IReadOnlyList<Session>>> findNewest, long moment)
    {
        var near = new NearRecordings(moment);
        await foreach (Session session in around.ConfigureAwait(false))
        {
            near.Add(session);
        }

        if (!near.IsEmpty)
        {
            return Choose(near, moment) ?? new RecordingFinding(null, null, FindingWords.NotFound(near, moment), RunnersUp(near, moment));
        }

        // A mock that is not told what a page holds may return null.
        if (await findNewest().ConfigureAwait(false) is not [{ } newest, ..])
        {
            return new RecordingFinding(null, null, FindingWords.NoSuchVisitor, []);
        }

        // It can be open even so: a visit that began more than the margin before.
        near.Add(newest);
        return Choose(near, moment) ?? new RecordingFinding(
            null,
            null,
            FindingWords.OnlyOthers(newest, moment, Margin),
            near.IsEmpty ? [new RecordingCandidate(newest, null, FindingWords.Newest)] : RunnersUp(near, moment));
    }

    private static RecordingFinding? Choose(NearRecordings near, long moment)
    {
        if (near.Open is not [{ } found, ..])
        {
            return null;
        }

        RecordingPage? page = OpenPage.Of(found.Recording, moment);
        return new RecordingFinding(found.Recording, page, FindingWords.Found(found, near.OpenCount, page, moment), RunnersUp(near, moment));
    }

    private static RecordingCandidate[] RunnersUp(NearRecordings near, long moment) =>
    [
        .. near.Open.Skip(1).Append(near.Before).Append(near.After).OfType<LocatedRecording>().Select(located => new RecordingCandidate(
            located.Recording, TimeSpan.FromTicks(located.Distance * TimeSpan.TicksPerSecond), FindingWords.Candidate(located, moment))),
    ];
}
