using Inspectlet.Cli.Hosting;
using Inspectlet.Cli.Server;

namespace Inspectlet.Cli.Commands;

/// <summary>
/// Opens a recording in the browser. The link is a secret: it stands neither in the arguments of a process nor in a file. The browser
/// gets an address of this machine, and there, once, the link.
/// </summary>
internal static class RecordingOpener
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Opens it, and waits until the browser has the link.</summary>
    /// <param name="host">The environment.</param>
    /// <param name="link">The link to watch the recording.</param>
    /// <param name="printLink">The command that prints the link instead.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="InspectletException">The link is none of the web, or there is no browser, or it fails.</exception>
    public static async Task OpenAsync(CliHost host, string link, string printLink, CancellationToken cancellationToken)
    {
        var redirect = new LinkRedirect(Parse(link));
        LoopbackServer server = await LoopbackServer.StartAsync(redirect, port: 0, cancellationToken).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            try
            {
                Task<string> failure = FailureAsync(host, host.RunBrowserAsync(new Uri(server.Address, redirect.Path), done.Token), done.Token);
                await Task.WhenAny(redirect.Taken, failure).WaitAsync(Patience, host.Clock, cancellationToken).ConfigureAwait(false);
                if (!redirect.Taken.IsCompleted)
                {
                    throw new InspectletException($"{await failure.ConfigureAwait(false)} '{printLink}' prints the link.");
                }
            }
            catch (TimeoutException)
            {
                throw new InspectletException($"The browser did not ask for the recording within {Patience.TotalSeconds} s. '{printLink}' prints the link.");
            }
            finally
            {
                await done.CancelAsync().ConfigureAwait(false);
                host.Status?.Erase();
            }
        }

        await host.Output.WriteLineAsync("The recording is open in the browser.").ConfigureAwait(false);
    }

    // Ends only where there is a failure: a browser that has ended well may have told another one to ask.
    private static async Task<string> FailureAsync(CliHost host, Task<int?> browser, CancellationToken cancellationToken)
    {
        int? exitCode = await browser.ConfigureAwait(false);
        if (exitCode == 0)
        {
            // Not before: a browser of the terminal has it to itself as long as it runs.
            cancellationToken.ThrowIfCancellationRequested();
            host.Status?.Show("Waiting for the browser");
            await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(false);
        }

        return exitCode is null ? "There is no browser to open here." : $"The browser ended with the code {exitCode}.";
    }

    // A browser would follow a link of any kind, such as to a file.
    private static Uri Parse(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        ? address
        : throw new InspectletException("The recording's link is not one of the web.");
}
