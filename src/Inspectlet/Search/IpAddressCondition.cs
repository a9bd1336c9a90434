namespace Inspectlet.Search;

/// <summary>The visitor's IP address is the one asked for, in this spelling or, for IPv6, in another.</summary>
internal sealed class IpAddressCondition() : SearchCondition(nameof(SessionSearch.IpAddress))
{
    public override bool IsSet(SessionSearch search) => search.IpAddress is not null;

    public override bool Holds(SessionSearch search, Session session, long asOf) =>
        search.IpAddress is not { } address
        || RecordedText.Is(session.IpAddress, address)
        || (IPv6Text.TryRead(address, out UInt128 asked) && IPv6Text.TryRead(session.IpAddress, out UInt128 recorded) && asked == recorded);

    public override string Expected(SessionSearch search, long asOf) => search.IpAddress!;

    public override string? Actual(SessionSearch search, Session session) => session.IpAddress is { Length: > 0 } address ? address : null;

    public override SessionSearch Without(SessionSearch search) => search with { IpAddress = null };
}
