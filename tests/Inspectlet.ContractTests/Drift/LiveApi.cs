using Inspectlet.ContractStub.Document;

namespace Inspectlet.ContractTests.Drift;

/// <summary>The service of the environment's credentials, looked at once for all tests.</summary>
public sealed class LiveApi : IAsyncLifetime
{
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
        Report = await new DriftWatch(document, settings, client).RunAsync(CancellationToken.None);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
