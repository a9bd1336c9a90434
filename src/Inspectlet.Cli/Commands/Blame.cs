namespace Inspectlet.Cli.Commands;

/// <summary>Which condition of a search that finds nothing is to blame: recordings would be found without it.</summary>
/// <param name="Names">The names of such conditions; each alone is enough.</param>
/// <param name="IsSiteEmpty">Whether the site has no recordings at all.</param>
internal sealed record Blame(IReadOnlyList<string> Names, bool IsSiteEmpty)
{
    // So many are tried where nobody asked for it: each takes a request.
    private const int MaxConditions = 8;

    // For a note, nobody waits until a service that is busy has time.
    private static readonly TimeSpan MaxPatience = TimeSpan.FromSeconds(30);

    /// <summary>Searches without each condition in turn.</summary>
    /// <param name="inspectlet">Sends the searches.</param>
    /// <param name="websiteId">The site.</param>
    /// <param name="search">The search that finds nothing.</param>
    /// <param name="timeLeft">How long the user waits for the whole command from now on.</param>
    /// <param name="isAsked">Whether the user asked for it, and so waits, however many conditions there are.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What to blame; null where nobody asked and there are no conditions, or too many; and where the service does not say.</returns>
    public static async Task<Blame?> FindAsync(
        InspectletClient inspectlet, long websiteId, SessionSearch search, TimeSpan timeLeft, bool isAsked, TimeProvider clock, CancellationToken cancellationToken)
    {
        IReadOnlyList<RelaxedSearch> relaxed = search.RelaxEach();
        if (relaxed.Count == 0)
        {
            return isAsked ? new Blame([], IsSiteEmpty: true) : null;
        }

        if ((relaxed.Count > MaxConditions && !isAsked) || timeLeft <= TimeSpan.Zero)
        {
            return null;
        }

        using var patience = new CancellationTokenSource(isAsked || timeLeft < MaxPatience ? timeLeft : MaxPatience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var names = new List<string>();
            foreach ((string name, SessionSearch rest) in relaxed)
            {
                if ((await inspectlet.SearchSessionsAsync(websiteId, rest, limit: 1, cancellationToken: either.Token).ConfigureAwait(false)).Count > 0)
                {
                    names.Add(name);
                }
            }

            return new Blame(names, IsSiteEmpty: names.Count == 0 && relaxed is [{ Search: var only }] && only == SessionSearch.All);
        }
        catch (InspectletException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>The note for the user.</summary>
    /// <param name="nameOf">How the user named a condition.</param>
    public string ToText(Func<string, string> nameOf) =>
        IsSiteEmpty ? "The site has no recordings at all."
        : Names.Count == 0 ? "No condition alone is to blame: without any one of them, nothing is found either."
        : $"Without {string.Join(" or without ", Names.Select(nameOf))}, recordings would be found.";
}
