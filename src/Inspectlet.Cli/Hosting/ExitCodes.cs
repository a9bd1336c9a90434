namespace Inspectlet.Cli.Hosting;

internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>The API returned an error, or could not be reached; an export is not as it must be; or a folder or a port cannot be used.</summary>
    public const int Failure = 1;

    /// <summary>The command is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Ended by Ctrl+C, by the convention of shells.</summary>
    public const int Cancelled = 130;
}
