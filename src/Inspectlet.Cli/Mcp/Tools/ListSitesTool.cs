using System.Text.Json.Nodes;
using Inspectlet.Cli.Mcp.Answers;
using Inspectlet.Cli.Mcp.Arguments;
using Inspectlet.Cli.Mcp.Privacy;
using Inspectlet.Cli.Mcp.Schemas;
using Inspectlet.Cli.Mcp.Values;

namespace Inspectlet.Cli.Mcp.Tools;

/// <summary><c>list_sites</c>.</summary>
internal sealed class ListSitesTool : AssistantTool
{
    private const int MaxName = 100;

    public override string Name => "list_sites";

    public override string Title => "List sites";

    public override string Description =>
        "Lists the sites of the account, with the ids that every other tool needs. Use it first, unless the site_id is known. Not for finding recordings.";

    public override IReadOnlyList<Parameter> Parameters => [];

    public override JsonObject OutputSchema => Schema.Object(
        ("sites!", Schema.List(
            Schema.Object(
                ("id!", Schema.Text("site_id for other tools")),
                ("id_number!", Schema.Integer()),
                ("name", Schema.Text()),
                ("created_at", Schema.Text("UTC"))),
            "The sites")),
        ("total!", Schema.Integer("How many sites the account has")),
        ("left_out", Schema.LeftOut()),
        ("withheld", Schema.Withheld()));

    public override async Task<Answer> RunAsync(ToolArguments arguments, ToolCall call, CancellationToken cancellationToken)
    {
        IReadOnlyList<Website> sites = await call.Inspectlet.ListWebsitesAsync(cancellationToken).ConfigureAwait(false);
        VisitorText text = VisitorText.OfNobody(call.Disclosure);
        var list = new JsonArray([.. sites.Select(site => RowOf(site, text))]);
        var content = new JsonObject { ["sites"] = list, ["total"] = sites.Count };
        content.AddIfAny("withheld", call.Disclosure.NotesOf(hasPersonalData: sites.Any(site => VisitorText.HasAddress(site.Name)), hasLinks: false));
        return new Answer(content)
        {
            Lists = [new CuttableList(list) { Least = 1 }],
            OnCut = () => content["left_out"] = $"{sites.Count - list.Count} more sites have no room here. A person can give the server a greater --budget.",
        };
    }

    private static JsonObject RowOf(Website site, VisitorText text)
    {
        var row = new JsonObject { ["id"] = JsonValues.Of(site.Id), ["id_number"] = site.Id };
        row.AddIfAny("name", text.Clean(site.Name, MaxName));
        row.AddIfAny("created_at", JsonValues.Of(site.CreatedAt));
        return row;
    }
}
