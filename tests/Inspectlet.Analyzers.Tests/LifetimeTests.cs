using Review = Inspectlet.Analyzers.Tests.Review<Inspectlet.Analyzers.Reviews.LifetimeReviewer>;

namespace Inspectlet.Analyzers.Tests;

/// <summary>INSP009.</summary>
public class LifetimeTests
{
    [Theory]
    [InlineData("""await {|INSP009:new InspectletClient("a@b.de", country)|}.ListWebsitesAsync();""")]
    [InlineData("""await {|INSP009:new InspectletClient("a@b.de", country)|}.SearchSessionsAsync(7, search);""")]
    [InlineData("""await ((IInspectletClient){|INSP009:new InspectletClient("a@b.de", country)|}).ListWebsitesAsync();""")]
    [InlineData("""services.AddTransient(_ => {|INSP009:new InspectletClient("a@b.de", "t")|});""")]
    [InlineData("""services.AddScoped<IInspectletClient>(_ => {|INSP009:new InspectletClient("a@b.de", "t")|});""")]
    [InlineData("""services.AddKeyedTransient("a", (_, _) => {|INSP009:new InspectletClient("a@b.de", "t")|}).AddKeyedScoped("a", (_, _) => { return {|INSP009:new InspectletClient("a@b.de", "t")|}; });""")]
    [InlineData("""foreach (long id in new[] { 7L }) { using var client = {|INSP009:new InspectletClient("a@b.de", country)|}; await client.GetSessionAsync(7, id); }""")]
    [InlineData("""while (true) { using (var client = {|INSP009:new InspectletClient("a@b.de", country)|}) { await client.ListWebsitesAsync(); } }""")]
    [InlineData("""while (true) { using ({|INSP009:new InspectletClient("a@b.de", country)|}) { } }""")]
    [InlineData("""while (true) { var options = new InspectletClientOptions { ApiToken = country }; using var client = {|INSP009:new InspectletClient(options)|}; }""")]
    [InlineData("""while (true) { Func<Task> call = async () => { using var client = {|INSP009:new InspectletClient("a@b.de", country)|}; await client.ListWebsitesAsync(); }; await call(); }""")]
    [InlineData("""for (int i = 0; i < 3; i++) { using var client = {|INSP009:new InspectletClient("a@b.de", settings.ApiToken)|}; }""")]
    [InlineData("""routes.MapGet("/", async () => { using var client = {|INSP009:new InspectletClient("a@b.de", country)|}; return await client.ListWebsitesAsync(); });""")]
    public Task A_client_that_is_made_again_and_again_is_found(string statements) => Review.FileAsync(InProgram(statements));

    [Fact]
    public Task A_property_that_makes_one_is_found() => Review.FileAsync(
        """
        using Inspectlet;

        class Program
        {
            InspectletClient? _kept;

            InspectletClient Each => {|INSP009:new InspectletClient("a@b.de", "t")|};

            IInspectletClient Other { get { return {|INSP009:new InspectletClient("a@b.de", "t")|}; } }

            InspectletClient Kept => _kept ??= new InspectletClient("a@b.de", "t");

            InspectletClient Only { get; } = new InspectletClient("a@b.de", "t");

            InspectletClient this[string token] => new InspectletClient("a@b.de", token);

            InspectletClient Make() => new InspectletClient("a@b.de", "t");
        }
        """);

    [Fact]
    public Task A_client_for_each_request_is_found() => Review.FileAsync(
        """
        using System.Threading.Tasks;
        using Inspectlet;

        class ControllerBase;

        abstract class Base : ControllerBase;

        class Visits(string token) : Base
        {
            async Task Get()
            {
                using var client = {|INSP009:new InspectletClient("a@b.de", token)|};
                await client.ListWebsitesAsync();
            }

            async Task Get(string email)
            {
                using var client = new InspectletClient(email, token);
                await client.ListWebsitesAsync();
            }
        }

        class Pages(string token) : ControllerBase
        {
            async Task Get()
            {
                using var client = {|INSP009:new InspectletClient("a@b.de", token)|};
                await client.ListWebsitesAsync();
            }
        }

        class Job(string token)
        {
            async Task Run()
            {
                using var client = new InspectletClient("a@b.de", token);
                await client.ListWebsitesAsync();
            }
        }
        """);

    [Theory]
    [InlineData("""using var client = new InspectletClient("a@b.de", country); await client.ListWebsitesAsync();""")]
    [InlineData("""using (var client = new InspectletClient("a@b.de", country)) { while (true) { await client.ListWebsitesAsync(); } }""")]
    [InlineData("""foreach (string token in new[] { country }) { using var client = new InspectletClient("a@b.de", token); await client.ListWebsitesAsync(); }""")]
    [InlineData("""foreach (string token in new[] { country }) { var options = new InspectletClientOptions { ApiToken = token }; using var client = new InspectletClient(options); }""")]
    [InlineData("""while (true) { country += "a"; using var client = new InspectletClient("a@b.de", country); }""")]
    [InlineData("""while (true) { settings.ApiToken = country + "a"; using var client = new InspectletClient(settings); }""")]
    [InlineData("""while (true) { Change(ref country); using var client = new InspectletClient("a@b.de", country); }""")]
    [InlineData("""int turn = 0; while (true) { turn++; using var client = new InspectletClient("a@b.de", "t" + turn); }""")]
    [InlineData("""for (int i = 0; i < 3; i++) { using var client = new InspectletClient("a@b.de", Token()); }""")]
    [InlineData("""for (int i = 0; i < 3; i++) { using var client = new InspectletClient("a@b.de", tokens[0]); }""")]
    [InlineData("""for (int i = 0; i < 3; i++) { using var client = new InspectletClient("a@b.de", new List<string>()[0]); }""")]
    [InlineData("""for (int i = 0; i < 3; i++) { using var client = new InspectletClient("a@b.de", await Task.FromResult("t")); }""")]
    [InlineData("""foreach (long id in new[] { 7L }) { Func<InspectletClient> make = () => new InspectletClient("a@b.de", country); }""")]
    [InlineData("""foreach (var each in new[] { new InspectletClient("a@b.de", country) }) { }""")]
    [InlineData("""services.AddScoped(provider => new InspectletClient("a@b.de", provider.ToString()!));""")]
    [InlineData("""var all = new List<InspectletClient>(); while (true) { var client = new InspectletClient("a@b.de", country); all.Add(client); }""")]
    [InlineData("""var all = new List<InspectletClient>(); foreach (string token in new[] { country }) { all.Add(new InspectletClient("a@b.de", token)); }""")]
    [InlineData("""services.AddSingleton(_ => new InspectletClient("a@b.de", "t"));""")]
    [InlineData("""Func<InspectletClient> make = () => new InspectletClient("a@b.de", "t"); make();""")]
    [InlineData("""routes.MapGet("/", async (string token) => { using var client = new InspectletClient("a@b.de", token); return await client.ListWebsitesAsync(); });""")]
    [InlineData("""while (true) { using var http = new System.Net.Http.HttpClient(); }""")]
    public Task A_client_that_is_kept_or_another_each_time_is_left_alone(string statements) => Review.FileAsync(InProgram(statements));

    [Theory]
    [InlineData("""using var client = {|INSP009:provider.GetRequiredService<InspectletClient>()|};""")]
    [InlineData("""using (var client = {|INSP009:provider.GetService<InspectletClient>()|}) { }""")]
    [InlineData("""using ({|INSP009:provider.GetRequiredKeyedService<InspectletClient>("a")|}) { }""")]
    [InlineData("""var client = provider.GetKeyedService<InspectletClient>("a"); {|INSP009:client|}?.Dispose();""")]
    [InlineData("""var client = provider.GetRequiredService<IInspectletClient>(); ({|INSP009:client as IDisposable|})?.Dispose();""")]
    [InlineData("""({|INSP009:(InspectletClient)provider.GetRequiredService<IInspectletClient>()|}).Dispose();""")]
    [InlineData("""using var client = {|INSP009:(IDisposable)provider.GetRequiredService<IInspectletClient>()|};""")]
    [InlineData("""if (provider.GetRequiredService<IInspectletClient>() is IDisposable disposable) { {|INSP009:disposable|}.Dispose(); }""")]
    public Task A_client_of_the_provider_that_is_disposed_of_is_found(string statements) => Review.FileAsync(InProgram(statements));

    [Fact]
    public Task A_client_that_a_constructor_was_given_is_not_its_own() => Review.FileAsync(
        """
        using System;
        using Inspectlet;

        sealed class Given(IInspectletClient client) : IDisposable
        {
            public void Dispose() => ({|INSP009:client as IDisposable|})?.Dispose();

            public void End(IInspectletClient other) => (other as IDisposable)?.Dispose();
        }

        sealed class Kept : IDisposable
        {
            readonly IInspectletClient _client;

            public Kept(IInspectletClient client) => _client = client;

            public void Dispose()
            {
                if (_client is IDisposable disposable)
                {
                    {|INSP009:disposable|}.Dispose();
                }
            }
        }

        sealed class Own : IDisposable
        {
            readonly InspectletClient _client;
            readonly IInspectletClient _other;

            public Own(InspectletClientOptions options)
            {
                _client = new InspectletClient(options);
                _other = _client;
            }

            public void Dispose()
            {
                _client.Dispose();
                (_other as IDisposable)?.Dispose();
            }
        }

        sealed class Owner(InspectletClient client) : IDisposable
        {
            public void Dispose() => client.Dispose();
        }

        sealed class Perhaps(IInspectletClient client, bool isOwner) : IDisposable
        {
            public void Dispose()
            {
                if (isOwner)
                {
                    (client as IDisposable)?.Dispose();
                }
            }
        }

        sealed class Either : IDisposable
        {
            readonly IInspectletClient _client;

            public Either(IInspectletClient client) => _client = client;

            public Either(InspectletClientOptions options) => _client = new InspectletClient(options);

            public void Dispose() => (_client as IDisposable)?.Dispose();
        }

        abstract class Wrapper(IInspectletClient client) : IInspectletClient, IDisposable
        {
            public abstract System.Threading.Tasks.Task<System.Collections.Generic.IReadOnlyList<Website>> ListWebsitesAsync(System.Threading.CancellationToken cancellationToken = default);
            public abstract System.Threading.Tasks.Task<System.Collections.Generic.IReadOnlyList<Session>> SearchSessionsAsync(long websiteId, SearchSessionsForm form, System.Threading.CancellationToken cancellationToken = default);
            public abstract System.Threading.Tasks.Task<Session> GetSessionAsync(long websiteId, long sessionId, System.Threading.CancellationToken cancellationToken = default);
            public void Dispose() => (client as IDisposable)?.Dispose();
        }

        sealed class Shared
        {
            static readonly IInspectletClient Client;
            readonly IInspectletClient _own = new InspectletClient("a@b.de", "t");
            IInspectletClient _changing;

            static Shared() => Client = new InspectletClient("a@b.de", "t");

            public Shared(IInspectletClient client) => _changing = client;

            public void End()
            {
                (Client as IDisposable)?.Dispose();
                (_own as IDisposable)?.Dispose();
                (_changing as IDisposable)?.Dispose();
            }
        }
        """);

    [Theory]
    [InlineData("""using var scope = provider.CreateScope();""")]
    [InlineData("""using var client = ActivatorUtilities.CreateInstance<InspectletClient>(provider);""")]
    [InlineData("""using var client = (InspectletClient)provider.GetService(typeof(InspectletClient))!;""")]
    [InlineData("""provider.GetRequiredService<InspectletClient>().ToString();""")]
    [InlineData("""new InspectletClient("a@b.de", "t").ToString();""")]
    [InlineData("""GC.KeepAlive(new InspectletClient("a@b.de", "t"));""")]
    [InlineData("""using var other = provider.GetRequiredService<System.Net.Http.HttpClient>();""")]
    [InlineData("""var client = provider.GetRequiredService<InspectletClient>(); await client.ListWebsitesAsync();""")]
    [InlineData("""IInspectletClient client = new InspectletClient("a@b.de", "t"); (client as IDisposable)?.Dispose();""")]
    [InlineData("""new InspectletClient("a@b.de", "t").Dispose();""")]
    public Task Anything_else_is_disposed_of_as_it_likes(string statements) => Review.FileAsync(InProgram(statements));

    [Fact]
    public async Task The_message_says_how_it_is_repeated() =>
        (await Review.MessagesAsync("""await new InspectletClient("a@b.de", "t").ListWebsitesAsync();""")).Should().ContainSingle().Which.Should().StartWith("A client is made for one call");

    private static string InProgram(string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Inspectlet;
        using Microsoft.Extensions.DependencyInjection;

        static class EndpointRouteBuilderExtensions
        {
            public static void MapGet(this object routes, string pattern, Delegate handler) { }
        }

        class Program
        {
            async Task Run(SessionSearch search, string country, IServiceCollection services, IServiceProvider provider, object routes, InspectletClientOptions settings, string[] tokens)
            {
                {{statements}}
            }

            static string Token() => "";

            static void Change(ref string token) => token += "a";
        }
        """;
}
