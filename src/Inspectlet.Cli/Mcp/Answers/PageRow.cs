using System.Text.Json.Nodes;
using Inspectlet.Cli.Mcp.Privacy;
using Inspectlet.Cli.Mcp.Values;

namespace Inspectlet.Cli.Mcp.Answers;

/// <summary>A page of a recording, and how long it was open.</summary>
internal static class PageRow
{
    private const int MaxTitle = 100;
    private const int MaxUrl = 200;

    public static JsonObject Schema() => Schemas.Schema.Object(
        ("number!", Schemas.Schema.Integer("From 1")),
        ("opened_at", Schemas.Schema.Text("UTC")),
        ("seconds_open", Schemas.Schema.Integer("How long, until the next page was opened")),
        ("title", Schemas.Schema.Text()),
        ("url", Schemas.Schema.Text()));

    public static JsonObject Of(IReadOnlyList<PageView> pages, int index, VisitorText text)
    {
        PageView page = pages[index];
        DateTimeOffset? next = index + 1 < pages.Count ? pages[index + 1].OpenedAt : null;
        var row = new JsonObject { ["number"] = index + 1 };
        row.AddIfAny("opened_at", JsonValues.Of(page.OpenedAt));
        row.AddIfAny("seconds_open", next >= page.OpenedAt ? (long)(next.Value - page.OpenedAt.Value).TotalSeconds : null);
        row.AddIfAny("title", text.Clean(page.Title, MaxTitle));
        row.AddIfAny("url", text.Clean(page.Url, MaxUrl));
        return row;
    }
}
