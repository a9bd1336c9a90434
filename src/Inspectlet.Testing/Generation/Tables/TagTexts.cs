using System.Globalization;

namespace Inspectlet.Testing.Generation.Tables;

/// <summary>The values of tags.</summary>
internal static class TagTexts
{
    public static string[] Plans { get; } = Weighted.Of((10, "free"), (6, "pro"), (3, "team"), (1, "enterprise"));

    public static string[] Experiments { get; } = ["checkout-a", "checkout-b", "control"];

    /// <summary>Sites set flags in either way.</summary>
    public static string[] Yes { get; } = ["1", "1", "true"];

    public static string[] YesOrNo { get; } = ["1", "0", "true", "false", ""];

    public static string[] Errors { get; } = ["ERR-4012", "ERR-4017", "ERR-5003", "TIMEOUT", "PAYMENT-DECLINED", "TypeError: x is undefined"];

    /// <summary>What is in a cart, in the shop's currency.</summary>
    public static string[] CartValues { get; } =
        [.. Enumerable.Range(1, 64).Select(i => ((i * i * 37 % 50_000 / 10 * 10) + 1990).ToString(CultureInfo.InvariantCulture)).Select(cents => $"{cents[..^2]}.{cents[^2..]}")];
}
