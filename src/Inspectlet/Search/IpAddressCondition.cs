namespace Inspectlet.Search;

/// <summary>The visitor's IP address is the one asked for, in this spelling or, for IPv6, in another.</summary>
internal sealed class IpAddressCondition() : SearchCondition(nameof(SessionSearch.IpAddress))
{
    public override bool IsSet(SessionSearch search) => search.IpAddress is not null;

    public override bool Holds(SessionSearch search, Session session, long asOf) =>
        search.IpAddress is not { } address || (session.IpAddress is { } recorded && AreEqual(address, recorded));

    public override string Expected(SessionSearch search, long asOf) => search.IpAddress!;

    public override string? Actual(SessionSearch search, Session session) => session.IpAddress is { Length: > 0 } address ? address : null;

    public override SessionSearch Without(SessionSearch search) => search with { IpAddress = null };

    private static bool AreEqual(string left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase)
        || (IPv6Text.TryRead(left, out UInt128 first) && IPv6Text.TryRead(right, out UInt128 second) && first == second);
}
