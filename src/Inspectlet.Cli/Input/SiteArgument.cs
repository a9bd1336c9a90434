using System.CommandLine;

namespace Inspectlet.Cli.Input;

/// <summary>The site that a command is about.</summary>
internal static class SiteArgument
{
    public static Argument<long> Create() => WholeNumber.Id("SITE", "The site's id, from 'inspectlet sites'.");
}
