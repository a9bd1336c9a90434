using Review = Inspectlet.Analyzers.Tests.Review<Inspectlet.Analyzers.Reviews.LifetimeAnalyzer>;

namespace Inspectlet.Analyzers.Tests;

/// <summary>INSP009.</summary>
public class LifetimeTests
{
    [Theory]
    [InlineData("""await {|INSP009:new InspectletClient(email, token)|}.ListWebsitesAsync();""")]
    [InlineData("""await {|INSP009:new InspectletClient(email, token)|}.SearchSessionsAsync(1, search);""")]
    [InlineData("""foreach (long id in ids) { using var each = {|INSP009:new InspectletClient(email, token)|}; }""")]
    [InlineData("""foreach (long id in ids) { using (var each = {|INSP009:new InspectletClient(options)|}) { } }""")]
    [InlineData("""foreach (long id in ids) { var each = {|INSP009:new InspectletClient("bob@example.com", options.ApiToken)|}; }""")]
    [InlineData("""for (int i = 0; i < 3; i++) { var each = {|INSP009:new InspectletClient(email, token)|}; }""")]
    [InlineData("""while (true) { var each = {|INSP009:new InspectletClient(email, token)|}; }""")]
    [InlineData("""using var own = {|INSP009:services.GetRequiredService<InspectletClient>()|};""")]
    [InlineData("""using var own = {|INSP009:(IDisposable)services.GetRequiredService<IInspectletClient>()|};""")]
    [InlineData("""using ({|INSP009:services.GetRequiredKeyedService<InspectletClient>("shop")|}) { }""")]
    [InlineData("""var own = services.GetRequiredService<InspectletClient>(); {|INSP009:own.Dispose()|};""")]
    [InlineData("""var own = services.GetService<InspectletClient>(); own?{|INSP009:.Dispose()|};""")]
    public Task It_is_told_where_the_client_is_made_or_disposed(string statements) => Review.FileAsync(Code(statements));

    [Theory]
    [InlineData("""using var one = new InspectletClient(email, token); await one.ListWebsitesAsync();""")]
    [InlineData("""foreach (var account in accounts) { using var each = new InspectletClient(account.Key, account.Value); }""")]
    [InlineData("""foreach (var account in accounts) { string key = account.Key; using var each = new InspectletClient(key, token); }""")]
    [InlineData("""foreach (var account in accounts) { options.Email = account.Key; using var each = new InspectletClient(options); }""")]
    [InlineData("""foreach (var account in accounts) { token = account.Value; using var each = new InspectletClient(email, token); }""")]
    [InlineData("""for (int i = 0; i < 3; i++) { using var each = new InspectletClient(email, Token()); }""")]
    [InlineData("""foreach (long id in ids) { Func<InspectletClient> make = () => new InspectletClient(email, token); }""")]
    [InlineData("""foreach (var each in new[] { new InspectletClient(email, token) }) { }""")]
    [InlineData("""var own = services.GetRequiredService<InspectletClient>(); await own.ListWebsitesAsync();""")]
    [InlineData("""using var other = services.GetRequiredService<System.Net.Http.HttpClient>();""")]
    [InlineData("""foreach (long id in ids) { using var other = new System.Net.Http.HttpClient(); }""")]
    public Task What_lives_as_long_as_it_should_is_left_alone(string statements) => Review.FileAsync(Code(statements));

    private static string Code(string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Inspectlet;
        using Microsoft.Extensions.DependencyInjection;

        class Program
        {
            async Task Run(string email, string token, SessionSearch search, List<long> ids, Dictionary<string, string> accounts, InspectletClientOptions options, IServiceProvider services)
            {
                {{statements}}
            }

            static string Token() => "";
        }
        """;
}
