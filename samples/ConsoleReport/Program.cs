// Counts the recordings of the last week by country. With an account: set INSPECTLET_EMAIL and INSPECTLET_API_TOKEN, and give the id of a site.
using Inspectlet;
using Inspectlet.Testing;

string? email = Environment.GetEnvironmentVariable("INSPECTLET_EMAIL");
string? apiToken = Environment.GetEnvironmentVariable("INSPECTLET_API_TOKEN");
using InspectletClient inspectlet = email is null || apiToken is null
    ? InspectletSandbox.Demo().CreateClient() // an account in memory, with made-up recordings
    : new InspectletClient(email, apiToken);
long websiteId = args.Length > 0 ? long.Parse(args[0]) : InspectletSandbox.WebsiteId;

SessionSearch search = SessionSearch.All.LastWeek();
Console.WriteLine(search.Explain());

var countries = new Dictionary<string, int>();
await foreach (Session session in inspectlet.EnumerateSessionsAsync(websiteId, search))
{
    string country = session.Country ?? "(none)";
    countries[country] = countries.GetValueOrDefault(country) + 1;
}

foreach ((string country, int count) in countries.OrderByDescending(pair => pair.Value))
{
    Console.WriteLine($"{country,-8}{count,6}");
}
