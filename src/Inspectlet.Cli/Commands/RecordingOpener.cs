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
    /// <exception cref="InspectletException">The link is none of the web, or there is no browser.</exception>
    public static async Task OpenAsync(CliHost host, string link, string printLink, CancellationToken cancellationToken)
    {
        var redirect = new LinkRedirect(Parse(link));
        LoopbackServer server = await LoopbackServer.StartAsync(redirect, port: 0, cancellationToken).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            if (!host.StartBrowser(new Uri(server.Address, redirect.Path)))
            {
                throw new InspectletException($"There is no browser to open here. '{printLink}' prints the link.");
            }

            try
            {
                await redirect.Taken.WaitAsync(Patience, host.Clock, cancellationToken).ConfigureAwait(false);
            }
            catch (TimeoutException)
            {
                throw new InspectletException($"The browser did not ask for the recording within {Patience.TotalSeconds} s. '{printLink}' prints the link.");
            }
        }

        await host.Output.WriteLineAsync("The recording is open in the browser.").ConfigureAwait(false);
    }

    // A browser would follow a link of any kind, such as to a file.
    private static Uri Parse(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        ? address
        : throw new InspectletException("The recording's link is not one of the web.");
}
