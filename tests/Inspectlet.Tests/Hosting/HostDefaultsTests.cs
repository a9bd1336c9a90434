using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Inspectlet.Tests.Hosting;

/// <summary>Defaults that a host gives all of its HTTP clients, as Aspire's service defaults do.</summary>
public class HostDefaultsTests
{
    private readonly StubHandler _stub = StubHandler.Json("", HttpStatusCode.ServiceUnavailable);

    public static TheoryData<string, Action<IHttpClientBuilder>> Defaults => new()
    {
        { "standard", b => b.AddStandardResilienceHandler() },
        { "hedging", b => b.AddStandardHedgingHandler() },
        { "own pipeline", b => b.AddResilienceHandler("own", p => p.AddRetry(new HttpRetryStrategyOptions { Delay = TimeSpan.Zero })) },
        { "policy", b => b.AddTransientHttpErrorPolicy(p => p.RetryAsync(3)) },
    };

    [Theory]
    [MemberData(nameof(Defaults))]
    public async Task A_hosts_own_retries_do_not_multiply_the_clients(string name, Action<IHttpClientBuilder> add)
    {
        foreach (bool isFirst in new[] { true, false })
        {
            int before = _stub.Requests.Count;

            await FailAsync(services =>
            {
                if (isFirst)
                {
                    services.ConfigureHttpClientDefaults(add);
                }

                AddInspectlet(services);
                if (!isFirst)
                {
                    services.ConfigureHttpClientDefaults(add);
                }
            });

            (_stub.Requests.Count - before).Should().Be(3, "the defaults ({0}) stand {1} the client", name, isFirst ? "before" : "after");
        }
    }

    [Fact]
    public async Task Other_handlers_of_the_defaults_stay()
    {
        await FailAsync(services =>
        {
            services.ConfigureHttpClientDefaults(b => b.AddHttpMessageHandler(() => new Stamp()));
            AddInspectlet(services);
        });

        _stub.Requests.Should().OnlyContain(r => r.Headers.ContainsKey("X-Stamp"));
    }

    [Fact]
    public async Task A_handler_that_is_added_to_the_clients_own_builder_stays()
    {
        await FailAsync(services => AddInspectlet(services)
            .AddResilienceHandler("own", p => p.AddRetry(new HttpRetryStrategyOptions { MaxRetryAttempts = 1, Delay = TimeSpan.Zero })));

        _stub.Requests.Should().HaveCount(2 * 3);
    }

    private static IHttpClientBuilder AddInspectlet(IServiceCollection services) => services.AddInspectlet(o =>
    {
        (o.Email, o.ApiToken) = ("bob@example.com", "first-token");
        o.MaxRetries = 2;
        o.MaxRetryDelay = TimeSpan.FromMilliseconds(1);
    });

    private async Task FailAsync(Action<IServiceCollection> add)
    {
        using IHost host = TestHost.Build(_stub, [], (services, _) => add(services));
        await host.Client().Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletApiException>();
    }

    private sealed class Stamp : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("X-Stamp", "1");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
