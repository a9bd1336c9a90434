using Inspectlet.Testing.Generation.Tables;

namespace Inspectlet.Testing.Generation;

/// <summary>A made-up visitor. What is said of one stays the same from visit to visit; it is null where the service does not say it.</summary>
internal readonly struct Visitor
{
    private const long FirstId = 2_100_000_000;
    private const int IdStep = 17;

    public Visitor(ulong key, long number)
    {
        var draw = new Draw(Draw.Key(key, number));
        Id = FirstId + (number * IdStep) + draw.Below(IdStep);
        Country country = draw.Of(Country.Shares);
        Software software = draw.Of(Software.Shares);
        Person = draw.Percent(38) ? draw.Of(country.People) : null;
        IpAddress = draw.Percent(14) ? draw.Of(Addresses.Version6) : draw.Of(Addresses.Version4);
        UserAgent = draw.Of(software.UserAgents);
        PageWidth = draw.Percent(80) ? draw.Of(software.PageWidths) : null;
        Plan = draw.Of(TagTexts.Plans);
        Experiment = draw.Percent(25) ? draw.Of(TagTexts.Experiments) : null;
        IsBetaTester = draw.Percent(4);

        ulong gaps = draw.Next();
        CountryCode = HasGap(gaps) ? null : country.Code;
        Browser = HasGap(gaps >> 8) ? null : software.Browser;
        Device = HasGap(gaps >> 16) ? null : software.Device;
    }

    public long Id { get; }

    /// <summary>Who it is, if the visitor signs in.</summary>
    public Person? Person { get; }

    public string? CountryCode { get; }

    public string IpAddress { get; }

    public Browser? Browser { get; }

    public DeviceType? Device { get; }

    public string UserAgent { get; }

    public int? PageWidth { get; }

    public string Plan { get; }

    public string? Experiment { get; }

    public bool IsBetaTester { get; }

    private static bool HasGap(ulong bits) => (byte)bits == 0;
}
