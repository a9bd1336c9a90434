using System.Globalization;
using System.Text.Json.Nodes;
using Inspectlet.Cli.Mcp.Answers;
using Inspectlet.Cli.Mcp.Arguments;
using Inspectlet.Cli.Mcp.Privacy;
using Inspectlet.Cli.Mcp.Schemas;
using Inspectlet.Cli.Mcp.Values;

namespace Inspectlet.Cli.Mcp.Tools;

/// <summary><c>get_recording</c>.</summary>
internal sealed class GetRecordingTool : AssistantTool
{
    private const int BriefPages = 10;
    private const int FullPages = 100;
    private const int BriefTags = 10;
    private const int FullTags = 100;
    private const int MaxTagValue = 100;
    private const string Full = "full";

    private static readonly Parameter Detail = new(
        "detail", ParameterKind.Text, $"brief: the first {BriefPages} pages and {BriefTags} tags; full: up to {FullPages} of each, as far as they have room.")
    {
        Values = ["brief", Full],
        Default = "brief",
    };

    private static readonly Parameter FirstPage = new("first_page", ParameterKind.Number, "The number of the first page to give, to read on in a long recording.")
    {
        Least = 1,
        Default = 1,
    };

    private static readonly Parameter FirstTag = new("first_tag", ParameterKind.Number, "The number of the first tag to give, where there are many.")
    {
        Least = 1,
        Default = 1,
    };

    public override string Name => "get_recording";

    public override string Title => "Get a recording";

    public override string Description =>
        "Gives one recording: who, when, how long, its tags, and its pages as a timeline. Use it to see what happened in a visit whose id is known. Not for " +
        "searching (find_recordings), nor for why a search does not find it (explain_match).";

    public override IReadOnlyList<Parameter> Parameters { get; } = [SiteParameters.Site, SiteParameters.Recording, Detail, FirstPage, FirstTag];

    public override JsonObject OutputSchema => Schema.Object(
        ("recording!", RecordingRow.SchemaWith(
            ("ended_at", Schema.Text("When the visitor was last active, UTC")),
            ("ip_address", Schema.Text("The IP address, or a pseudonym: the same for the same address")),
            ("watch_link", Schema.Text("The link to watch it: a secret")))),
        ("pages!", Schema.List(PageRow.Schema(), "The pages, as they were opened")),
        ("pages_recorded!", Schema.Integer("How many pages the recording has in all")),
        ("next_page", Schema.Integer("More pages follow: call again with this as first_page")),
        ("tags!", Schema.List(
            Schema.Object(("name", Schema.Text()), ("value", Schema.Text()), ("added_at", Schema.Text("UTC"))),
            "The tags")),
        ("next_tag", Schema.Integer("More tags follow: call again with this as first_tag")),
        ("tags_recorded!", Schema.Integer("How many tags the recording has in all")),
        ("left_out", Schema.LeftOut()),
        ("withheld", Schema.Withheld()));

    public override async Task<Answer> RunAsync(ToolArguments arguments, ToolCall call, CancellationToken cancellationToken)
    {
        bool isFull = arguments.Text(Detail) == Full;
        int firstPage = (arguments.Number(FirstPage) ?? 1) - 1;
        int firstTag = (arguments.Number(FirstTag) ?? 1) - 1;
        Session session = await call.Inspectlet
            .GetSessionAsync(arguments.Id(SiteParameters.Site), arguments.Id(SiteParameters.Recording), cancellationToken).ConfigureAwait(false);

        VisitorText text = VisitorText.Of(session, call.Disclosure);
        int last = (int)Math.Min(session.Pages.Count, (long)firstPage + (isFull ? FullPages : BriefPages));
        var pages = new JsonArray([.. Enumerable.Range(firstPage, Math.Max(0, last - firstPage)).Select(index => PageRow.Of(session.Pages, index, text))]);
        var tags = new JsonArray([.. session.Tags.Skip(firstTag).Take(isFull ? FullTags : BriefTags).Select(tag => TagOf(tag, text, call))]);
        var content = new JsonObject();
        JsonObject head = HeadOf(session, text, call);
        content["recording"] = head;
        WatchLink.AddTo(head, content, session.SessionLink, call.Disclosure);
        string? withoutLink = content["left_out"]?.GetValue<string>();
        content["pages"] = pages;
        content["pages_recorded"] = session.Pages.Count;
        content["tags"] = tags;
        content["tags_recorded"] = session.Tags.Count;
        Finish();
        content.AddIfAny("withheld", call.Disclosure.NotesOf(hasPersonalData: true, hasLinks: true));

        // Whoever reads on in the tags has seen the pages.
        var pageList = new CuttableList(pages) { Least = 1 };
        var tagList = new CuttableList(tags) { Least = 1 };
        return new Answer(content) { Lists = firstTag > 0 ? [pageList, tagList] : [tagList, pageList], OnCut = Finish };

        void Finish()
        {
            string?[] words =
            [
                withoutLink,
                Follow("next_page", "page", FirstPage, session.Pages.Count, firstPage + pages.Count),
                Follow("next_tag", "tag", FirstTag, session.Tags.Count, firstTag + tags.Count),
                !isFull && (content.ContainsKey("next_page") || content.ContainsKey("next_tag")) ? $"Give {Detail.Name} {Full} for more at once." : null,
            ];
            string all = string.Join(' ', words.OfType<string>());
            content.Remove("left_out");
            content.AddIfAny("left_out", all.Length == 0 ? null : all);
        }

        string? Follow(string member, string what, Parameter first, int count, int behind)
        {
            content.Remove(member);
            if (behind >= count)
            {
                return null;
            }

            content[member] = behind + 1;
            int more = count - behind;
            return string.Create(CultureInfo.InvariantCulture, $"{more} {what}{(more == 1 ? "" : "s")}: call again with {first.Name} {behind + 1}.");
        }
    }

    private static JsonObject HeadOf(Session session, VisitorText text, ToolCall call)
    {
        JsonObject head = RecordingRow.Of(session, call.Disclosure, call.Pseudonyms);

        // They stand beside it, with more.
        head.Remove("tags");
        head.AddIfAny("ended_at", JsonValues.Of(session.EndedAt));
        head.AddIfAny("ip_address", RecordingRow.PersonOf(session.IpAddress, Pseudonyms.IpAddress, text, call.Disclosure, call.Pseudonyms));
        return head;
    }

    private static JsonObject TagOf(Tag tag, VisitorText text, ToolCall call)
    {
        var row = new JsonObject();
        row.AddIfAny("name", text.Clean(tag.Name, RecordingRow.MaxName));
        row.AddIfAny("value", RecordingRow.ValueOf(tag, MaxTagValue, text, call.Disclosure, call.Pseudonyms));
        row.AddIfAny("added_at", JsonValues.Of(tag.AddedAt));
        return row;
    }
}
