using System.ComponentModel;
using System.Diagnostics;

namespace Inspectlet.Cli.Hosting;

/// <summary>The browser that the user has chosen.</summary>
internal static class BrowserRun
{
    /// <summary>Runs it with an address. Where a browser ends with a failure, the next that the user has chosen is tried.</summary>
    /// <param name="address">The address.</param>
    /// <param name="variable">Reads an environment variable.</param>
    /// <param name="cancellationToken">Ends the waiting; the browser goes on.</param>
    /// <returns>The code that the last one ended with, which is 0 as soon as one succeeds; null if none could be started.</returns>
    public static async Task<int?> RunAsync(Uri address, Func<string, string?> variable, CancellationToken cancellationToken)
    {
        int? exitCode = null;
        foreach (ProcessStartInfo start in StartsOf(address, variable))
        {
            exitCode = await RunAsync(start, cancellationToken).ConfigureAwait(false) ?? exitCode;
            if (exitCode == 0)
            {
                break;
            }
        }

        return exitCode;
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

    private static IEnumerable<ProcessStartInfo> StartsOf(Uri address, Func<string, string?> variable)
    {
        if (OperatingSystem.IsWindows())
        {
            return [new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true }];
        }

        if (variable(EnvironmentVariables.Browser) is { } browsers && !string.IsNullOrWhiteSpace(browsers))
        {
            return CommandsOf(browsers, address).Select(command => new ProcessStartInfo(command[0], command[1..]));
        }

        // Without a screen, xdg-open would start a browser for terminals, which needs this one.
        bool hasScreen = OperatingSystem.IsMacOS() || !string.IsNullOrEmpty(variable("DISPLAY")) || !string.IsNullOrEmpty(variable("WAYLAND_DISPLAY"));
        return hasScreen ? [new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [address.AbsoluteUri])] : [];
    }

    private static async Task<int?> RunAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        try
        {
            using var process = Process.Start(start);

            // On Windows there is no process where a browser that runs already opens the address.
            if (process is null)
            {
                return 0;
            }

            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return process.ExitCode;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
