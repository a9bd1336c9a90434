using System.Diagnostics;
using System.Reflection;
using Inspectlet.FaultTests.Server;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Inspectlet.FaultTests.Secrets;

/// <summary>A noisy run in a host, with every failure; everything that is written by anyone is read, and looked through.</summary>
public sealed class SecretsTests : IDisposable
{
    private readonly Witness _witness = new();

    public void Dispose() => _witness.Dispose();

    [Fact]
    public async Task Nothing_that_a_noisy_run_writes_tells_a_secret()
    {
        await MakeNoiseAsync(NoisyServer.Faults);

        string[] sources = [.. _witness.Statements.Select(s => s.Source.Split(' ')[0]).Distinct()];
        sources.Should().Contain(
            ["log", "span", "metric", "exception", "model", "excerpt", "words", "page"], "a witness that saw nothing proves nothing");
        _witness.Statements.Should().Contain(s => s.Text.StartsWith("POST websites/{wid}/sessions"));
        FindSecrets().Should().BeEmpty();
    }

    [Fact]
    public async Task Neither_do_the_factorys_own_loggers_where_answers_are_HTTP()
    {
        await MakeNoiseAsync(NoisyServer.Faults.Where(f => !NoisyServer.IsNoHttp(f.Key)), http => http.AddDefaultLogger());

        _witness.Statements.Should().Contain(
            s => s.Source.StartsWith("log System.Net.Http.HttpClient.Inspectlet") && s.Text.Contains("Authorization: *"));
        FindSecrets().Should().BeEmpty();
    }

    [Fact]
    public async Task Neither_do_calls_that_do_not_get_as_far()
    {
        using var port = new RefusingPort();
        await using ServiceProvider provider = Host(port.Address);
        InspectletClient inspectlet = provider.GetRequiredService<InspectletClient>();

        await WitnessAsync("refused", () => inspectlet.SearchSessionsAsync(1, Confidential.Search));
        await WitnessAsync("cancelled", () => inspectlet.SearchSessionsAsync(1, Confidential.Search, cancellationToken: new(canceled: true)));
        await WitnessAsync("wrong limit", () => inspectlet.SearchSessionsAsync(1, Confidential.Search, limit: 1000));
        await WitnessAsync("wrong country", () => inspectlet.SearchSessionsAsync(1, Confidential.Search with { Country = "" }));
        await WitnessAsync("wrong duration", () => inspectlet.SearchSessionsAsync(1, Confidential.Search with { MinDuration = new(1) }));
#pragma warning disable INSP009 // What a call after that says is what is tested.
        inspectlet.Dispose();
#pragma warning restore INSP009
        await WitnessAsync("disposed", () => inspectlet.SearchSessionsAsync(1, Confidential.Search));

        _witness.Statements.Should().Contain(s => s.Source.StartsWith("exception"));
        FindSecrets().Should().BeEmpty();
    }

    [Fact]
    public void Neither_do_options_that_cannot_be_right()
    {
        Witness("token with a line break", () => new InspectletClient(Confidential.Email, Confidential.ApiToken + "\n"));
        Witness("colon in the address", () => new InspectletClient($"{Confidential.ApiToken}:x", Confidential.ApiToken));
        Witness("key in the base address", () => new InspectletClient(Options(new($"https://bob:{Confidential.AccessKey}@example.com/v1/"))));
        Witness("key in its query", () => new InspectletClient(Options(new($"https://example.com/v1/?{Confidential.AccessKey}"))));
        Witness("no https", () => new InspectletClient(Options(new($"http://example.com/{Confidential.AccessKey}/"))));
        foreach (string key in new[] { "ApiToken", "Email", "BaseAddress" })
        {
            Witness($"{key} in a host", () =>
            {
                IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
                {
                    ["Inspectlet:Email"] = Confidential.Email,
                    ["Inspectlet:ApiToken"] = Confidential.ApiToken,
                    [$"Inspectlet:{key}"] = $"http://{Confidential.AccessKey}.example.com/\n",
                }).Build();
                var services = new ServiceCollection();
                services.AddLogging(b => b.AddProvider(_witness).SetMinimumLevel(LogLevel.Trace));
                services.AddInspectlet(configuration.GetSection("Inspectlet"));
                using ServiceProvider provider = services.BuildServiceProvider();
                provider.GetRequiredService<IStartupValidator>().Validate();
                return new object();
            });
        }

        _witness.Statements.Count(s => s.Source.StartsWith("exception")).Should().BeGreaterThanOrEqualTo(16);
        FindSecrets().Should().BeEmpty();
    }

    [Fact]
    public void Neither_does_anything_that_is_looked_at()
    {
        using var inspectlet = new InspectletClient(Options(InspectletClientOptions.DefaultBaseAddress));
        Session session = System.Text.Json.JsonSerializer.Deserialize<Session>(Confidential.SessionJson)!;
        SessionSearch search = Confidential.Search;
        object[] all =
        [
            inspectlet, Options(InspectletClientOptions.DefaultBaseAddress),
            search, search.Tags!, search.Tags!.Conditions[0], search.Tags.Conditions[0].Value!.Value, search.VisitedPage!,
            new SearchSessionsForm { Search = search }, session, session.Tags[0], session.Pages[0], session.Referrer!,
            new SessionPage(1, [session]), new SessionEnumerationOptions(), new CustomDateRange(), new VisitorFilter(),
            inspectlet.EnumerateSessionsAsync(1, search), inspectlet.EnumerateSessionPagesAsync(1, search),
        ];

        foreach (object one in all)
        {
            _witness.Note($"ToString of {one.GetType().Name}", one.ToString());
        }

        FindSecrets().Should().BeEmpty();
    }

    [Fact]
    public void What_a_debugger_displays_is_what_ToString_gives()
    {
        Assembly[] assemblies = [typeof(InspectletClient).Assembly, typeof(InspectletServiceCollectionExtensions).Assembly];

        assemblies.SelectMany(a => a.GetTypes())
            .Where(t => !t.Name.StartsWith('<') && (t.IsDefined(typeof(DebuggerDisplayAttribute)) || t.IsDefined(typeof(DebuggerTypeProxyAttribute))))
            .Should().BeEmpty();
    }

    private async Task MakeNoiseAsync(IEnumerable<KeyValuePair<string, Fault>> faults, Action<IHttpClientBuilder>? configure = null)
    {
        Fault fault = Faults.Fine;
        await using var server = new FaultServer(exchange => fault(exchange, Operation.Of(Operation.Ids[0])));
        await using ServiceProvider provider = Host(server.Address, configure);
        InspectletClient inspectlet = provider.GetRequiredService<InspectletClient>();
        foreach ((string name, Fault next) in faults)
        {
            fault = next;
            await WitnessAsync(name, () => inspectlet.ListWebsitesAsync());
            await WitnessAsync(name, () => inspectlet.SearchSessionsAsync(1, Confidential.Search));
            await WitnessAsync(name, () => inspectlet.GetSessionAsync(1, 2));
            await WitnessAsync(name, async () =>
            {
                await foreach (SessionPage page in inspectlet.EnumerateSessionPagesAsync(1, Confidential.Search))
                {
                    _witness.Note("page", page.ToString());
                }
            });
        }
    }

    private static InspectletClientOptions Options(Uri address) => new()
    {
        Email = Confidential.Email,
        ApiToken = Confidential.ApiToken,
        BaseAddress = address,
        MaxRetries = 1,
        MaxRetryDelay = TimeSpan.FromMilliseconds(1),
        MaxResponseBytes = 256 * 1024,
        Timeout = TimeSpan.FromMilliseconds(200),
    };

    private ServiceProvider Host(Uri address, Action<IHttpClientBuilder>? configure = null)
    {
        InspectletClientOptions options = Options(address);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(_witness).SetMinimumLevel(LogLevel.Trace));
        IHttpClientBuilder http = services.AddInspectlet(o =>
        {
            (o.Email, o.ApiToken, o.BaseAddress, o.MaxRetries) = (options.Email, options.ApiToken, options.BaseAddress, options.MaxRetries);
            (o.MaxRetryDelay, o.MaxResponseBytes, o.Timeout) = (options.MaxRetryDelay, options.MaxResponseBytes, options.Timeout);
        });
        configure?.Invoke(http);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
    }

    private void Witness(string name, Func<object> make) => Note(name, Record.Exception(() =>
    {
        (make() as IDisposable)?.Dispose();
    }));

    private async Task WitnessAsync(string name, Func<Task> call)
    {
        Exception? thrown = await Record.ExceptionAsync(() => call().WaitAsync(FaultTest.Patience));
        (thrown is null or InspectletException or OperationCanceledException or ArgumentException or ObjectDisposedException)
            .Should().BeTrue("{0}: {1}", name, thrown);
        Note(name, thrown);
    }

    private Task WitnessAsync<T>(string name, Func<Task<T>> call) => WitnessAsync(name, async Task () =>
    {
        T value = await call();
        _witness.Note("model " + name, value?.ToString());
        foreach (object one in value as System.Collections.IEnumerable ?? Array.Empty<object>())
        {
            _witness.Note("model " + name, one.ToString());
        }
    });

    private void Note(string name, Exception? thrown)
    {
        for (Exception? exception = thrown; exception is not null; exception = exception.InnerException)
        {
            _witness.Note("exception " + name, exception.ToString());
            _witness.Note("exception " + name, exception.Message);
            _witness.Note("exception " + name, string.Join(' ', exception.Data.Values.Cast<object>()));
        }

        if (thrown is InspectletApiException api)
        {
            _witness.Note("words " + name, api.ApiMessage);
        }

        if (thrown is InspectletResponseException response)
        {
            _witness.Note("excerpt " + name, response.BodyExcerpt);
        }
    }

    private List<string> FindSecrets() =>
    [
        .. from statement in _witness.Statements
           from secret in IsAskedFor(statement.Source) ? Confidential.Keys : Confidential.Keys.Concat(Confidential.Personal)
           let place = statement.Text.IndexOf(secret, StringComparison.OrdinalIgnoreCase)
           where place >= 0
           group statement.Text.Substring(place, Math.Min(80, statement.Text.Length - place)) by $"{statement.Source}: {secret}" into leak
           select $"{leak.Key} in {leak.Count()}: …{leak.First()}",
    ];

    // What the API says and what it sent are there for those who look at them by name.
    private static bool IsAskedFor(string source) =>
        source.StartsWith("words", StringComparison.Ordinal) || source.StartsWith("excerpt", StringComparison.Ordinal);
}
