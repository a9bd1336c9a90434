using System.Text.Json.Nodes;

namespace Inspectlet.Cli.Mcp.Privacy;

/// <summary>What a person has allowed the assistant to see.</summary>
/// <param name="PersonalData">IP addresses, names and what looks like an e-mail address.</param>
/// <param name="Links">The links to watch recordings: whoever has one can watch.</param>
internal sealed record Disclosure(bool PersonalData, bool Links)
{
    public const string PersonalDataName = "personal-data";
    public const string LinksName = "links";

    /// <summary>What an answer withholds, and how a person would allow it; null where nothing is withheld.</summary>
    /// <param name="hasPersonalData">Whether the answer would have personal data.</param>
    /// <param name="hasLinks">Whether the answer would have links.</param>
    public JsonArray? NotesOf(bool hasPersonalData, bool hasLinks)
    {
        var notes = new JsonArray();
        if (hasPersonalData && !PersonalData)
        {
            notes.Add((JsonNode)$"Names, IP addresses and e-mail addresses are pseudonyms (p-…) or ***. A person can allow them by starting the server with --allow {PersonalDataName}.");
        }

        if (hasLinks && !Links)
        {
            notes.Add((JsonNode)$"Links to watch recordings are left out. A person can allow them by starting the server with --allow {LinksName}.");
        }

        return notes.Count == 0 ? null : notes;
    }
}
