using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace Inspectlet.Tests.Hosting;

public class HostingTests
{
    [Fact]
    public async Task A_host_gives_out_one_client_under_both_of_its_types()
    {
        StubHandler stub = StubHandler.Json(Examples.ListWebsites);
        using IHost host = TestHost.Build(stub, TestHost.Settings(), (services, configuration) => services.AddInspectlet(configuration));

        IInspectletClient inspectlet = host.Client();

        inspectlet.Should().BeSameAs(host.Services.GetRequiredService<InspectletClient>());
        (await inspectlet.ListWebsitesAsync()).Should().ContainSingle();
        stub.Request.Uri.Should().Be(new Uri("https://stub.example.com/v1/websites"));
    }

    [Theory]
    [InlineData("Inspectlet:ApiToken", null, "Inspectlet:ApiToken must be set.")]
    [InlineData("Inspectlet:Email", "", "Inspectlet:Email must be set.")]
    [InlineData("Inspectlet:BaseAddress", "http://stub.example.com/v1/", "Inspectlet:BaseAddress must begin with https://*")]
    [InlineData("Inspectlet:Timeout", "00:00:00", "Inspectlet:Timeout must be more than zero*")]
    [InlineData("Inspectlet:MaxRetries", "-1", "Inspectlet:MaxRetries must not be negative*")]
    [InlineData("Inspectlet:MaxConcurrentRequests", "0", "Inspectlet:MaxConcurrentRequests must be 1 or more.")]
    public async Task Options_that_cannot_be_right_stop_the_start_and_the_message_names_the_key(string key, string? value, string message)
    {
        Dictionary<string, string?> settings = TestHost.Settings();
        settings[key] = value;
        using IHost host = TestHost.Build(StubHandler.Json(""), settings, (services, configuration) => services.AddInspectlet(configuration));

        (await host.Invoking(h => h.StartAsync()).Should().ThrowAsync<OptionsValidationException>()).WithMessage(message);
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once()
    {
        using IHost host = TestHost.Build(StubHandler.Json(""), [], (services, configuration) => services.AddInspectlet(configuration));

        (await host.Invoking(h => h.StartAsync()).Should().ThrowAsync<OptionsValidationException>())
            .Which.Failures.Should().Equal("Inspectlet:Email must be set.", "Inspectlet:ApiToken must be set.");
    }

    [Fact]
    public async Task A_delegate_configures_it_too()
    {
        StubHandler stub = StubHandler.Json(Examples.ListWebsites);
        using IHost host = TestHost.Build(stub, [], (services, _) => services.AddInspectlet(o => (o.Email, o.ApiToken) = ("a@b.c", "t")));

        await host.Client().ListWebsitesAsync();

        stub.Request.Headers["Authorization"].Should().Be("Basic " + Convert.ToBase64String("a@b.c:t"u8));
    }

    [Fact]
    public async Task A_delegates_mistake_is_told_by_the_name_of_the_option()
    {
        using IHost host = TestHost.Build(StubHandler.Json(""), [], (services, _) => services.AddInspectlet(o => o.Email = "a@b.c"));

        (await host.Invoking(h => h.StartAsync()).Should().ThrowAsync<OptionsValidationException>())
            .WithMessage("InspectletClientOptions.ApiToken must be set.");
    }

    [Fact]
    public async Task Several_accounts_live_side_by_side_under_keys()
    {
        StubHandler stub = StubHandler.Json(Examples.ListWebsites);
        using IHost host = TestHost.Build(stub, [], (services, _) =>
        {
            services.AddKeyedInspectlet("shop", o => (o.Email, o.ApiToken) = ("shop@b.c", "s"));
            services.AddKeyedInspectlet("blog", o => (o.Email, o.ApiToken) = ("blog@b.c", "b"));
        });
        IInspectletClient shop = host.Services.GetRequiredKeyedService<IInspectletClient>("shop");
        IInspectletClient blog = host.Services.GetRequiredKeyedService<IInspectletClient>("blog");

        await shop.ListWebsitesAsync();
        await blog.ListWebsitesAsync();

        shop.Should().NotBeSameAs(blog);
        stub.Requests.Select(r => r.Headers["Authorization"]).Should().Equal(
            "Basic " + Convert.ToBase64String("shop@b.c:s"u8), "Basic " + Convert.ToBase64String("blog@b.c:b"u8));
    }

    [Fact]
    public async Task Retries_and_failures_are_logged_with_stable_ids()
    {
        var log = new RecordingLoggerProvider();
        Dictionary<string, string?> settings = TestHost.Settings();
        settings["Inspectlet:MaxRetries"] = "1";
        settings["Inspectlet:MaxRetryDelay"] = "00:00:00.001";
        int requests = 0;
        var stub = new StubHandler((_, _) => Task.FromResult(++requests switch
        {
            1 => StubHandler.Response("", HttpStatusCode.BadGateway),
            2 => StubHandler.Response(Examples.ListWebsites),
            _ => StubHandler.Response("""{"error":"no"}""", HttpStatusCode.Unauthorized),
        }));
        using IHost host = TestHost.Build(stub, settings, (services, configuration) => services.AddInspectlet(configuration), log);
        IInspectletClient inspectlet = host.Client();

        await inspectlet.ListWebsitesAsync();
        await inspectlet.Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletUnauthorizedException>();

        log.Entries.Where(e => e.Category == "Inspectlet").Select(e => e.Id).Should().Equal(3, 1, 2);
        log.Entries.Should().Contain(e => e.Id == 2 && e.Text.StartsWith("listWebsites failed after ") && e.Text.Contains("It says: no"));
    }

    [Fact]
    public void The_builder_is_the_users()
    {
        var services = new ServiceCollection();

        IHttpClientBuilder builder = services.AddInspectlet(o => o.Email = "a");

        builder.Name.Should().Be("Inspectlet");
        services.AddKeyedInspectlet("shop", o => o.Email = "a").Name.Should().Be("Inspectlet:shop");
    }

    [Fact]
    public void Its_own_handler_follows_no_redirect_and_its_timeout_is_the_clients()
    {
        var services = new ServiceCollection();
        services.AddInspectlet(o => o.Email = "a");
        using ServiceProvider provider = services.BuildServiceProvider();
        var handlers = new CapturingFilter();
        HttpClientFactoryOptions options = provider.GetRequiredService<IOptionsMonitor<HttpClientFactoryOptions>>().Get("Inspectlet");
        foreach (Action<HttpMessageHandlerBuilder> action in options.HttpMessageHandlerBuilderActions)
        {
            action(handlers);
        }

        var primary = (SocketsHttpHandler)handlers.PrimaryHandler;
        primary.AllowAutoRedirect.Should().BeFalse();
        primary.AutomaticDecompression.Should().Be(DecompressionMethods.All);
        primary.PooledConnectionLifetime.Should().Be(TimeSpan.FromMinutes(2));
        provider.GetRequiredService<IHttpClientFactory>().CreateClient("Inspectlet").Timeout.Should().Be(Timeout.InfiniteTimeSpan);
    }

    private sealed class CapturingFilter : HttpMessageHandlerBuilder
    {
        public override string? Name { get; set; }

        public override HttpMessageHandler PrimaryHandler { get; set; } = new HttpClientHandler();

        public override IList<DelegatingHandler> AdditionalHandlers { get; } = [];

        public override HttpMessageHandler Build() => PrimaryHandler;
    }
}
