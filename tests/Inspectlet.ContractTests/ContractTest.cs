using Inspectlet.ContractStub;
using Inspectlet.ContractStub.Document;

namespace Inspectlet.ContractTests;

/// <summary>A test against a stub of its own. It fails if a request broke the contract, whatever else it asserts.</summary>
public abstract class ContractTest : IAsyncLifetime
{
    private protected ContractDocument Document { get; private set; } = null!;

    private protected ContractServer Server { get; private set; } = null!;

    private protected InspectletClient Inspectlet { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Document = await InspectletDocument.LoadAsync();
        Server = ContractServer.Start(Document);
        Inspectlet = CreateClient(Server);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Inspectlet.Dispose();
        Server.Dispose();
        Server.ThrowIfContractWasBroken();
        return ValueTask.CompletedTask;
    }

    /// <summary>The one place where these tests make clients.</summary>
    /// <remarks>They do not retry unless they are told to, so that one call is one request.</remarks>
    private protected static InspectletClient CreateClient(ContractServer server, Uri? baseAddress = null, int maxRetries = 0) => new(new InspectletClientOptions
    {
        Email = "bob@example.com",
        ApiToken = "af9f27cd9c02b54a9bead349662dddf4a7ea1430",
        BaseAddress = baseAddress ?? server.BaseAddress,
        MaxRetries = maxRetries,
        MaxRetryDelay = TimeSpan.FromMilliseconds(1),
    });
}
