using System.Text.Json;
using System.Text.Json.Serialization;
using Inspectlet;
using Inspectlet.Testing;
using Microsoft.Extensions.DependencyInjection;

// All three libraries, and the models through a program's own JSON context.
var services = new ServiceCollection();
services
    .AddInspectlet(options =>
    {
        options.Email = InspectletSandbox.Email;
        options.ApiToken = InspectletSandbox.ApiToken;
    })
    .ConfigurePrimaryHttpMessageHandler(() => InspectletSandbox.Documented().CreateHandler());

await using ServiceProvider provider = services.BuildServiceProvider();
var inspectlet = provider.GetRequiredService<IInspectletClient>();

SessionSearch search = SessionSearch.All.FromCountry("US").WithTag("converted-purchase", true).StartingAt(PageUrl.BeginsWith("www.example.com/"));
Console.WriteLine(search.Explain());
foreach (Session session in await inspectlet.SearchSessionsAsync(InspectletSandbox.WebsiteId, search, limit: 100))
{
    string json = JsonSerializer.Serialize(session, ProgramJson.Default.Session);
    Session again = JsonSerializer.Deserialize(json, ProgramJson.Default.Session)!;
    Console.WriteLine($"{again.StartedAt:u}  {again.DisplayName}  {again.Browser}  {again.Pages.Count} page(s)");
}

[JsonSerializable(typeof(Session))]
internal sealed partial class ProgramJson : JsonSerializerContext;
