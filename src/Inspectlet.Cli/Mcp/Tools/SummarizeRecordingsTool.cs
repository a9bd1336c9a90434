using System.Globalization;
using System.Text.Json.Nodes;
using Inspectlet.Cli.Mcp.Answers;
using Inspectlet.Cli.Mcp.Arguments;
using Inspectlet.Cli.Mcp.Privacy;
using Inspectlet.Cli.Mcp.Schemas;
using Inspectlet.Cli.Mcp.Values;
using Inspectlet.Cli.Statistics;

namespace Inspectlet.Cli.Mcp.Tools;

/// <summary><c>summarize_recordings</c>.</summary>
internal sealed class SummarizeRecordingsTool : AssistantTool
{
    private const int DefaultTop = 5;
    private const int DefaultMost = 10_000;
    private const int MaxKey = 120;

    // As many as a page of the API has.
    private const int ReportEvery = 100;

    private static readonly Parameter By = new("by", ParameterKind.TextList, "What to count by; all if it is left out.")
    {
        Values = [.. Dimension.All.Select(NameOf)],
        Examples = ["country", "device"],
    };

    private static readonly Parameter Top = new("top", ParameterKind.Number, "How many values of each at most, those with the most recordings; days are all given.")
    {
        Least = 1,
        Most = 50,
        Default = DefaultTop,
    };

    private static readonly Parameter Most = new("max_recordings", ParameterKind.Number, "How many recordings to count at most, the newest; every hundred takes a request.")
    {
        Least = 1,
        Most = 1_000_000,
        Default = DefaultMost,
    };

    public override string Name => "summarize_recordings";

    public override string Title => "Summarize recordings";

    public override string Description =>
        "Counts the recordings that meet the conditions: in all, and by day, country, browser, device, source, landing page and tag; with the mean length and number of " +
        "pages. Use it for how many, how often, where from, which most. Not for looking at single visits (find_recordings).";

    public override IReadOnlyList<Parameter> Parameters { get; } = [SiteParameters.Site, By, Top, .. SearchParameters.All, Most];

    public override JsonObject OutputSchema => Schema.Object(
        ("now!", Schema.Text("UTC")),
        ("asked!", Schema.Text("The search in a sentence")),
        ("recordings!", Schema.Integer("How many recordings were counted")),
        ("is_complete!", Schema.Flag("Whether these are all that match")),
        ("first_start", Schema.Text("UTC")),
        ("last_start", Schema.Text("UTC")),
        ("mean_seconds", Schema.Number()),
        ("mean_pages", Schema.Number()),
        ("groups!", Schema.List(
            Schema.Object(
                ("by!", Schema.Text("What was counted by")),
                ("counts!", Schema.List(
                    Schema.Object(
                        ("key", Schema.Text("The value; missing for recordings that have none")),
                        ("recordings!", Schema.Integer("How many recordings have it"))),
                    "The counts; days in their order, others with the most recordings first")),
                ("other!", Schema.Integer("How many recordings have values that are not listed, such as the oldest days; by tag, one with several counts once for each"))),
            "The counts by each; days are those of UTC, and a recording with several tags counts under each")),
        ("left_out", Schema.LeftOut()),
        ("withheld", Schema.Withheld()));

    public override async Task<Answer> RunAsync(ToolArguments arguments, ToolCall call, CancellationToken cancellationToken)
    {
        long site = arguments.Id(SiteParameters.Site);
        DateTimeOffset now = call.Clock.GetUtcNow();
        SessionSearch search = SearchParameters.Build(arguments, now, call.Pseudonyms.Resolve);
        IReadOnlyList<string> by = arguments.Texts(By);
        Dimension[] dimensions = [.. Dimension.All.Where(dimension => by.Count == 0 || by.Contains(NameOf(dimension)))];
        int top = arguments.Number(Top) ?? DefaultTop;
        int most = arguments.Number(Most) ?? DefaultMost;

        var counter = new SessionCounter(dimensions);
        bool isComplete = true;
        IAsyncEnumerable<Session> sessions = call.Inspectlet.EnumerateSessionsAsync(site, search, cancellationToken: cancellationToken);
        await foreach (Session session in sessions.ConfigureAwait(false))
        {
            if (counter.Recordings == most)
            {
                isComplete = false;
                break;
            }

            counter.Add(VisibleParts(session, call.Disclosure));
            if (counter.Recordings % ReportEvery == 0)
            {
                await call.Report(counter.Recordings, cancellationToken).ConfigureAwait(false);
            }
        }

        return AnswerOf(counter.ToStatistics(top), SearchParameters.Build(arguments, now, value => value).Explain(), isComplete, now, call);
    }

    private static Answer AnswerOf(SessionStatistics statistics, string asked, bool isComplete, DateTimeOffset now, ToolCall call)
    {
        JsonArray[] counts = [.. statistics.Groups.Select(CountsOf)];
        JsonObject[] groups = [.. statistics.Groups.Select((group, i) => new JsonObject { ["by"] = NameOf(group.Dimension), ["counts"] = counts[i], ["other"] = group.Other })];
        var content = new JsonObject { ["now"] = JsonValues.Of(now) };
        bool isMasked = AskedText.AddTo(content, asked, call.Disclosure);
        content["recordings"] = statistics.Recordings;
        content["is_complete"] = isComplete;
        content.AddIfAny("first_start", JsonValues.Of(statistics.FirstStart));
        content.AddIfAny("last_start", JsonValues.Of(statistics.LastStart));
        content.AddIfAny("mean_seconds", statistics.MeanDuration is { } mean ? Math.Round(mean.TotalSeconds, 1) : null);
        content.AddIfAny("mean_pages", statistics.MeanPageCount is { } pages ? Math.Round(pages, 2) : null);
        content["groups"] = new JsonArray([.. groups]);
        string? partial = isComplete ? null : string.Create(
            CultureInfo.InvariantCulture, $"Only the newest {statistics.Recordings} recordings were counted. Ask for a shorter span, or for a greater {Most.Name}.");
        content.AddIfAny("left_out", partial);
        content.AddIfAny("withheld", call.Disclosure.NotesOf(isMasked || statistics.Recordings > 0, hasLinks: false));

        // The longest lists lose values first: days the oldest, others those with the fewest recordings.
        CuttableList[] lists = [.. statistics.Groups.Select((group, i) => new CuttableList(counts[i]) { Least = IsDays(group) ? 1 : 0, LosesFirst = IsDays(group) })];
        return new Answer(content) { Lists = [.. lists.OrderByDescending(list => list.Elements.Count)], OnCut = Cut };

        void Cut()
        {
            string days = "";
            string values = "";
            for (int i = 0; i < groups.Length; i++)
            {
                CountedGroup group = statistics.Groups[i];
                int lost = group.Keys.Count - counts[i].Count;
                groups[i]["other"] = group.Other + (IsDays(group) ? group.Keys.Take(lost) : group.Keys.TakeLast(lost)).Sum(key => key.Recordings);
                days = lost > 0 && IsDays(group) ? string.Create(CultureInfo.InvariantCulture, $" The {lost} oldest days had no room in this answer.") : days;
                values = lost > 0 && !IsDays(group) ? " Values had no room in this answer." : values;
            }

            content["left_out"] = $"{partial}{days}{values} They count as other. Ask for fewer in by, or for a shorter span.".Trim();
        }
    }

    private static bool IsDays(CountedGroup group) => group.Dimension == Dimension.Day;

    private static JsonArray CountsOf(CountedGroup group) => new([.. group.Keys.Select(key =>
    {
        var row = new JsonObject();
        row.AddIfAny("key", key.Key);
        row["recordings"] = key.Recordings;
        return (JsonNode)row;
    })]);

    // What is counted is what the assistant may see: the name of a visitor can be in the address of a page.
    private static Session VisibleParts(Session session, Disclosure disclosure)
    {
        VisitorText text = VisitorText.Of(session, disclosure);
        return new Session
        {
            Id = session.Id,
            WebsiteId = session.WebsiteId,
            StartedAt = session.StartedAt,
            EndedAt = session.EndedAt,
            RawDuration = session.RawDuration,
            PageCount = session.PageCount,
            Country = text.Clean(session.Country, MaxKey),
            Browser = text.Clean(session.Browser?.Value, MaxKey) is { } browser ? new Browser(browser) : null,
            DeviceType = text.Clean(session.DeviceType?.Value, MaxKey) is { } device ? new DeviceType(device) : null,
            Referrer = new Referrer { Source = text.Clean(session.Referrer?.Source, MaxKey) },
            LandingPage = text.Clean(session.LandingPage, MaxKey),
            Tags = [.. session.Tags.Select(tag => new Tag { Name = text.Clean(tag.Name, MaxKey) })],
        };
    }

    private static string NameOf(Dimension dimension) => dimension.Name.Replace('-', '_');
}
