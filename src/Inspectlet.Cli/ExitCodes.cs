namespace Inspectlet.Cli;

internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>The API refused, or could not be reached.</summary>
    public const int Failure = 1;

    /// <summary>The command is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Ended by Ctrl+C, as shells have it.</summary>
    public const int Cancelled = 130;
}
