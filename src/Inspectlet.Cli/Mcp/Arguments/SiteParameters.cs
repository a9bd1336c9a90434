using Inspectlet.Cli.Mcp.Schemas;

namespace Inspectlet.Cli.Mcp.Arguments;

/// <summary>The parameters that say what a call is about.</summary>
internal static class SiteParameters
{
    public static Parameter Site { get; } = new("site_id", ParameterKind.Id, "The site's id, from list_sites.") { IsRequired = true, Examples = ["12345678"] };

    public static Parameter Recording { get; } =
        new("recording_id", ParameterKind.Id, "The recording's id, from find_recordings or find_recording_at.") { IsRequired = true, Examples = ["2606721012"] };
}
