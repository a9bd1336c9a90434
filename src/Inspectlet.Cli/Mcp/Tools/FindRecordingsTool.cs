using System.Text.Json.Nodes;
using Inspectlet.Cli.Mcp.Answers;
using Inspectlet.Cli.Mcp.Arguments;
using Inspectlet.Cli.Mcp.Schemas;
using Inspectlet.Cli.Mcp.Values;

namespace Inspectlet.Cli.Mcp.Tools;

/// <summary><c>find_recordings</c>.</summary>
internal sealed class FindRecordingsTool : AssistantTool
{
    private const int DefaultLimit = 10;

    // Where recordings arrive as fast as pages are read, this would not end.
    private const int MostPagesMore = 10;

    private static readonly Parameter Limit = new("limit", ParameterKind.Number, "How many recordings at most.")
    {
        Least = 1,
        Most = Cursor.MaxLimit,
        Default = DefaultLimit,
    };

    private static readonly Parameter After = new("after", ParameterKind.Text, "For the next recordings: the value after of the answer before, with the same conditions.");

    public override string Name => "find_recordings";

    public override string Title => "Find recordings";

    public override string Description =>
        "Searches the recordings of visits to a site, newest first. A recording must meet every condition given; without any, the newest are " +
        "given. Where none match, the answer names which condition to leave out and what would be found then. Use it for questions about visits, such as " +
        "phones that left the checkout. Not for counting (summarize_recordings), nor for a visitor's recording at a known time (find_recording_at).";

    public override IReadOnlyList<Parameter> Parameters { get; } = [SiteParameters.Site, .. SearchParameters.All, Limit, After];

    public override JsonObject OutputSchema => Schema.Object(
        ("now!", Schema.Text("UTC")),
        ("asked!", Schema.Text("The search in a sentence")),
        ("recordings!", Schema.List(RecordingRow.SchemaWith(), "The recordings, newest first")),
        ("returned!", Schema.Integer("How many recordings this answer has")),
        ("total", Schema.Integer("How many match; only where all are known. For a count use summarize_recordings")),
        ("after", Schema.Text("More may follow: call again with this as after")),
        ("advice", Schema.Text("What to do where nothing was found")),
        ("relax", Schema.List(
            RecordingRow.SchemaWith(("leave_out!", Schema.Texts("The parameters to leave out, together; tags[0] is the first of tags"))),
            "Where nothing was found: the newest recording that is found without a condition, and that condition")),
        ("left_out", Schema.LeftOut()),
        ("withheld", Schema.Withheld()));

    public override async Task<Answer> RunAsync(ToolArguments arguments, ToolCall call, CancellationToken cancellationToken)
    {
        long site = arguments.Id(SiteParameters.Site);
        (Cursor Cursor, string Hash)? given = arguments.Text(After) is { } text ? Cursor.Parse(text) : null;
        DateTimeOffset now = call.Clock.GetUtcNow();
        int? limit = arguments.Number(Limit);
        Cursor cursor = given is { Cursor: var last } ? last with { Limit = limit ?? last.Limit } : Cursor.First(limit ?? DefaultLimit, now);
        SessionSearch search = SearchParameters.Build(arguments, cursor.AsOf, call.Pseudonyms.Resolve);

        // As it was asked, with pseudonyms: whoever has a cursor could try out which value gives its hash.
        SessionSearch asked = SearchParameters.Build(arguments, cursor.AsOf, value => value);
        string json = asked.ToJson();
        if (given is { Hash: var hash } && hash != Cursor.HashOf(site, json))
        {
            throw Cursor.Wrong();
        }

        IReadOnlyList<Session> page = await PageAsync(cursor.Page).ConfigureAwait(false);
        bool isBehind = cursor.IsBehind(page) ?? (cursor.Page == 1 || !cursor.HasLast(await PageAsync(cursor.Page - 1).ConfigureAwait(false)));
        IReadOnlyList<Session> sessions = isBehind ? [] : cursor.Rest(page);
        for (int more = 0; more < MostPagesMore && sessions.Count == 0 && page.Count >= cursor.Limit; more++)
        {
            // New recordings have pushed what was given down to this page.
            cursor = cursor.NextPage;
            page = await PageAsync(cursor.Page).ConfigureAwait(false);
            isBehind = cursor.IsBehind(page) ?? isBehind;
            sessions = isBehind ? [] : cursor.Rest(page);
        }

        var content = new JsonObject { ["now"] = JsonValues.Of(now) };
        bool isMasked = AskedText.AddTo(content, asked.Explain(), call.Disclosure);
        return sessions.Count == 0 && cursor.Offset == 0
            ? await NothingFound.AnswerAsync(content, isMasked, site, search, arguments, call, cancellationToken).ConfigureAwait(false)
            : AnswerOf(content, isMasked, sessions, page.Count, cursor, call, next => next.ToText(site, json));

        Task<IReadOnlyList<Session>> PageAsync(int number) => call.Inspectlet.SearchSessionsAsync(site, search, cursor.Limit, number, cancellationToken);
    }

    private static Answer AnswerOf(
        JsonObject content, bool isMasked, IReadOnlyList<Session> sessions, int pageCount, Cursor cursor, ToolCall call, Func<Cursor, string> textOf)
    {
        // The rows are in the order of the API until it is known which of them have room.
        var rows = new JsonArray([.. sessions.Select(session => RecordingRow.Of(session, call.Disclosure, call.Pseudonyms))]);
        content["recordings"] = rows;
        bool mayMore = pageCount >= cursor.Limit;
        content.AddIfAny("left_out", mayMore && rows.Count == 0 ? "So many recordings came meanwhile that this answer has none of those that follow: call again with after." : null);
        Finish();
        content.AddIfAny("withheld", call.Disclosure.NotesOf(isMasked || rows.Count > 0, hasLinks: rows.Count > 0));
        return new Answer(content) { Lists = [new CuttableList(rows) { Least = 1 }], OnCut = Cut };

        void Cut()
        {
            mayMore = true;
            content["left_out"] = $"{sessions.Count - rows.Count} recordings had no room in this answer: call again with after, or with more conditions.";
            Finish();
        }

        void Finish()
        {
            content["returned"] = rows.Count;
            content.Remove("total");
            content.Remove("after");
            if (!mayMore)
            {
                content["total"] = ((long)(cursor.Page - 1) * cursor.Limit) + pageCount;
            }
            else
            {
                // What the cursor skipped on the page is behind too.
                content["after"] = textOf(
                    rows.Count == 0 ? cursor.NextPage : cursor.After(pageCount - sessions.Count + rows.Count, sessions[rows.Count - 1]));
            }
        }
    }
}
