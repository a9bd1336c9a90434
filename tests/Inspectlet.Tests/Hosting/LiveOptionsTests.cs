using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Inspectlet.Tests.Hosting;

/// <summary>The configuration of a running host changes: what is good takes effect, what is not is logged once and has none.</summary>
public sealed class LiveOptionsTests : IDisposable
{
    private readonly StubHandler _stub = StubHandler.Json(Examples.ListWebsites);
    private readonly RecordingLoggerProvider _log = new();

    // Neither an attribute nor the runner's list of tests can hold half of a surrogate pair.
    public static TheoryData<string, string, string> BadValues => new()
    {
        { "ApiToken", "", "Inspectlet:ApiToken must be set." },
        { "ApiToken", "hushed-\ud800-token", "Inspectlet:ApiToken must be valid Unicode*" },
        { "Email", "bob\udc00@hushed.example.com", "Inspectlet:Email must be valid Unicode*" },
        { "MaxRetries", "hushed", "Inspectlet:MaxRetries must be a whole number*" },
        { "MaxConcurrentRequests", "99999999999999", "Inspectlet:MaxConcurrentRequests must be a whole number*" },
        { "MaxResponseBytes", "16 hushed", "Inspectlet:MaxResponseBytes must be a whole number*" },
        { "Timeout", "hushed", "Inspectlet:Timeout must be *00:00:30*" },
        { "Deadline", "hushed", "Inspectlet:Deadline must be *00:00:30*" },
        { "MaxRetryDelay", "hushed", "Inspectlet:MaxRetryDelay must be *00:00:30*" },
        { "BaseAddress", "https://bob:hushed@stub.example.com:99999/v1/", "Inspectlet:BaseAddress must be an absolute address*" },
        { "BaseAddress", "https://bob:hushed@stub.example.com/v1/", "Inspectlet:BaseAddress must have no *" },
    };

    public void Dispose()
    {
        _stub.Dispose();
        _log.Dispose();
    }

    [Fact]
    public async Task Credentials_rotate_without_a_restart()
    {
        using IHost host = await StartAsync();

        await host.Client().ListWebsitesAsync();
        host.Change("Inspectlet:ApiToken", "second-token");
        await host.Client().ListWebsitesAsync();

        _stub.Requests.Select(r => r.Headers["Authorization"]).Should().Equal(Basic("first-token"), Basic("second-token"));
        _log.TextsOf(5).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(BadValues), DisableDiscoveryEnumeration = true)]
    public async Task A_bad_change_is_logged_once_by_its_key_alone_and_calls_go_on(string key, string value, string logged)
    {
        using IHost host = await StartAsync();
        IInspectletClient inspectlet = host.Client();
        await inspectlet.ListWebsitesAsync();

        host.Change("Inspectlet:" + key, value);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => inspectlet.ListWebsitesAsync())));

        _stub.Requests.Select(r => r.Headers["Authorization"]).Distinct().Should().Equal(Basic("first-token"));
        _log.TextsOf(5).Should().ContainSingle().Which.Should().Match("The new options are invalid, so the previous ones stay in force: " + logged);
        _log.Entries.Should().NotContain(e => e.Text.Contains("hushed"));
    }

    [Fact]
    public async Task Each_bad_change_is_logged_and_a_good_one_takes_effect_again()
    {
        using IHost host = await StartAsync();
        IInspectletClient inspectlet = host.Client();

        foreach (string count in new[] { "three", "four", "2", "five" })
        {
            host.Change("Inspectlet:MaxRetries", count);
            await inspectlet.ListWebsitesAsync();
            await inspectlet.ListWebsitesAsync();
        }

        host.Change("Inspectlet:ApiToken", "second-token");
        await inspectlet.ListWebsitesAsync();
        host.Change("Inspectlet:MaxRetries", "1");
        await inspectlet.ListWebsitesAsync();

        _log.TextsOf(5).Should().HaveCount(4, "three, four and five are refused, and the new token as long as five stands beside it");
        _stub.Requests[^1].Headers["Authorization"].Should().Be(Basic("second-token"));
    }

    [Fact]
    public async Task A_file_that_is_read_twice_has_changed_once()
    {
        using IHost host = await StartAsync();
        IInspectletClient inspectlet = host.Client();

        foreach (string count in new[] { "three", "three", "2", "three", "three" })
        {
            host.Change("Inspectlet:MaxRetries", count);
            await inspectlet.ListWebsitesAsync();
        }

        _log.TextsOf(5).Should().HaveCount(2);
    }

    [Fact]
    public async Task A_configure_delegate_that_throws_leaves_the_last_good_options_and_its_words_out_of_the_log()
    {
        bool isBroken = false;
        using IHost host = await StartAsync(services => services.Configure<InspectletClientOptions>(o =>
        {
            if (isBroken)
            {
                throw new FormatException("The input string 'hushed' was not in a correct format.");
            }
        }));
        IInspectletClient inspectlet = host.Client();
        await inspectlet.ListWebsitesAsync();

        isBroken = true;
        host.Invoking(h => h.Change("Inspectlet:ApiToken", "second-token")).Should().Throw<AggregateException>("the monitor runs the delegate");
        await inspectlet.ListWebsitesAsync();
        await inspectlet.ListWebsitesAsync();

        _stub.Requests.Should().HaveCount(3);
        _log.TextsOf(5).Should().ContainSingle().Which.Should().EndWith("A configure delegate threw System.FormatException.");
    }

    [Fact]
    public async Task What_held_at_the_start_holds_though_no_call_was_made_before_the_bad_change()
    {
        using IHost host = await StartAsync();

        host.Change("Inspectlet:MaxRetries", "three");
        await host.Client().ListWebsitesAsync();

        _stub.Request.Headers["Authorization"].Should().Be(Basic("first-token"));
        _log.TextsOf(5).Should().ContainSingle();
    }

    [Fact]
    public async Task A_bad_value_does_not_keep_the_configuration_from_reading_the_corrected_one()
    {
        var first = new EditedSource(TestHost.Settings());
        var second = new EditedSource(new() { ["Inspectlet:MaxRetries"] = "0" });
        IConfigurationRoot root = new ConfigurationBuilder().Add(first).Add(second).Build();
        using IHost host = TestHost.Build(_stub, [], (services, _) => services.AddInspectlet(root.GetSection("Inspectlet")), _log);
        await host.StartAsync();
        IInspectletClient inspectlet = host.Client();

        second.Content["Inspectlet:MaxRetries"] = "three";
        second.Content["Inspectlet:ApiToken"] = "second-token";
        root.Invoking(r => r.Reload()).Should().NotThrow();
        await inspectlet.ListWebsitesAsync();
        root.Invoking(r => r.Reload()).Should().NotThrow();
        await inspectlet.ListWebsitesAsync();
        host.Services.Invoking(s => s.GetRequiredService<IOptionsMonitor<InspectletClientOptions>>().CurrentValue).Should().NotThrow();
        second.Content["Inspectlet:MaxRetries"] = "3";
        root.Invoking(r => r.Reload()).Should().NotThrow();
        await inspectlet.ListWebsitesAsync();

        _stub.Requests.Select(r => r.Headers["Authorization"]).Should().Equal(Basic("first-token"), Basic("first-token"), Basic("second-token"));
        host.Services.GetRequiredService<IOptionsMonitor<InspectletClientOptions>>().CurrentValue.MaxRetries.Should().Be(3);
        _log.TextsOf(5).Should().ContainSingle();
    }

    private async Task<IHost> StartAsync(Action<IServiceCollection>? add = null)
    {
        IHost host = TestHost.Build(
            _stub,
            TestHost.Settings(),
            (services, configuration) =>
            {
                services.AddInspectlet(configuration);
                add?.Invoke(services);
            },
            _log);
        await host.StartAsync();
        return host;
    }

    private static string Basic(string token) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("bob@example.com:" + token));

    // Says that it has changed as soon as it is read, as a file does: before the sources after it are read.
    private sealed class EditedSource(Dictionary<string, string?> content) : ConfigurationProvider, IConfigurationSource
    {
        public Dictionary<string, string?> Content { get; } = content;

        public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

        public override void Load()
        {
            Data = new Dictionary<string, string?>(Content, StringComparer.OrdinalIgnoreCase);
            OnReload();
        }
    }
}
