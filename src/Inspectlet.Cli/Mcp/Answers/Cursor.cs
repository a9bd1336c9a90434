using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Inspectlet.Cli.Mcp.Values;

namespace Inspectlet.Cli.Mcp.Answers;

/// <summary>Where the next recordings of a search begin. The server keeps nothing: all of it is in the text that the assistant hands back.</summary>
/// <param name="Limit">How many recordings a page of the API has.</param>
/// <param name="Offset">How many recordings were given.</param>
/// <param name="LastId">The id of the last that was given: new recordings push it down the pages.</param>
/// <param name="LastStart">When it began, in seconds of Unix time; null where it does not say. Those that came meanwhile began later.</param>
/// <param name="AsOf">From when relative spans are counted back, so that they stay the same.</param>
internal sealed record Cursor(int Limit, long Offset, long LastId, long? LastStart, DateTimeOffset AsOf)
{
    public const int MaxLimit = SessionEnumerationOptions.MaxPageSize;

    private const int Parts = 6;
    private const int MaxLength = 200;

    /// <summary>The page of the API on which the next recordings are, from 1.</summary>
    public int Page => (int)(Offset / Limit) + 1;

    /// <summary>The beginning of the next page.</summary>
    public Cursor NextPage => this with { Offset = (long)Page * Limit };

    /// <summary>The beginning of a search.</summary>
    public static Cursor First(int limit, DateTimeOffset asOf) => new(limit, 0, 0, null, asOf);

    /// <summary>What follows when so many recordings of that page are behind, with the last that was given.</summary>
    public Cursor After(int count, Session last) =>
        this with { Offset = ((long)(Page - 1) * Limit) + count, LastId = last.Id, LastStart = last.StartedAt?.ToUnixTimeSeconds() };

    /// <summary>The recordings of that page that were not given, and are not newer than those that were.</summary>
    public IReadOnlyList<Session> Rest(IReadOnlyList<Session> page)
    {
        for (int i = 0; i < page.Count; i++)
        {
            if (page[i].Id == LastId)
            {
                return [.. page.Skip(i + 1)];
            }
        }

        return LastId == 0 ? page : [.. page.Skip((int)(Offset % Limit)).SkipWhile(IsNewer)];
    }

    /// <summary>
    /// Whether the last that was given is behind a page, as new recordings have pushed it there, so that all of the page were given or are newer.
    /// Null where the page does not tell: more recordings than it has began in that second.
    /// </summary>
    public bool? IsBehind(IReadOnlyList<Session> page) =>
        LastId == 0 || page.Count < Limit || HasLast(page) ? false
        : IsNewer(page[^1]) ? true
        : page[^1].StartedAt?.ToUnixTimeSeconds() == LastStart ? null
        : false;

    /// <summary>Whether the last that was given is on a page.</summary>
    public bool HasLast(IReadOnlyList<Session> page) => page.Any(session => session.Id == LastId);

    // Newest first, those that do not say when they began at the end.
    private bool IsNewer(Session session) => session.StartedAt is { } start && (LastStart is not { } last || start.ToUnixTimeSeconds() > last);

    public string ToText(long websiteId, string search) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{Limit}.{Offset}.{LastId}.{LastStart}.{AsOf.ToUnixTimeSeconds()}.{HashOf(websiteId, search)}")));

    /// <summary>Reads what an assistant hands back.</summary>
    /// <exception cref="ToolException">It is no cursor.</exception>
    public static (Cursor Cursor, string Hash) Parse(string text)
    {
        if (text.Length <= MaxLength && Base64Url.IsValid(text)
            && Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split('.') is { Length: Parts } parts
            && TryParse(parts[0], out long limit) && limit is >= 1 and <= MaxLimit
            && TryParse(parts[1], out long offset) && offset <= int.MaxValue
            && TryParse(parts[2], out long lastId)
            && (TryParse(parts[3], out long lastStart) || parts[3].Length == 0)
            && TryParse(parts[4], out long asOf) && asOf <= DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            return (new Cursor((int)limit, offset, lastId, parts[3].Length == 0 ? null : lastStart, DateTimeOffset.FromUnixTimeSeconds(asOf)), parts[5]);
        }

        throw Wrong();
    }

    /// <summary>What the cursor is for: another search has another one.</summary>
    public static string HashOf(long websiteId, string search) => Convert.ToHexString(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{websiteId} {search}"))).AsSpan(0, 4));

    public static ToolException Wrong() =>
        new("after must be the value that the answer before gave, with the same site_id and the same conditions. Leave it out to begin anew.");

    private static bool TryParse(string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
