namespace Inspectlet.Testing.Generation.Tables;

/// <summary>What generated sites are called, and where they are.</summary>
internal static class SiteNames
{
    public static (string Name, string Host) MyApp { get; } = ("My App", "www.example.com");

    public static (string Name, string Host)[] Others { get; } =
    [
        ("Corner Desk Outlet", "outlet.example.com"),
        ("Lamp & Light", "www.example.org"),
        ("Nordic Office", "nordic.example.net"),
        ("Workroom Planner", "planner.example.org"),
        ("Chair Refurbishers", "www.example.net"),
        ("Reading Room", "shop.example.org"),
    ];
}
