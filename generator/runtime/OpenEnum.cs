namespace ApiContract;

/// <summary>How the values of open enumerations compare: by ASCII, without regard to case.</summary>
internal static class OpenEnum
{
    public static bool AreEqual(string left, string right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (int i = 0; i < left.Length; i++)
        {
            if (left[i] != right[i] && Fold(left[i]) != Fold(right[i]))
            {
                return false;
            }
        }

        return true;
    }

    public static int HashCodeOf(string value)
    {
        var hash = default(HashCode);
        foreach (char c in value)
        {
            hash.Add(Fold(c));
        }

        return hash.ToHashCode();
    }

    private static char Fold(char c) => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
}
