using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace Inspectlet.Search;

/// <summary>The visitor's IP address is the one asked for, in this spelling or, for IPv6, in another.</summary>
internal sealed class IpAddressCondition() : SearchCondition(nameof(SessionSearch.IpAddress))
{
    public override bool IsSet(SessionSearch search) => search.IpAddress is not null;

    public override bool Holds(SessionSearch search, Session session, long asOf) =>
        search.IpAddress is not { } address
        || RecordedText.Is(session.IpAddress, address)
        || (IsVersion6(address, out IPAddress? asked) && IsVersion6(session.IpAddress, out IPAddress? recorded) && asked.Equals(recorded));

    public override string Expected(SessionSearch search, long asOf) => SearchWords.OneLine(search.IpAddress!);

    public override string? Actual(SessionSearch search, Session session) => session.IpAddress is { Length: > 0 } address ? SearchWords.OneLine(address) : null;

    public override SessionSearch Without(SessionSearch search) => search with { IpAddress = null };

    // Without a colon there is nothing to read: a search by an address of version 4 makes no objects.
    private static bool IsVersion6(string? text, [NotNullWhen(true)] out IPAddress? address)
    {
        address = null;
        return text is not null && text.Contains(':', StringComparison.Ordinal) && IPAddress.TryParse(text, out address);
    }
}
