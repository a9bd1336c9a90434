// A page with the recordings of a visitor: /?visitor=Johnny%20Appleseed. With an account: set Inspectlet__Email and Inspectlet__ApiToken.
using System.Net;
using Inspectlet;
using Inspectlet.Testing;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
if (builder.Configuration["Inspectlet:Email"] is null)
{
    InspectletSandbox sandbox = InspectletSandbox.Demo();
    builder.Services.AddInspectlet(options => (options.Email, options.ApiToken) = (InspectletSandbox.Email, InspectletSandbox.ApiToken))
        .ConfigurePrimaryHttpMessageHandler(() => sandbox.CreateHandler());
}
else
{
    builder.Services.AddInspectlet(builder.Configuration.GetSection("Inspectlet"));
}

WebApplication app = builder.Build();
app.MapGet("/", async (IInspectletClient inspectlet, IConfiguration configuration, CancellationToken cancellationToken, string visitor = "Johnny Appleseed") =>
{
    long websiteId = configuration.GetValue("WebsiteId", InspectletSandbox.WebsiteId);
    IReadOnlyList<Session> sessions = await inspectlet.SearchSessionsAsync(websiteId, SessionSearch.All.NamedVisitor(visitor), cancellationToken: cancellationToken);
    IEnumerable<string> items = sessions.Select(session => $"<li>{session.StartedAt:u}, {session.PageCount} pages, {WebUtility.HtmlEncode(session.LandingPage)}</li>");
    return Results.Content($"<h1>{WebUtility.HtmlEncode(visitor)}</h1><ul>{string.Concat(items)}</ul>", "text/html; charset=utf-8");
});
app.Run();
