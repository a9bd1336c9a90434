namespace Inspectlet.Search;

/// <summary>Patterns in which an asterisk stands for any text, also for none, and every other character for itself.</summary>
internal static class WildcardPattern
{
    /// <summary>
    /// Whether a pattern matches a whole text, whatever the case of its letters. Each part between asterisks is sought once, behind
    /// the one before: the first place is as good as any later one, so no pattern makes it go back.
    /// </summary>
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        int asterisk = pattern.IndexOf('*');
        if (asterisk < 0)
        {
            return text.Equals(pattern, StringComparison.OrdinalIgnoreCase);
        }

        if (!text.StartsWith(pattern[..asterisk], StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        text = text[asterisk..];
        pattern = pattern[(asterisk + 1)..];
        while (pattern.IndexOf('*') is >= 0 and var next)
        {
            int found = text.IndexOf(pattern[..next], StringComparison.OrdinalIgnoreCase);
            if (found < 0)
            {
                return false;
            }

            text = text[(found + next)..];
            pattern = pattern[(next + 1)..];
        }

        return text.EndsWith(pattern, StringComparison.OrdinalIgnoreCase);
    }
}
