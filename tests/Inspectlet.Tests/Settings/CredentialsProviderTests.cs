using System.Net;
using System.Text;
using Inspectlet.Tests.Hosting;
using Inspectlet.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Inspectlet.Tests.Settings;

/// <summary>Credentials that come from a provider.</summary>
public class CredentialsProviderTests
{
    private readonly StubHandler _stub = StubHandler.Json(Examples.ListWebsites);

    [Fact]
    public async Task It_is_asked_for_each_call_and_what_it_says_is_sent()
    {
        var provider = new Provider(["first-token", "second-token", "second-token"]);
        InspectletClient inspectlet = Client(provider);

        await inspectlet.ListWebsitesAsync();
        await inspectlet.ListWebsitesAsync();
        await inspectlet.ListWebsitesAsync();

        Sent().Should().Equal(Basic("first-token"), Basic("second-token"), Basic("second-token"));
    }

    [Fact]
    public async Task The_retries_of_a_call_do_not_ask_again()
    {
        var clock = new FakeTimeProvider();
        var provider = new Provider(["first-token"]);
        var stub = StubHandler.Json("", HttpStatusCode.BadGateway);
        InspectletClient inspectlet = stub.CreateClient(o => (o.CredentialsProvider, o.MaxRetries, o.TimeProvider) = (provider, 2, clock));

        await FluentActions.Awaiting(() => clock.RunAsync(inspectlet.ListWebsitesAsync())).Should().ThrowAsync<InspectletApiException>();

        stub.Requests.Should().HaveCount(3);
        provider.Asked.Should().Be(1);
    }

    [Fact]
    public async Task While_the_credentials_stay_the_same_nothing_is_made_of_them_again()
    {
        string[] changing = [.. Enumerable.Range(0, 100).Select(i => $"token-number-{i}")];

        long same = await AllocatedAsync(Client(new Provider(["token-number-0"])));
        long changed = await AllocatedAsync(Client(new Provider(changing)));
        long none = await AllocatedAsync(_stub.CreateClient());

        Assert.True(same - none < (changed - none) / 2, $"A call makes {none} bytes, {same} with the same credentials, {changed} with others.");
    }

    [Fact]
    public async Task A_provider_that_throws_ends_the_call_within_the_family()
    {
        InspectletClient inspectlet = Client(new Provider(_ => throw new TimeoutException("hushed")));

        InspectletException exception = (await inspectlet.Invoking(c => c.ListWebsitesAsync()).Should().ThrowExactlyAsync<InspectletException>()).Which;

        exception.Message.Should().Be("The credentials provider failed (System.TimeoutException), so nothing was sent.");
        exception.InnerException.Should().BeOfType<TimeoutException>();
        exception.Attempts.Should().Be(0);
        _stub.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task So_does_one_that_gives_nothing_or_a_token_that_cannot_be_one()
    {
        await Client(new Provider(_ => null!)).Invoking(c => c.ListWebsitesAsync()).Should().ThrowExactlyAsync<InspectletException>();
        await Client(new Provider(["bad\ntoken"])).Invoking(c => c.ListWebsitesAsync()).Should().ThrowExactlyAsync<InspectletException>();
    }

    [Fact]
    public async Task A_provider_that_hangs_does_not_hold_a_call_past_its_deadline()
    {
        var clock = new FakeTimeProvider();
        InspectletClient inspectlet = _stub.CreateClient(o =>
            (o.CredentialsProvider, o.Deadline, o.TimeProvider) = (new Hanging(), TimeSpan.FromSeconds(5), clock));

        await FluentActions.Awaiting(() => clock.RunAsync(inspectlet.ListWebsitesAsync())).Should().ThrowAsync<InspectletTimeoutException>();
    }

    [Fact]
    public async Task Cancellation_ends_it_too_whatever_it_makes_of_it()
    {
        using var cancellation = new CancellationTokenSource();
        InspectletClient inspectlet = Client(new Provider(_ =>
        {
            cancellation.Cancel();
            throw new IOException();
        }));

        (await inspectlet.Invoking(c => c.ListWebsitesAsync(cancellation.Token)).Should().ThrowAsync<OperationCanceledException>())
            .Which.CancellationToken.Should().Be(cancellation.Token);
    }

    [Fact]
    public async Task A_token_of_the_provider_is_masked_as_any_other()
    {
        InspectletClient inspectlet = StubHandler.Json("""{"error":"no: second-token"}""", HttpStatusCode.BadRequest)
            .CreateClient(o => o.CredentialsProvider = new Provider(["second-token"]));

        (await inspectlet.Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletApiException>())
            .Which.ToString().Should().NotContain("second-token");
    }

    [Fact]
    public async Task A_host_takes_it_from_the_container_and_needs_no_other_credentials()
    {
        using IHost host = TestHost.Build(_stub, [], (services, configuration) =>
        {
            services.AddInspectlet(configuration);
            services.AddSingleton<InspectletCredentialsProvider>(new Provider(["second-token"]));
        });

        await host.StartAsync();
        await host.Client().ListWebsitesAsync();

        Sent().Should().Equal(Basic("second-token"));
    }

    [Fact]
    public async Task An_account_under_a_key_takes_that_of_its_key_alone()
    {
        using IHost host = TestHost.Build(_stub, [], (services, configuration) =>
        {
            services.AddKeyedInspectlet("shop", configuration);
            services.AddKeyedInspectlet("blog", configuration);
            services.AddKeyedSingleton<InspectletCredentialsProvider>("shop", new Provider(["shop-token"]));
            services.AddSingleton<InspectletCredentialsProvider>(new Provider(["other-token"]));
        });

        await host.Services.GetRequiredKeyedService<IInspectletClient>("shop").ListWebsitesAsync();

        Sent().Should().Equal(Basic("shop-token"));
        host.Invoking(h => h.Services.GetRequiredKeyedService<IInspectletClient>("blog")).Should().Throw<OptionsValidationException>();
    }

    private InspectletClient Client(InspectletCredentialsProvider provider) => _stub.CreateClient(o => (o.ApiToken, o.CredentialsProvider) = ("", provider));

    private IEnumerable<string> Sent() => _stub.Requests.Select(r => r.Headers["Authorization"]);

    private static async Task<long> AllocatedAsync(InspectletClient inspectlet)
    {
        long least = long.MaxValue;
        for (int i = 0; i < 20; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            await inspectlet.ListWebsitesAsync();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    private static string Basic(string token) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("bob@example.com:" + token));

    private sealed class Provider(Func<int, InspectletCredentials> credentials) : InspectletCredentialsProvider
    {
        private int _asked;

        /// <summary>Gives another object each time, also for the same token; after the last token, that one again.</summary>
        public Provider(string[] tokens)
            : this(i => new InspectletCredentials("bob@example.com", tokens[Math.Min(i, tokens.Length - 1)]))
        {
        }

        public int Asked => _asked;

        public override ValueTask<InspectletCredentials> GetCredentialsAsync(CancellationToken cancellationToken) => new(credentials(_asked++));
    }

    private sealed class Hanging : InspectletCredentialsProvider
    {
        public override ValueTask<InspectletCredentials> GetCredentialsAsync(CancellationToken cancellationToken) =>
            new(new TaskCompletionSource<InspectletCredentials>().Task);
    }
}
