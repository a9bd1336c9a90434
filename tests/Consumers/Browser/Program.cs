using Inspectlet;
using Inspectlet.Testing;
using Microsoft.Extensions.DependencyInjection;

try
{
#pragma warning disable CA1416 // The analyzer says so too.
    using var refused = new InspectletClient(InspectletSandbox.Email, InspectletSandbox.ApiToken);
#pragma warning restore CA1416
    return 1;
}
catch (PlatformNotSupportedException exception)
{
    Console.WriteLine(exception.Message);
}

// With a handler of one's own, which sends to one's own server, nothing asks for sockets.
var services = new ServiceCollection();
services
    .AddInspectlet(options => (options.Email, options.ApiToken) = (InspectletSandbox.Email, InspectletSandbox.ApiToken))
    .ConfigurePrimaryHttpMessageHandler(() => InspectletSandbox.Documented().CreateHandler());

await using ServiceProvider provider = services.BuildServiceProvider();
Session session = await provider.GetRequiredService<IInspectletClient>().GetSessionAsync(InspectletSandbox.WebsiteId, InspectletSandbox.SessionId);
Console.WriteLine(session.DisplayName);
return 0;
