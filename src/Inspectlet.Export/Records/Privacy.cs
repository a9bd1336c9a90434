using System.Security.Cryptography;
using System.Text;
using Inspectlet.Export.Files;

namespace Inspectlet.Export.Records;

/// <summary>What of a recording must not be written as it is: the link to watch it, and what tells who the visitor is.</summary>
internal sealed class Privacy(SessionExportOptions options)
{
    public const string Link = "sessionlink";
    public const string IpAddress = "ip";
    public const string DisplayName = "display_name";

    private readonly byte[]? _key = options.PseudonymKey is { } key ? Encoding.UTF8.GetBytes(key) : null;

    /// <summary>Whether anything must be left out or replaced.</summary>
    public bool IsNeeded { get; } = !options.IncludeLinks || !options.IncludePersonalData;

    public bool KeepsLinks { get; } = options.IncludeLinks;

    public bool KeepsPersonalData { get; } = options.IncludePersonalData;

    public bool HasPseudonyms => _key is not null;

    /// <summary>Whether a member must not be written as it is. Names compare without case, as a later version of the API may write them otherwise.</summary>
    public bool Hides(ReadOnlySpan<byte> name) =>
        (!KeepsLinks && Ascii.EqualsIgnoreCase(name, "sessionlink"u8))
        || (!KeepsPersonalData && (Ascii.EqualsIgnoreCase(name, "ip"u8) || Ascii.EqualsIgnoreCase(name, "display_name"u8)));

    /// <summary>What stands for a value of a member that is hidden; null if nothing does.</summary>
    /// <param name="name">The member.</param>
    /// <param name="value">Its value.</param>
    public string? PseudonymOf(string name, string? value)
    {
        if (_key is null || string.IsNullOrEmpty(value) || name == Link)
        {
            return null;
        }

        return Pseudonym.Of(_key, name, value);
    }

    /// <summary>Tells two keys apart without telling what they are; null without a key.</summary>
    public string? KeyId() => _key is null ? null : HexText.Of(HMACSHA256.HashData(_key, "inspectlet-export key"u8).AsSpan(0, 4));
}
