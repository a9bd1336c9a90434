using System.Globalization;

namespace Inspectlet.Cli.Hosting;

/// <summary>A terminal that a stream of output goes to.</summary>
/// <param name="MeasureWidth">Says how many cells a line has now: people resize windows.</param>
/// <param name="HasEscapes">Whether it understands escape sequences, such as those that move the cursor.</param>
/// <param name="HasColors">Whether it may be coloured.</param>
internal sealed record Terminal(Func<int> MeasureWidth, bool HasEscapes, bool HasColors)
{
    private const int UnknownWidth = 80;

    /// <summary>How many cells a line has; 1 or more.</summary>
    public int Width => Math.Max(MeasureWidth(), 1);

    /// <summary>The terminal that a stream of this process goes to.</summary>
    /// <param name="isRedirected">Whether the stream goes to a file or a pipe instead.</param>
    /// <param name="variable">Reads an environment variable.</param>
    /// <returns>The terminal; null where there is none.</returns>
    public static Terminal? Find(bool isRedirected, Func<string, string?> variable)
    {
        if (isRedirected)
        {
            return null;
        }

        bool hasEscapes = HasEscapesBy(variable);
        return new Terminal(() => WidthBy(variable), hasEscapes, hasEscapes && string.IsNullOrEmpty(variable(EnvironmentVariables.NoColor)));
    }

    /// <summary>The width that <c>COLUMNS</c> asks for; where it does not, that of the console.</summary>
    private static int WidthBy(Func<string, string?> variable)
    {
        if (int.TryParse(variable(EnvironmentVariables.Columns), NumberStyles.None, CultureInfo.InvariantCulture, out int columns) && columns > 0)
        {
            return columns;
        }

        try
        {
            return Console.WindowWidth is > 0 and var width ? width : UnknownWidth;
        }
        catch (IOException)
        {
            return UnknownWidth;
        }
    }

    // An old console of Windows shows escape sequences as text; it sets none of these.
    private static bool HasEscapesBy(Func<string, string?> variable)
    {
        string? kind = variable("TERM");
        return kind != "dumb" && (!string.IsNullOrEmpty(kind) || !string.IsNullOrEmpty(variable("WT_SESSION")) || variable("ConEmuANSI") == "ON");
    }
}
