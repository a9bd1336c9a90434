using System.Globalization;

namespace Inspectlet.ContractTests.Drift;

/// <summary>Whose account the drift watch looks at.</summary>
/// <param name="Email">The e-mail address of the account.</param>
/// <param name="ApiToken">Its API token.</param>
/// <param name="WebsiteId">The site whose recordings are looked at; the first of the account where it is null.</param>
/// <param name="BaseAddress">The address of the service, version included; that of the document where it is null.</param>
internal sealed record DriftSettings(string Email, string ApiToken, long? WebsiteId = null, Uri? BaseAddress = null)
{
    /// <summary>Why there are no settings.</summary>
    public const string Missing = "Set INSPECTLET_EMAIL and INSPECTLET_API_TOKEN, and the live API is held against the document.";

    /// <summary>Reads the settings from environment variables; null where there are no credentials.</summary>
    /// <param name="read">Reads a variable.</param>
    /// <exception cref="FormatException">A variable does not hold what it should.</exception>
    public static DriftSettings? Read(Func<string, string?> read)
    {
        if (read("INSPECTLET_EMAIL") is not { Length: > 0 } email || read("INSPECTLET_API_TOKEN") is not { Length: > 0 } token)
        {
            return null;
        }

        return new DriftSettings(email, token, ReadWebsite(read("INSPECTLET_WEBSITE_ID")), ReadAddress(read("INSPECTLET_BASE_ADDRESS")));
    }

    // A record would show them.
    public override string ToString() => nameof(DriftSettings);

    private static long? ReadWebsite(string? text) => text is null or "" ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long id) ? id
        : throw new FormatException("INSPECTLET_WEBSITE_ID is not the id of a site, which is a number.");

    private static Uri? ReadAddress(string? text) => text is null or "" ? null
        : Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" ? address
        : throw new FormatException("INSPECTLET_BASE_ADDRESS is not an address that begins with http:// or https://.");
}
