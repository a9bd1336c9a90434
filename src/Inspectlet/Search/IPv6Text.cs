using System.Globalization;

namespace Inspectlet.Search;

/// <summary>
/// Reads IPv6 addresses (RFC 4291, section 2.2), which have many spellings. The framework's <c>IPAddress</c> makes objects of
/// them, and a search reads one for every recording.
/// </summary>
internal static class IPv6Text
{
    private const int AllGroups = 8;

    /// <summary>Reads an address without brackets, port or zone.</summary>
    /// <param name="text">The text.</param>
    /// <param name="address">Gets the address.</param>
    /// <returns>Whether the text is an IPv6 address.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, out UInt128 address)
    {
        int gap = text.IndexOf("::", StringComparison.Ordinal);
        if (gap < 0)
        {
            return TryReadGroups(text, out address, out int count) && count == AllGroups;
        }

        bool isRead = TryReadGroups(text[..gap], out UInt128 head, out int before)
            & TryReadGroups(text[(gap + 2)..], out UInt128 tail, out int behind);
        address = before == 0 ? tail : (head << (16 * (AllGroups - before))) | tail;
        return isRead && before + behind < AllGroups;
    }

    private static bool TryReadGroups(ReadOnlySpan<char> text, out UInt128 value, out int count)
    {
        value = 0;
        count = 0;
        while (!text.IsEmpty)
        {
            int colon = text.IndexOf(':');
            ReadOnlySpan<char> group = colon < 0 ? text : text[..colon];
            if (colon < 0 && group.Contains('.'))
            {
                bool isRead = TryReadIPv4(group, out uint last);
                value = (value << 32) | last;
                count += 2;
                return isRead && count <= AllGroups;
            }

            // A colon separates: it must not be the last.
            if (count == AllGroups || group.Length > 4 || colon == text.Length - 1
                || !ushort.TryParse(group, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort number))
            {
                return false;
            }

            value = (value << 16) | number;
            count++;
            text = colon < 0 ? [] : text[(colon + 1)..];
        }

        return true;
    }

    private static bool TryReadIPv4(ReadOnlySpan<char> text, out uint value)
    {
        value = 0;
        for (int i = 0; i < 4; i++)
        {
            int end = i < 3 ? text.IndexOf('.') : text.Length;
            if (end is <= 0 or > 3 || !byte.TryParse(text[..end], NumberStyles.None, CultureInfo.InvariantCulture, out byte number))
            {
                return false;
            }

            value = (value << 8) | number;
            text = i < 3 ? text[(end + 1)..] : [];
        }

        return true;
    }
}
