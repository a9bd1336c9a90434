using System.ComponentModel;
using System.Diagnostics;

namespace Inspectlet.Cli.Hosting;

/// <summary>Starts the browser that the user has chosen.</summary>
internal static class BrowserStart
{
    /// <summary>Starts it with an address.</summary>
    /// <param name="address">The address.</param>
    /// <param name="variable">Reads an environment variable.</param>
    /// <returns>Whether one was started.</returns>
    public static bool Start(Uri address, Func<string, string?> variable)
    {
        if (OperatingSystem.IsWindows())
        {
            return TryStart(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true });
        }

        if (variable(EnvironmentVariables.Browser) is { } browsers && !string.IsNullOrWhiteSpace(browsers))
        {
            return CommandsOf(browsers, address).Any(command => TryStart(new ProcessStartInfo(command[0], command[1..])));
        }

        // Without a screen, xdg-open would start a browser for terminals, which needs this one.
        bool hasScreen = OperatingSystem.IsMacOS() || !string.IsNullOrEmpty(variable("DISPLAY")) || !string.IsNullOrEmpty(variable("WAYLAND_DISPLAY"));
        return hasScreen && TryStart(new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [address.AbsoluteUri]));
    }

    /// <summary>The commands that the variable <c>BROWSER</c> names, separated by colons, the first choice first. <c>%s</c> stands for the address.</summary>
    internal static IEnumerable<string[]> CommandsOf(string browsers, Uri address)
    {
        foreach (string command in browsers.Split(':', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            yield return command.Contains("%s", StringComparison.Ordinal)
                ? [.. words.Select(word => word.Replace("%s", address.AbsoluteUri, StringComparison.Ordinal))]
                : [.. words, address.AbsoluteUri];
        }
    }

    private static bool TryStart(ProcessStartInfo start)
    {
        try
        {
            using var process = Process.Start(start);
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
