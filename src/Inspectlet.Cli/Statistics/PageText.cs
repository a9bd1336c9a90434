namespace Inspectlet.Cli.Statistics;

/// <summary>The URL of a page, shortened to what tells pages apart.</summary>
internal static class PageText
{
    private static readonly string[] Schemes = ["https://", "http://", "//"];

    public static string? WithoutScheme(string? url) =>
        Schemes.FirstOrDefault(scheme => url?.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) is true) is { } scheme ? url![scheme.Length..] : url;
}
