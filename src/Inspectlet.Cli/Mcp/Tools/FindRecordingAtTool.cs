using System.Text.Json.Nodes;
using Inspectlet.Cli.Mcp.Answers;
using Inspectlet.Cli.Mcp.Arguments;
using Inspectlet.Cli.Mcp.Privacy;
using Inspectlet.Cli.Mcp.Schemas;
using Inspectlet.Cli.Mcp.Values;

namespace Inspectlet.Cli.Mcp.Tools;

/// <summary><c>find_recording_at</c>.</summary>
internal sealed class FindRecordingAtTool : AssistantTool
{
    private static readonly Parameter Visitor = new(
        "visitor", ParameterKind.Text, "The visitor's whole name as the site gave it to Inspectlet, often an e-mail address or an id; or a pseudonym (p-…) of an earlier answer.")
    {
        IsRequired = true,
        Examples = ["Johnny Appleseed", "p-0123456789abcdef"],
    };

    private static readonly Parameter Moment = new("moment", ParameterKind.Text, "When it happened: a date with a time, such as 2026-01-31T12:00:30Z; UTC where it does not say.")
    {
        IsRequired = true,
        Examples = ["2026-01-31T12:00:30Z", "2026-01-31T12:00+01:00"],
    };

    public override string Name => "find_recording_at";

    public override string Title => "Find the recording at a moment";

    public override string Description =>
        "Finds the recording of a visitor that was open at a moment, such as that of an error or a complaint, and the page that was open then; clocks may " +
        "differ by two minutes. Where none was open it says which were nearest. Use it where both the visitor and the time are known. " +
        "Not where one of them is missing: use find_recordings.";

    public override IReadOnlyList<Parameter> Parameters { get; } = [SiteParameters.Site, Visitor, Moment];

    public override JsonObject OutputSchema => Schema.Object(
        ("found!", Schema.Flag("Whether a recording was open")),
        ("reason!", Schema.Text("Why this one, or why none and what to ask for instead")),
        ("recording", RecordingRow.SchemaWith(("watch_link", Schema.Text("The link to watch it from the open page on: a secret")))),
        ("page", PageRow.Schema()),
        ("others!", Schema.List(
            RecordingRow.SchemaWith(
                ("distance_seconds", Schema.Integer("How far it is from the moment; 0 if it was open")),
                ("reason!", Schema.Text("How it lies to the moment"))),
            "Which others it could be, the likeliest first")),
        ("left_out", Schema.LeftOut()),
        ("withheld", Schema.Withheld()));

    public override async Task<Answer> RunAsync(ToolArguments arguments, ToolCall call, CancellationToken cancellationToken)
    {
        string visitor = call.Pseudonyms.Resolve(arguments.Text(Visitor)!);
        DateTimeOffset moment = TimeParameters.MomentOf(Moment, arguments.Text(Moment)!);
        RecordingFinding finding = await call.Inspectlet
            .FindRecordingAsync(arguments.Id(SiteParameters.Site), visitor, moment, cancellationToken).ConfigureAwait(false);

        var content = new JsonObject { ["found"] = finding.Recording is not null, ["reason"] = finding.Reason };
        if (finding.Recording is { } recording)
        {
            JsonObject row = RecordingRow.Of(recording, call.Disclosure, call.Pseudonyms);
            WatchLink.AddTo(row, content, finding.WatchLink, call.Disclosure);
            content["recording"] = row;
            content.AddIfAny("page", finding.Page is { } page ? PageRow.Of(recording.Pages, page.Number - 1, VisitorText.Of(recording, call.Disclosure)) : null);
        }

        var others = new JsonArray([.. finding.RunnersUp.Select(other => RowOf(other, call))]);
        content["others"] = others;
        bool hasRecordings = finding.Recording is not null || others.Count > 0;
        content.AddIfAny("withheld", call.Disclosure.NotesOf(hasRecordings, hasRecordings));
        return new Answer(content)
        {
            Lists = [new CuttableList(others)],
            OnCut = () => content["left_out"] = $"{content["left_out"]} Further recordings that it could be had no room in this answer.".Trim(),
        };
    }

    private static JsonObject RowOf(RecordingCandidate other, ToolCall call)
    {
        JsonObject row = RecordingRow.Of(other.Recording, call.Disclosure, call.Pseudonyms);
        row.AddIfAny("distance_seconds", (long?)other.Distance?.TotalSeconds);
        row["reason"] = other.Reason;
        return row;
    }
}
