using System.Net;
using System.Reflection;
using Inspectlet.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Inspectlet.Tests.Hosting;

/// <summary>A host logs by an observer of its own, which hides nothing from that of the options.</summary>
public class ObserverTests
{
    [Fact]
    public async Task The_observer_of_the_options_is_told_everything()
    {
        int requests = 0;
        var stub = new StubHandler((_, _) =>
        {
            HttpResponseMessage response = StubHandler.Response(Examples.ListWebsites, ++requests == 1 ? HttpStatusCode.TooManyRequests : HttpStatusCode.OK);
            response.Headers.TryAddWithoutValidation("Retry-After", "1");
            return Task.FromResult(response);
        });
        var clock = new FakeTimeProvider();
        var observer = new CountingObserver();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddInspectlet(o => (o.Email, o.ApiToken, o.Observer, o.TimeProvider) = ("bob@example.com", "secret-token", observer, clock))
            .ConfigurePrimaryHttpMessageHandler(() => stub);
        await using ServiceProvider provider = services.BuildServiceProvider();

        await clock.RunAsync(provider.GetRequiredService<IInspectletClient>().ListWebsitesAsync());

        observer.Told.Should().Equal(
            nameof(InspectletObserver.OnSending),
            nameof(InspectletObserver.OnResponse),
            nameof(InspectletObserver.OnThrottled),
            nameof(InspectletObserver.OnRetry),
            nameof(InspectletObserver.OnSending),
            nameof(InspectletObserver.OnResponse),
            nameof(InspectletObserver.OnCompleted));
        typeof(InspectletObserver).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(method => method.Name)
            .Should().BeSubsetOf(observer.Told, "a further method must be forwarded too");
    }

    private sealed class CountingObserver : InspectletObserver
    {
        public List<string> Told { get; } = [];

        public override void OnSending(string operation, int attempt, HttpMethod method, string path) => Told.Add(nameof(OnSending));

        public override void OnResponse(string operation, int attempt, InspectletResponse response) => Told.Add(nameof(OnResponse));

        public override void OnRetry(string operation, int attempt, TimeSpan delay, InspectletException failure) => Told.Add(nameof(OnRetry));

        public override void OnThrottled(string operation, TimeSpan wait) => Told.Add(nameof(OnThrottled));

        public override void OnCompleted(string operation, TimeSpan duration, int attempts, Exception? failure) => Told.Add(nameof(OnCompleted));
    }
}
