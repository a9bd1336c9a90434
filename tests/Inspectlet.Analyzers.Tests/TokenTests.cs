using Review = Inspectlet.Analyzers.Tests.Review<Inspectlet.Analyzers.Reviews.TokenAnalyzer>;

namespace Inspectlet.Analyzers.Tests;

/// <summary>INSP007.</summary>
public class TokenTests
{
    [Fact]
    public Task A_token_is_told_where_it_is_given() => Review.FileAsync(
        """
        using Inspectlet;
        using Microsoft.Extensions.DependencyInjection;

        class Program
        {
            const string Token = "0123456789abcdef0123456789ABCDEF01234567";
            static readonly string Same = Token;

            void Run(IServiceCollection services)
            {
                string local = Token;
                _ = new InspectletClient("bob@example.com", {|INSP007:"0123456789abcdef0123456789ABCDEF01234567"|});
                _ = new InspectletClient("bob@example.com", {|INSP007:Token|});
                _ = new InspectletClient(email: "bob@example.com", apiToken: {|INSP007:Same|});
                _ = new InspectletClient(new InspectletClientOptions { ApiToken = {|INSP007:local|} });
                _ = new InspectletCredentials("bob@example.com", {|INSP007:"0123456789abcdef0123" + "456789ABCDEF01234567"|});
                services.AddInspectlet(options => options.ApiToken = {|INSP007:Token|});
            }
        }
        """);

    [Fact]
    public Task What_is_no_token_or_not_known_is_left_alone() => Review.StatementsAsync(
        """
        const string Digits = "0123456789abcdef0123456789ABCDEF01234567";
        _ = new InspectletClient("bob@example.com", country);
        _ = new InspectletClient("bob@example.com", "your token");
        _ = new InspectletClient("bob@example.com", "0123456789abcdef0123456789ABCDEF0123456");
        _ = new InspectletClient("bob@example.com", "0123456789abcdef0123456789ABCDEF012345678");
        _ = new InspectletClient("bob@example.com", "0123456789abcdef0123456789ABCDEF0123456g");
        _ = new InspectletClient("bob@example.com", Environment.GetEnvironmentVariable("INSPECTLET_API_TOKEN")!);
        _ = new InspectletClientOptions { Email = Digits, ApplicationName = Digits };
        search = search.NamedVisitor(Digits).WithTag("commit", Digits);
        Console.WriteLine(Digits);
        """);

    [Fact]
    public Task The_token_that_the_reference_of_the_API_shows_is_nobodys() => Review.StatementsAsync(
        """_ = new InspectletClient("bob@example.com", "af9f27cd9c02b54a9bead349662dddf4a7ea1430");""");

    [Fact]
    public async Task It_shows_the_way_to_configuration_and_not_the_token() => (await Review.MessagesAsync(
        """_ = new InspectletClient("bob@example.com", "0123456789abcdef0123456789ABCDEF01234567");""")).Should().Equal(
            "An API token does not belong in source: read it from configuration, such as user secrets or an environment variable");
}
