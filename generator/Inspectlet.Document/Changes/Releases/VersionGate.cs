namespace Inspectlet.Document.Changes.Releases;

/// <summary>Whether the next version may break what the last one promised: before 1.0 the minor rises, from then on the major.</summary>
/// <param name="released">The version of the last release, or null where it is not known.</param>
/// <param name="next">The version that the next release will have at least, or null where it is not said.</param>
/// <exception cref="FormatException">One of them is no version.</exception>
internal sealed class VersionGate(string? released, string? next)
{
    /// <summary>The property that says which version the next release has at least.</summary>
    public const string Property = "MinVerMinimumMajorMinor";

    private readonly (int Major, int Minor)? _released = Parse(released);
    private readonly (int Major, int Minor)? _next = Parse(next);

    /// <summary>Whether breaking changes may pass.</summary>
    public bool IsOpen => _released is { } released && _next is { } next
        && (next.Major > released.Major || (released.Major == 0 && next.Major == 0 && next.Minor > released.Minor));

    /// <summary>Says what becomes of breaking changes.</summary>
    /// <param name="count">How many there are.</param>
    public string Explain(int count)
    {
        string changes = count == 1 ? "1 change breaks" : $"{count} changes break";
        if (_released is not { } released)
        {
            return $"{changes} the programs of users.";
        }

        if (IsOpen)
        {
            return $"{changes} the programs of users, and the version rises with {(count == 1 ? "it" : "them")}: from {Show(released)} to {Show(_next!.Value)}.";
        }

        (int Major, int Minor) needed = released.Major == 0 ? (0, released.Minor + 1) : (released.Major + 1, 0);
        string stays = _next is { } next ? $"{Property} is {Show(next)}" : $"{Property} is not set";
        return $"{changes} the programs of users, but the last release was {Show(released)} and {stays}. "
            + $"Either set {Property} in src/Directory.Build.props to {Show(needed)} and tell the change in CHANGELOG.md, or change the document so that nothing breaks.";
    }

    private static string Show((int Major, int Minor) version) => string.Create(CultureInfo.InvariantCulture, $"{version.Major}.{version.Minor}");

    private static (int Major, int Minor)? Parse(string? text)
    {
        if (text is null)
        {
            return null;
        }

        string[] parts = text.TrimStart('v').Split('.');
        return parts.Length >= 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int major)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int minor)
            ? (major, minor)
            : throw new FormatException($"'{text}' is no version. Write a major and a minor number, such as 0.2.");
    }
}
