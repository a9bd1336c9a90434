using System.Net;
using Inspectlet.FaultTests.Server;
using Microsoft.Extensions.DependencyInjection;

namespace Inspectlet.FaultTests;

/// <summary>The machine's proxy, as <c>http_proxy</c> and the like set it: what it gets to see, and what it refuses.</summary>
[Collection(nameof(ProxyTests))]
[CollectionDefinition(nameof(ProxyTests), DisableParallelization = true)]
public sealed class ProxyTests : IDisposable
{
    private const string ProxyPassword = "proxy-password";

    private static readonly Uri Elsewhere = new("https://api.example.com/v1/");

    private readonly IWebProxy _before = HttpClient.DefaultProxy;

    public static TheoryData<string> Makers => ["own", "host"];

    public void Dispose() => HttpClient.DefaultProxy = _before;

    [Theory]
    [MemberData(nameof(Makers))]
    public async Task Plain_http_goes_through_no_proxy(string maker)
    {
        Operation operation = Operation.Of(Operation.Ids[0]);
        await using FaultServer server = FaultTest.Serve(Faults.Fine, operation);
        await using FaultServer proxy = FaultTest.Serve(Faults.Fine, operation);
        Use(proxy);
        await using Client client = Create(maker, server.Address);

        await operation.CallAsync(client.Inspectlet, CancellationToken.None).WaitAsync(FaultTest.Patience);

        server.Requests.Should().ContainSingle();
        proxy.Requests.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Makers))]
    public async Task Https_goes_through_the_proxy_in_a_tunnel(string maker)
    {
        Operation operation = Operation.Of(Operation.Ids[0]);
        await using FaultServer proxy = FaultTest.Serve(Faults.Answer("502 Bad Gateway", ""), operation);
        Use(proxy);
        await using Client client = Create(maker, Elsewhere);

        await FaultTest.FailAsync<InspectletConnectionException>(client.Inspectlet, operation);

        ReceivedRequest request = proxy.Requests.Should().ContainSingle().Subject;
        request.Line.Should().Be("CONNECT api.example.com:443");
        request.Header("Authorization").Should().BeNull();
    }

    [Theory]
    [InlineData("407 Proxy Authentication Required", 1)]
    [InlineData("403 Forbidden", 1)]
    [InlineData("404 Not Found", 1)]
    [InlineData("429 Too Many Requests", 3)]
    [InlineData("502 Bad Gateway", 3)]
    [InlineData("503 Service Unavailable", 3)]
    public async Task A_proxy_that_refuses_for_good_is_not_asked_again(string status, int attempts)
    {
        Operation operation = Operation.Of(Operation.Ids[0]);
        await using FaultServer proxy = FaultTest.Serve(Faults.Answer(status, ""), operation);
        Use(proxy);
        using InspectletClient inspectlet = FaultTest.CreateClient(Elsewhere, o => o.MaxRetries = 2);

        InspectletConnectionException thrown = await FaultTest.FailAsync<InspectletConnectionException>(inspectlet, operation);

        thrown.Attempts.Should().Be(attempts);
        thrown.ToString().Should().Contain($"The proxy answered with {status[..3]}.").And.NotContain(ProxyPassword);
        thrown.InnerException.Should().BeOfType<HttpRequestException>().Which.StatusCode.Should().Be((HttpStatusCode)int.Parse(status[..3], System.Globalization.CultureInfo.InvariantCulture));
    }

    // With its credentials in the address, as many people set it.
    private static void Use(FaultServer proxy) =>
        HttpClient.DefaultProxy = new WebProxy(new UriBuilder(proxy.Address) { UserName = "bob", Password = ProxyPassword }.Uri);

    private static Client Create(string maker, Uri address)
    {
        if (maker == "own")
        {
            return new Client(FaultTest.CreateClient(address), null);
        }

        var services = new ServiceCollection();
        services.AddInspectlet(o => (o.Email, o.ApiToken, o.BaseAddress, o.MaxRetries) = (FaultTest.Email, FaultTest.ApiToken, address, 0));
        ServiceProvider provider = services.BuildServiceProvider();
        return new Client(provider.GetRequiredService<InspectletClient>(), provider);
    }

    private sealed record Client(InspectletClient Inspectlet, ServiceProvider? Provider) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            Inspectlet.Dispose();
            await (Provider?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }
}
