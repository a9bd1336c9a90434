using System.Text.Json.Serialization;

namespace Inspectlet.Benchmarks.Peers;

/// <summary>The answer to a search.</summary>
internal sealed class SearchAnswer
{
    [JsonPropertyName("response"), Newtonsoft.Json.JsonProperty("response")]
    public List<SessionRow>? Response { get; set; }
}

/// <summary>A session.</summary>
internal sealed class SessionRow
{
    [JsonPropertyName("sid"), Newtonsoft.Json.JsonProperty("sid")]
    public long Id { get; set; }

    [JsonPropertyName("wid"), Newtonsoft.Json.JsonProperty("wid")]
    public long WebsiteId { get; set; }

    [JsonPropertyName("date_start_session"), Newtonsoft.Json.JsonProperty("date_start_session")]
    public long StartedAt { get; set; }

    [JsonPropertyName("date_end_session"), Newtonsoft.Json.JsonProperty("date_end_session")]
    public long EndedAt { get; set; }

    [JsonPropertyName("session_duration"), Newtonsoft.Json.JsonProperty("session_duration")]
    public long Duration { get; set; }

    [JsonPropertyName("num_pages"), Newtonsoft.Json.JsonProperty("num_pages")]
    public int PageCount { get; set; }

    [JsonPropertyName("uid"), Newtonsoft.Json.JsonProperty("uid")]
    public long VisitorId { get; set; }

    [JsonPropertyName("ip"), Newtonsoft.Json.JsonProperty("ip")]
    public string? IpAddress { get; set; }

    [JsonPropertyName("browser"), Newtonsoft.Json.JsonProperty("browser")]
    public string? Browser { get; set; }

    [JsonPropertyName("referrer"), Newtonsoft.Json.JsonProperty("referrer")]
    public ReferrerRow? Referrer { get; set; }

    [JsonPropertyName("page_width"), Newtonsoft.Json.JsonProperty("page_width")]
    public int PageWidth { get; set; }

    [JsonPropertyName("page_height"), Newtonsoft.Json.JsonProperty("page_height")]
    public int PageHeight { get; set; }

    [JsonPropertyName("useragent"), Newtonsoft.Json.JsonProperty("useragent")]
    public string? UserAgent { get; set; }

    [JsonPropertyName("new_visitor"), Newtonsoft.Json.JsonProperty("new_visitor")]
    public bool IsNewVisitor { get; set; }

    [JsonPropertyName("starred"), Newtonsoft.Json.JsonProperty("starred")]
    public bool IsStarred { get; set; }

    [JsonPropertyName("country"), Newtonsoft.Json.JsonProperty("country")]
    public string? Country { get; set; }

    [JsonPropertyName("landing_page"), Newtonsoft.Json.JsonProperty("landing_page")]
    public string? LandingPage { get; set; }

    [JsonPropertyName("exit_page"), Newtonsoft.Json.JsonProperty("exit_page")]
    public string? ExitPage { get; set; }

    [JsonPropertyName("device_type"), Newtonsoft.Json.JsonProperty("device_type")]
    public string? DeviceType { get; set; }

    [JsonPropertyName("display_name"), Newtonsoft.Json.JsonProperty("display_name")]
    public string? DisplayName { get; set; }

    [JsonPropertyName("sessionlink"), Newtonsoft.Json.JsonProperty("sessionlink")]
    public string? SessionLink { get; set; }

    [JsonPropertyName("tags"), Newtonsoft.Json.JsonProperty("tags")]
    public List<TagRow>? Tags { get; set; }

    [JsonPropertyName("pages"), Newtonsoft.Json.JsonProperty("pages")]
    public List<PageRow>? Pages { get; set; }
}

/// <summary>Where a visitor came from.</summary>
internal sealed class ReferrerRow
{
    [JsonPropertyName("source"), Newtonsoft.Json.JsonProperty("source")]
    public string? Source { get; set; }
}

/// <summary>A tag.</summary>
internal sealed class TagRow
{
    [JsonPropertyName("tag"), Newtonsoft.Json.JsonProperty("tag")]
    public string? Name { get; set; }

    [JsonPropertyName("value"), Newtonsoft.Json.JsonProperty("value")]
    public string? Value { get; set; }

    [JsonPropertyName("timestamp"), Newtonsoft.Json.JsonProperty("timestamp")]
    public long AddedAt { get; set; }
}

/// <summary>A page view.</summary>
internal sealed class PageRow
{
    [JsonPropertyName("rid"), Newtonsoft.Json.JsonProperty("rid")]
    public long Id { get; set; }

    [JsonPropertyName("opened_at"), Newtonsoft.Json.JsonProperty("opened_at")]
    public long OpenedAt { get; set; }

    [JsonPropertyName("pagetitle"), Newtonsoft.Json.JsonProperty("pagetitle")]
    public string? Title { get; set; }

    [JsonPropertyName("url"), Newtonsoft.Json.JsonProperty("url")]
    public string? Url { get; set; }
}
