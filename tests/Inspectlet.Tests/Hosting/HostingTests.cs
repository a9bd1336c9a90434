using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Inspectlet.Tests.Hosting;

public class HostingTests
{
    [Fact]
    public async Task A_host_gives_out_one_client_under_both_of_its_types()
    {
        StubHandler stub = StubHandler.Json(Examples.ListWebsites);
        using IHost host = Build(stub, Settings(), (services, configuration) => services.AddInspectlet(configuration));

        IInspectletClient inspectlet = host.Services.GetRequiredService<IInspectletClient>();

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
        Dictionary<string, string?> settings = Settings();
        settings[key] = value;
        using IHost host = Build(StubHandler.Json(""), settings, (services, configuration) => services.AddInspectlet(configuration));

        (await host.Invoking(h => h.StartAsync()).Should().ThrowAsync<OptionsValidationException>()).WithMessage(message);
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once()
    {
        using IHost host = Build(StubHandler.Json(""), [], (services, configuration) => services.AddInspectlet(configuration));

        (await host.Invoking(h => h.StartAsync()).Should().ThrowAsync<OptionsValidationException>())
            .Which.Failures.Should().Equal("Inspectlet:Email must be set.", "Inspectlet:ApiToken must be set.");
    }

    [Fact]
    public async Task A_delegate_configures_it_too()
    {
        StubHandler stub = StubHandler.Json(Examples.ListWebsites);
        using IHost host = Build(stub, [], (services, _) => services.AddInspectlet(o => (o.Email, o.ApiToken) = ("a@b.c", "t")));

        await host.Services.GetRequiredService<IInspectletClient>().ListWebsitesAsync();

        stub.Request.Headers["Authorization"].Should().Be("Basic " + Convert.ToBase64String("a@b.c:t"u8));
    }

    [Fact]
    public async Task A_delegates_mistake_is_told_by_the_name_of_the_option()
    {
        using IHost host = Build(StubHandler.Json(""), [], (services, _) => services.AddInspectlet(o => o.Email = "a@b.c"));

        (await host.Invoking(h => h.StartAsync()).Should().ThrowAsync<OptionsValidationException>())
            .WithMessage("InspectletClientOptions.ApiToken must be set.");
    }

    [Fact]
    public async Task Several_accounts_live_side_by_side_under_keys()
    {
        StubHandler stub = StubHandler.Json(Examples.ListWebsites);
        using IHost host = Build(stub, [], (services, _) =>
        {
            services.AddKeyedInspectlet("shop", o => (o.Email, o.ApiToken) = ("shop@b.c", "s"));
            return services.AddKeyedInspectlet("blog", o => (o.Email, o.ApiToken) = ("blog@b.c", "b"));
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
    public async Task Credentials_rotate_without_a_restart_and_a_bad_change_leaves_the_last_good_ones()
    {
        StubHandler stub = StubHandler.Json(Examples.ListWebsites);
        var log = new RecordingLoggerProvider();
        using IHost host = Build(stub, Settings(), (services, configuration) => services.AddInspectlet(configuration), log);
        IInspectletClient inspectlet = host.Services.GetRequiredService<IInspectletClient>();
        var configuration = (IConfigurationRoot)host.Services.GetRequiredService<IConfiguration>();

        await inspectlet.ListWebsitesAsync();
        await SetTokenAsync("second");
        await SetTokenAsync("");

        stub.Requests.Select(r => r.Headers["Authorization"]).Should().Equal(
            Basic("first"), Basic("second"), Basic("second"));
        log.Entries.Should().Contain(e => e.Id == 5 && e.Text.Contains("Inspectlet:ApiToken must be set."));

        async Task SetTokenAsync(string token)
        {
            configuration["Inspectlet:ApiToken"] = token;
            try
            {
                configuration.Reload();
            }
            catch (AggregateException)
            {
                // The monitor tells whoever reloads that the new options are refused.
            }

            await inspectlet.ListWebsitesAsync();
        }

        static string Basic(string token) => "Basic " + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("bob@example.com:" + token));
    }

    [Fact]
    public async Task Retries_and_failures_are_logged_with_stable_ids()
    {
        var log = new RecordingLoggerProvider();
        Dictionary<string, string?> settings = Settings();
        settings["Inspectlet:MaxRetries"] = "1";
        settings["Inspectlet:MaxRetryDelay"] = "00:00:00.001";
        int requests = 0;
        var stub = new StubHandler((_, _) => Task.FromResult(++requests switch
        {
            1 => StubHandler.Response("", HttpStatusCode.BadGateway),
            2 => StubHandler.Response(Examples.ListWebsites),
            _ => StubHandler.Response("""{"error":"no"}""", HttpStatusCode.Unauthorized),
        }));
        using IHost host = Build(stub, settings, (services, configuration) => services.AddInspectlet(configuration), log);
        IInspectletClient inspectlet = host.Services.GetRequiredService<IInspectletClient>();

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

    private static Dictionary<string, string?> Settings() => new()
    {
        ["Inspectlet:Email"] = "bob@example.com",
        ["Inspectlet:ApiToken"] = "first",
        ["Inspectlet:BaseAddress"] = "https://stub.example.com/v1/",
    };

    private static IHost Build(
        StubHandler stub,
        Dictionary<string, string?> settings,
        Func<IServiceCollection, IConfigurationSection, IHttpClientBuilder> add,
        ILoggerProvider? log = null)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(settings);
        add(builder.Services, builder.Configuration.GetSection("Inspectlet"));
        builder.Services.ConfigureAll<HttpClientFactoryOptions>(o => o.HttpMessageHandlerBuilderActions.Add(b => b.PrimaryHandler = stub));
        if (log is not null)
        {
            builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        }

        return builder.Build();
    }

    private sealed class CapturingFilter : HttpMessageHandlerBuilder
    {
        public override string? Name { get; set; }

        public override HttpMessageHandler PrimaryHandler { get; set; } = new HttpClientHandler();

        public override IList<DelegatingHandler> AdditionalHandlers { get; } = [];

        public override HttpMessageHandler Build() => PrimaryHandler;
    }

    private sealed class RecordingLoggerProvider : ILoggerProvider
    {
        public ConcurrentQueue<(string Category, int Id, string Text)> Entries { get; } = [];

        public ILogger CreateLogger(string categoryName) => new Logger(categoryName, Entries);

        public void Dispose()
        {
        }

        private sealed class Logger(string category, ConcurrentQueue<(string Category, int Id, string Text)> entries) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                entries.Enqueue((category, eventId.Id, formatter(state, exception)));
        }
    }
}
