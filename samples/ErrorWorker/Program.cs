// Posts the link to watch each new recording that bears the tag "error" to a webhook. With an account: set Inspectlet__Email, Inspectlet__ApiToken,
// Worker__WebsiteId and Worker__Webhook. Without, it runs on a sandbox, prints what it would post, and ends after one round.
using System.Net.Http.Json;
using Inspectlet;
using Inspectlet.Testing;

HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);
if (builder.Configuration["Inspectlet:Email"] is null)
{
    var sandbox = new InspectletSandbox();
    sandbox.AddSession(new Session
    {
        Id = 1, WebsiteId = InspectletSandbox.WebsiteId, StartedAt = DateTimeOffset.UtcNow.AddMinutes(-5), DisplayName = "Johnny Appleseed",
        SessionLink = "https://www.example.com/watch", Tags = [new Tag { Name = "error", Value = "checkout" }],
    });
    builder.Services.AddInspectlet(options => (options.Email, options.ApiToken) = (InspectletSandbox.Email, InspectletSandbox.ApiToken))
        .ConfigurePrimaryHttpMessageHandler(() => sandbox.CreateHandler());
}
else
{
    builder.Services.AddInspectlet(builder.Configuration.GetSection("Inspectlet"));
}

builder.Services.AddHttpClient();
builder.Services.AddHostedService<ErrorWorker>();
await builder.Build().RunAsync();

internal sealed class ErrorWorker(IInspectletClient inspectlet, IHttpClientFactory http, IConfiguration configuration, IHostApplicationLifetime lifetime) : BackgroundService
{
    private readonly HashSet<long> _posted = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        long websiteId = configuration.GetValue("Worker:WebsiteId", InspectletSandbox.WebsiteId);
        string? webhook = configuration["Worker:Webhook"];
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(5));
        do
        {
            SessionSearch search = SessionSearch.All.WithTag("error").Between(DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow);
            await foreach (Session session in inspectlet.EnumerateSessionsAsync(websiteId, search, cancellationToken: stoppingToken))
            {
                if (!_posted.Add(session.Id))
                {
                    continue;
                }

                // Whoever has the link can watch: post it only where those read who may.
                var message = new { text = $"{session.DisplayName} met an error: {session.WatchLink(1)}" };
                if (webhook is null)
                {
                    Console.WriteLine(message.text);
                }
                else
                {
                    using HttpClient client = http.CreateClient();
                    using HttpResponseMessage response = await client.PostAsJsonAsync(webhook, message, stoppingToken);
                    response.EnsureSuccessStatusCode();
                }
            }
        }
        while (webhook is not null && await timer.WaitForNextTickAsync(stoppingToken));

        lifetime.StopApplication();
    }
}
