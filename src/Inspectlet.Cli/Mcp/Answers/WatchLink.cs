using System.Text.Json.Nodes;
using Inspectlet.Cli.Mcp.Privacy;

namespace Inspectlet.Cli.Mcp.Answers;

/// <summary>The link to watch a recording.</summary>
internal static class WatchLink
{
    public const string Name = "watch_link";

    // Those of the service have some 150 characters.
    private const int MaxLength = 500;

    /// <summary>Adds it where a person has allowed that, or says that it is none. It is never cut: half a link is of no use.</summary>
    /// <param name="row">The recording.</param>
    /// <param name="content">The answer.</param>
    /// <param name="link">The link; null or empty for none.</param>
    /// <param name="disclosure">What is allowed.</param>
    public static void AddTo(JsonObject row, JsonObject content, string? link, Disclosure disclosure)
    {
        if (!disclosure.Links || string.IsNullOrEmpty(link))
        {
            return;
        }

        if (IsLink(link))
        {
            row[Name] = link;
        }
        else
        {
            content["left_out"] = $"{Name}: what the service gave is no link, or longer than {MaxLength} characters.";
        }
    }

    private static bool IsLink(string link) =>
        link.Length <= MaxLength && link.All(character => character is > ' ' and < (char)0x7F and not ('"' or '<' or '>' or '\\'))
        && Uri.TryCreate(link, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}
