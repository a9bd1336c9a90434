using System.Globalization;

namespace Inspectlet.Testing.Generation.Tables;

/// <summary>IP addresses, all of the ranges that are reserved for documentation (RFC 5737 and RFC 3849).</summary>
internal static class Addresses
{
    /// <summary>Addresses of version 4.</summary>
    public static string[] Version4 { get; } =
    [
        .. Enumerable.Range(1, 254).Select(host => Text($"192.0.2.{host}")),
        .. Enumerable.Range(1, 254).Select(host => Text($"198.51.100.{host}")),
        .. Enumerable.Range(1, 254).Select(host => Text($"203.0.113.{host}")),
    ];

    /// <summary>Addresses of version 6.</summary>
    public static string[] Version6 { get; } =
        [.. Enumerable.Range(1, 1024).Select(i => Text($"2001:db8:{i % 97:x}:{1 + (i * 7 % 4093):x}::{1 + (i * 31 % 65_521):x}"))];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
