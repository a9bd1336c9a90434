using Inspectlet.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Inspectlet.Tests.Hosting;

/// <summary>A client that is registered a second time.</summary>
public class RegistrationTests
{
    [Fact]
    public async Task Registering_it_twice_is_registering_it_once()
    {
        var log = new RecordingLoggerProvider();
        var observer = new RecordingObserver();
        using IHost host = TestHost.Build(
            StubHandler.Json(Examples.ListWebsites),
            TestHost.Settings(),
            (services, configuration) =>
            {
                services.AddInspectlet(configuration);
                services.AddInspectlet(configuration).Name.Should().Be("Inspectlet");
                services.Configure<InspectletClientOptions>(o => o.Observer = observer);
            },
            log);

        await host.Client().ListWebsitesAsync();

        log.TextsOf(1).Should().ContainSingle();
        observer.Completions.Should().ContainSingle();
    }

    [Fact]
    public void So_is_registering_it_twice_by_the_same_delegate()
    {
        var services = new ServiceCollection();
        Action<InspectletClientOptions> configure = o => (o.Email, o.ApiToken) = ("bob@example.com", "first-token");
        services.AddInspectlet(configure);
        int count = services.Count(d => d.ServiceType.FullName!.Contains("Inspectlet"));

        services.AddInspectlet(configure);

        services.Count(d => d.ServiceType.FullName!.Contains("Inspectlet")).Should().Be(count);
    }

    [Fact]
    public void Registering_it_twice_by_different_means_is_an_error_that_says_what_to_do()
    {
        var services = new ServiceCollection();
        services.AddInspectlet(o => o.Email = "bob@example.com");

        services.Invoking(s => s.AddInspectlet(o => o.ApiToken = "first-token")).Should().Throw<InvalidOperationException>()
            .WithMessage("*AddInspectlet*services.Configure<InspectletClientOptions>*AddKeyedInspectlet*");
    }

    [Fact]
    public void Two_sections_are_never_mixed()
    {
        using IHost host = TestHost.Build(
            StubHandler.Json(""),
            TestHost.Settings(),
            (services, configuration) =>
            {
                services.AddKeyedInspectlet("shop", configuration);
                services.AddKeyedInspectlet("blog", configuration);
                services.Invoking(s => s.AddKeyedInspectlet("shop", configuration.GetSection("Other")))
                    .Should().Throw<InvalidOperationException>().WithMessage("*\"shop\"*services.Configure<InspectletClientOptions>(\"shop\"*");
            });
    }
}
