using System.Globalization;
using System.Text.Json.Nodes;
using Inspectlet.Cli.Mcp.Answers;
using Inspectlet.Cli.Mcp.Arguments;
using Inspectlet.Cli.Mcp.Values;

namespace Inspectlet.Cli.Mcp.Tools;

/// <summary>The answer where a search finds nothing: which condition to leave out, and the newest recording that is found then.</summary>
internal static class NothingFound
{
    // Each takes a request.
    private const int MaxConditions = 12;

    public static async Task<Answer> AnswerAsync(
        JsonObject content, bool isMasked, long site, SessionSearch search, ToolArguments arguments, ToolCall call, CancellationToken cancellationToken)
    {
        var relax = new JsonArray();
        IReadOnlyList<RelaxedSearch> relaxed = search.RelaxEach();
        foreach ((string name, SessionSearch rest) in relaxed.Take(MaxConditions))
        {
            if (await NewestAsync(call, site, rest, cancellationToken).ConfigureAwait(false) is { } newest)
            {
                relax.Add((JsonNode)RowOf(newest, SearchParameters.NamesOf(name, arguments), call));
            }
        }

        string advice = relax.Count > 0 ? $"No recording matches. Leave out one of the conditions in relax, or ask whether it is right; what would be found then stands beside it.{NotTried(relaxed)}"
            : relaxed.Count == 0 ? "The site has no recordings at all."
            : await AddNearestAsync(relax, site, search, relaxed, arguments, call, cancellationToken).ConfigureAwait(false);
        content["recordings"] = new JsonArray();
        content["returned"] = 0;
        content["total"] = 0;
        content["advice"] = advice;
        if (relax.Count > 0)
        {
            content["relax"] = relax;
        }

        content.AddIfAny("withheld", call.Disclosure.NotesOf(isMasked || relax.Count > 0, hasLinks: relax.Count > 0));
        return new Answer(content)
        {
            Lists = [new CuttableList(relax) { Least = 1 }],
            OnCut = () => content["left_out"] = "Further conditions that can be left out had no room in this answer.",
        };
    }

    // No condition alone is to blame: the newest recording of the site, and all that it does not meet.
    private static async Task<string> AddNearestAsync(
        JsonArray relax, long site, SessionSearch search, IReadOnlyList<RelaxedSearch> relaxed, ToolArguments arguments, ToolCall call, CancellationToken cancellationToken)
    {
        if (await NewestAsync(call, site, SessionSearch.All, cancellationToken).ConfigureAwait(false) is not { } newest)
        {
            return "The site has no recordings at all.";
        }

        SearchMatch match = search.ExplainMatch(newest, call.Clock.GetUtcNow());
        string[] names = [.. match.Conditions.Where(condition => !condition.Holds).SelectMany(condition => SearchParameters.NamesOf(condition.Name, arguments)).Distinct()];
        relax.Add((JsonNode)RowOf(newest, names, call));
        string tried = relaxed.Count <= MaxConditions
            ? "No recording matches, nor would one without any single condition."
            : string.Create(
                CultureInfo.InvariantCulture,
                $"No recording matches. The search was tried without each of the first {MaxConditions} of its {relaxed.Count} conditions in turn: none of these alone is to blame.");
        return $"{tried} The newest recording of the site stands in relax, with all conditions that it does not meet.";
    }

    private static string NotTried(IReadOnlyList<RelaxedSearch> relaxed) => relaxed.Count <= MaxConditions
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $" Only the first {MaxConditions} of the {relaxed.Count} conditions were tried.");

    private static async Task<Session?> NewestAsync(ToolCall call, long site, SessionSearch search, CancellationToken cancellationToken)
    {
        IReadOnlyList<Session> found = await call.Inspectlet.SearchSessionsAsync(site, search, limit: 1, cancellationToken: cancellationToken).ConfigureAwait(false);
        return found.Count > 0 ? found[0] : null;
    }

    private static JsonObject RowOf(Session session, IEnumerable<string> names, ToolCall call)
    {
        JsonObject row = RecordingRow.Of(session, call.Disclosure, call.Pseudonyms);
        row["leave_out"] = names.ToJson();
        return row;
    }
}
