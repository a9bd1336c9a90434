using System.Text.Json;

namespace Inspectlet.Testing.Requests;

/// <summary>The form field <c>search</c>: the rules of the API's document, and the search that it holds.</summary>
internal static class SearchField
{
    private const string Name = "search";

    private static readonly JsonRule Page = JsonRule.Object(
        ("operator", JsonRule.OneOf(PageUrlOperator.KnownValues.Select(v => v.Value)), false),
        ("url", JsonRule.Text, true));

    private static readonly JsonRule Tag = JsonRule.Object(
        ("tag", JsonRule.Text, true),
        ("value", JsonRule.TextOrFlag, false));

    private static readonly JsonRule Search = JsonRule.Object(
        ("displayname", JsonRule.Text, false),
        ("country", JsonRule.Text, false),
        ("newold", JsonRule.Object(("new", JsonRule.Flag, false), ("old", JsonRule.Flag, false)), false),
        ("tags", JsonRule.Object(("tagslist", JsonRule.ListOf(Tag), true), ("operator", JsonRule.OneOf(TagOperator.KnownValues.Select(v => v.Value)), false)), false),
        ("ipaddress", JsonRule.Text, false),
        ("showstarredonly", JsonRule.Flag, false),
        ("browser", JsonRule.OneOf(Browser.KnownValues.Select(v => v.Value)), false),
        ("devices", JsonRule.OneOf(DeviceType.KnownValues.Select(v => v.Value)), false),
        ("daterange", JsonRule.OneOf(DateRange.KnownValues.Select(v => v.Value)), false),
        ("daterangecustom", JsonRule.Object(("start", JsonRule.Digits, false), ("end", JsonRule.Digits, false)), false),
        ("seslength_start", JsonRule.WholeNumber(int.MaxValue), false),
        ("seslength_end", JsonRule.WholeNumber(int.MaxValue), false),
        ("sestime_start", JsonRule.WholeNumber(long.MaxValue), false),
        ("sestime_end", JsonRule.WholeNumber(long.MaxValue), false),
        ("startpage", Page, false),
        ("visitedpage", Page, false),
        ("exitpage", Page, false),
        ("trafficsource", JsonRule.Text, false));

    /// <summary>Reads the search; null, with a sentence for everything that is wrong with it, where the API would not take it.</summary>
    public static SessionSearch? Read(string json, ICollection<string> problems)
    {
        int before = problems.Count;
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            Search.Check(document.RootElement, Name, problems);
            return problems.Count > before
                ? null
                : Bound(JsonSerializer.Deserialize(json, SandboxJson.Default.SessionSearch)!, document.RootElement);
        }
        catch (JsonException)
        {
            problems.Add($"{Name} must be JSON.");
            return null;
        }
    }

    // The document sets no upper bound to times. A least value beyond what .NET can hold is one that nothing reaches,
    // where the reader would drop it. An upper bound beyond that may be dropped: nothing exceeds it.
    private static SessionSearch Bound(SessionSearch search, JsonElement sent)
    {
        bool isLongest = search.MinDuration is null && sent.TryGetProperty("sestime_start", out _);
        bool isLatest = search.CustomDateRange is { Start: null } && sent.GetProperty("daterangecustom").TryGetProperty("start", out _);
        return search with
        {
            MinDuration = isLongest ? TimeSpan.FromSeconds(long.MaxValue / TimeSpan.TicksPerSecond) : search.MinDuration,
            CustomDateRange = isLatest ? search.CustomDateRange! with { Start = DateTimeOffset.MaxValue } : search.CustomDateRange,
        };
    }
}
