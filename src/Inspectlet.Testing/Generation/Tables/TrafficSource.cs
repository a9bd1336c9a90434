namespace Inspectlet.Testing.Generation.Tables;

/// <summary>Where visitors come from, and the queries with which links there lead to the site.</summary>
internal sealed record TrafficSource(int Number, Referrer Referrer, string[] Queries)
{
    private const string Direct = "d";

    /// <summary>All of them, each at its number.</summary>
    public static TrafficSource[] All { get; }

    /// <summary>All of them, by their shares of visits in a thousand.</summary>
    public static TrafficSource[] Shares { get; }

    /// <summary>Whether the visitor came by no link, but by typing or by a bookmark.</summary>
    public bool IsDirect => Referrer.Source == Direct;

    static TrafficSource()
    {
        (int Share, string Name, string[] Queries)[] sources =
        [
            (372, Direct, ["", "", "", "", "", "?utm_campaign=media"]),
            (296, "google", ["", "", "", "?utm_source=google&utm_medium=cpc&utm_campaign=brand", "?utm_source=google&utm_medium=cpc&utm_campaign=desk-lamps"]),
            (44, "bing", ["", "", "?utm_source=bing&utm_medium=cpc&utm_campaign=brand"]),
            (22, "duckduckgo", [""]),
            (70, "newsletter", ["?utm_source=newsletter&utm_medium=email&utm_campaign=spring-news", "?utm_source=newsletter&utm_medium=email&utm_campaign=winback"]),
            (52, "facebook", ["", "?utm_source=facebook&utm_medium=social&utm_campaign=media", "?utm_source=facebook&utm_medium=social&utm_campaign=retargeting"]),
            (28, "instagram", ["?utm_source=instagram&utm_medium=social&utm_campaign=media"]),
            (30, "linkedin", ["", "?utm_source=linkedin&utm_medium=social&utm_campaign=teams"]),
            (18, "reddit", [""]),
            (18, "youtube", ["", "?utm_source=youtube&utm_medium=video&utm_campaign=tour"]),
            (16, "github", [""]),
            (22, "partner.example.net", ["?ref=partner", "?ref=partner&coupon=WELCOME10"]),
            (12, "forum.example.org", [""]),
        ];
        All = [.. sources.Select((source, i) => new TrafficSource(i, new Referrer { Source = source.Name }, source.Queries))];
        Shares = Weighted.Of([.. All.Select((source, i) => (sources[i].Share, source))]);
    }
}
