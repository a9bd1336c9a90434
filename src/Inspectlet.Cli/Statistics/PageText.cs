namespace Inspectlet.Cli.Statistics;

/// <summary>The URL of a page, shortened to what tells pages apart.</summary>
internal static class PageText
{
    private static readonly string[] Schemes = ["https://", "http://", "//"];

    /// <summary>What stands before the host, which the service does not compare; null if nothing does.</summary>
    public static string? SchemeOf(string? url) => Schemes.FirstOrDefault(scheme => url?.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) is true);

    public static string? WithoutScheme(string? url) => SchemeOf(url) is { } scheme ? url![scheme.Length..] : url;
}
