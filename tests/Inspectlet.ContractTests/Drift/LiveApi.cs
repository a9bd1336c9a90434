using Inspectlet.ContractStub.Document;

namespace Inspectlet.ContractTests.Drift;

/// <summary>The service of the environment's credentials, looked at once for all tests.</summary>
public sealed class LiveApi : IAsyncLifetime
{
    // Some 60 searches a week are no burden, if they do not come at once.
    private static readonly TimeSpan BetweenSearches = TimeSpan.FromSeconds(1);

    /// <summary>What was found; null where there are no credentials.</summary>
    internal DriftReport? Report { get; private set; }

    public async ValueTask InitializeAsync()
    {
        if (DriftSettings.Read(Environment.GetEnvironmentVariable) is not { } settings)
        {
            return;
        }

        ContractDocument document = await InspectletDocument.LoadAsync();
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { Timeout = TimeSpan.FromMinutes(1) };
        DriftReport report = await new DriftWatch(document, settings, client).RunAsync(CancellationToken.None);
        using InspectletClient inspectlet = CreateClient(settings, client);
        await new SearchWatch(inspectlet, BetweenSearches, TimeProvider.System).RunAsync(report, settings.WebsiteId, CancellationToken.None);
        Report = report;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static InspectletClient CreateClient(DriftSettings settings, HttpClient client)
    {
        var options = new InspectletClientOptions { Email = settings.Email, ApiToken = settings.ApiToken };
        if (settings.BaseAddress is { } address)
        {
            options.BaseAddress = address;
        }

        return new InspectletClient(options, client);
    }
}
