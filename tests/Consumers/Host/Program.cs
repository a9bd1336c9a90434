using Inspectlet;
using Inspectlet.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);
builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
{
    ["Inspectlet:Email"] = InspectletSandbox.Email,
    ["Inspectlet:ApiToken"] = InspectletSandbox.ApiToken,
});
builder.Services.AddInspectlet(builder.Configuration.GetSection("Inspectlet")).ConfigurePrimaryHttpMessageHandler(() => InspectletSandbox.Documented().CreateHandler());
builder.Services.AddHostedService<Export>();
await builder.Build().RunAsync();

/// <summary>Prints what the account holds, and ends the host.</summary>
internal sealed class Export(IInspectletClient inspectlet, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (Website site in await inspectlet.ListWebsitesAsync(stoppingToken))
        {
            await foreach (Session session in inspectlet.EnumerateSessionsAsync(site.Id, SessionSearch.All, cancellationToken: stoppingToken))
            {
                Console.WriteLine($"{site.Name}: {session.DisplayName}");
            }
        }

        lifetime.StopApplication();
    }
}
