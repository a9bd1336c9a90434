using System.Text.Json.Nodes;
using Inspectlet.Cli.Mcp.Answers;
using Inspectlet.Cli.Mcp.Arguments;
using Inspectlet.Cli.Mcp.Privacy;
using Inspectlet.Cli.Mcp.Schemas;
using Inspectlet.Cli.Mcp.Values;

namespace Inspectlet.Cli.Mcp.Tools;

/// <summary><c>explain_match</c>.</summary>
internal sealed class ExplainMatchTool : AssistantTool
{
    private const int MaxValue = 200;

    public override string Name => "explain_match";

    public override string Title => "Explain a match";

    public override string Description =>
        "Says condition by condition why a search finds a recording, or why not, and which conditions to leave out so that it does. Use it where find_recordings " +
        "does not give a recording that should be there, or gives one that should not. Not for searching.";

    public override IReadOnlyList<Parameter> Parameters { get; } = [SiteParameters.Site, SiteParameters.Recording, .. SearchParameters.All];

    public override JsonObject OutputSchema => Schema.Object(
        ("matches!", Schema.Flag("Whether the search finds the recording")),
        ("summary!", Schema.Text("The same in a sentence")),
        ("conditions!", Schema.List(
            Schema.Object(
                ("parameters!", Schema.Texts("The parameters that the condition is made of; tags[0] is the first of tags")),
                ("holds!", Schema.Flag("Whether the recording meets it")),
                ("asked!", Schema.Text("What the search asks for")),
                ("recorded", Schema.Text("What the recording has there; missing where it has nothing"))),
            "The conditions")),
        ("relax!", Schema.Texts("The parameters to leave out, all of them, so that the recording is found")),
        ("recording!", RecordingRow.SchemaWith()),
        ("left_out", Schema.LeftOut()),
        ("withheld", Schema.Withheld()));

    public override async Task<Answer> RunAsync(ToolArguments arguments, ToolCall call, CancellationToken cancellationToken)
    {
        DateTimeOffset now = call.Clock.GetUtcNow();
        SessionSearch search = SearchParameters.Build(arguments, now, call.Pseudonyms.Resolve);
        SessionSearch shown = SearchParameters.Build(arguments, now, value => value);
        if (search == SessionSearch.All)
        {
            throw new ToolException("Give the conditions of the search too: without any, every recording is found.");
        }

        Session session = await call.Inspectlet
            .GetSessionAsync(arguments.Id(SiteParameters.Site), arguments.Id(SiteParameters.Recording), cancellationToken).ConfigureAwait(false);
        SearchMatch match = search.ExplainMatch(session, now);

        // What was asked for is said as it was asked: by a pseudonym, if it was one.
        IReadOnlyList<ConditionMatch> seen = shown.ExplainMatch(WithTagsAsSeen(session, call), now).Conditions;
        var conditions = new JsonArray([.. match.Conditions.Select((condition, i) => ConditionOf(condition, seen[i], session, arguments, call))]);
        string[] relax = [.. match.Conditions.Where(condition => !condition.Holds).SelectMany(condition => SearchParameters.NamesOf(condition.Name, arguments)).Distinct()];
        var content = new JsonObject
        {
            ["matches"] = match.IsMatch,
            ["summary"] = match.IsMatch ? "The search finds the recording: every condition holds."
                : $"The search does not find the recording, because of {string.Join(" and ", relax)}.",
            ["conditions"] = conditions,
            ["relax"] = relax.ToJson(),
            ["recording"] = RecordingRow.Of(session, call.Disclosure, call.Pseudonyms),
        };
        content.AddIfAny("withheld", call.Disclosure.NotesOf(hasPersonalData: true, hasLinks: true));
        return new Answer(content)
        {
            Lists = [new CuttableList(conditions)],
            OnCut = () => content["left_out"] = $"{match.Conditions.Count - conditions.Count} conditions had no room in this answer; relax has those that do not hold.",
        };
    }

    private static JsonObject ConditionOf(ConditionMatch condition, ConditionMatch seen, Session session, ToolArguments arguments, ToolCall call)
    {
        VisitorText text = VisitorText.Of(session, call.Disclosure);
        var row = new JsonObject
        {
            ["parameters"] = SearchParameters.NamesOf(condition.Name, arguments).ToJson(),
            ["holds"] = condition.Holds,
            ["asked"] = VisitorText.OfNobody(call.Disclosure).Clean(seen.Expected, MaxValue) ?? "",
        };
        row.AddIfAny("recorded", condition.Name switch
        {
            nameof(SessionSearch.DisplayName) => RecordingRow.PersonOf(session.DisplayName, Pseudonyms.DisplayName, text, call.Disclosure, call.Pseudonyms),
            nameof(SessionSearch.IpAddress) => RecordingRow.PersonOf(session.IpAddress, Pseudonyms.IpAddress, text, call.Disclosure, call.Pseudonyms),
            var name when name.StartsWith(nameof(SessionSearch.Tags), StringComparison.Ordinal) => text.Clean(seen.Actual, MaxValue),
            _ => text.Clean(condition.Actual, MaxValue),
        });
        return row;
    }

    // A value that is withheld stands there by its pseudonym, as in other answers.
    private static Session WithTagsAsSeen(Session session, ToolCall call)
    {
        VisitorText text = VisitorText.Of(session, call.Disclosure);
        return new Session
        {
            Id = session.Id,
            WebsiteId = session.WebsiteId,
            Tags =
            [
                .. session.Tags.Select(tag => new Tag { Name = tag.Name, Value = RecordingRow.ValueOf(tag, MaxValue, text, call.Disclosure, call.Pseudonyms) }),
            ],
        };
    }
}
