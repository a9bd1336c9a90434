using System.Security.Cryptography;
using System.Text;
using Inspectlet.Export.Files;
using Inspectlet.Export.Records;

namespace Inspectlet.Export.Manifests;

/// <summary>Makes and compares what manifests say of an export.</summary>
internal static class ManifestSources
{
    private const string LeftOut = "left out";
    private const string Pseudonyms = "pseudonyms";
    private const string Included = "included";

    public static ManifestSource Of(SessionExportOptions options)
    {
        var privacy = new Privacy(options);
        SessionSearch search = privacy.KeepsPersonalData ? options.Search : Masked(options.Search, privacy);
        return new ManifestSource
        {
            Site = options.WebsiteId,
            Search = search,
            SearchIsMasked = search != options.Search,
            Files = PartName.ExtensionOf(options),
            Links = privacy.KeepsLinks,
            PersonalData = privacy.KeepsPersonalData ? Included : privacy.HasPseudonyms ? Pseudonyms : LeftOut,
            PseudonymKeyId = privacy.KeyId(),
        };
    }

    /// <summary>In what two exports differ, in words; null where they agree.</summary>
    public static string? Difference(ManifestSource folder, ManifestSource asked) =>
        folder.Site != asked.Site ? $"It is of the site {folder.Site}, not {asked.Site}."
        : folder.Search != asked.Search ? "It is of another search."
        : folder.Files != asked.Files ? $"Its files are {folder.Files}, not {asked.Files}."
        : folder.Links != asked.Links ? $"It is {(folder.Links ? "with" : "without")} the links to watch recordings."
        : folder.PersonalData != asked.PersonalData ? $"IP addresses and display names are {folder.PersonalData} there, not {asked.PersonalData}."
        : folder.PseudonymKeyId != asked.PseudonymKeyId ? "Its pseudonyms are of another key."
        : null;

    // Those of a short text can be found by trying, unless there is a key. All recordings of the folder are of that visitor anyway.
    private static SessionSearch Masked(SessionSearch search, Privacy privacy) => search with
    {
        DisplayName = Mask(Privacy.DisplayName, search.DisplayName, privacy),
        IpAddress = Mask(Privacy.IpAddress, search.IpAddress, privacy),
    };

    private static string? Mask(string member, string? value, Privacy privacy) => value is null ? null
        : privacy.PseudonymOf(member, value)
        ?? "sha256-" + HexText.Of(SHA256.HashData(Encoding.UTF8.GetBytes(value)).AsSpan(0, 8));
}
